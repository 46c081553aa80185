import type { Range } from '../text';

/** What a column of a table holds, as far as its header says. */
export type ColumnRole = 'title' | 'name' | 'authors' | 'summary' | 'link' | 'date' | 'code' | 'other';

const ROLES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ...entries('title', [
    'title',
    'paper',
    'paper title',
    'papers',
    'name',
    '标题',
    '论文',
    '论文标题',
    '题目',
  ]),
  ...entries('name', [
    'name',
    'model',
    'method',
    'work',
    'project',
    'names',
    'keywords',
    'acronym',
    '名称',
    '模型',
  ]),
  ...entries('authors', ['author', 'authors', '作者']),
  ...entries('summary', [
    'summary',
    'abstract',
    'tl;dr',
    'tldr',
    'tl dr',
    'description',
    '摘要',
    '总结',
    '概要',
    '简介',
  ]),
  ...entries('link', [
    'link',
    'links',
    'pdf',
    'url',
    'arxiv',
    'paper link',
    'arxiv id',
    'arxiv link',
    'id',
    'paper id',
    'paper url',
    'pdf link',
    '链接',
    '论文链接',
    '论文地址',
  ]),
  ...entries('date', [
    'date',
    'publish date',
    'published',
    'publication date',
    '日期',
    '发布日期',
    '发表日期',
    '时间',
  ]),
  ...entries('code', ['code', 'github', 'repo', '代码']),
]);

function entries(role: ColumnRole, names: readonly string[]): readonly (readonly [string, ColumnRole])[] {
  return names.map((name) => [name, role] as const);
}

/** The role a header cell names; emphasis marks, case and surrounding signs do not count. */
export function roleOf(header: string): ColumnRole {
  const name = (header.includes('<') ? header.replace(/<[^>]*>/g, ' ') : header)
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  // "Title & Take-away", "Paper (link)": the first word says it.
  return (
    ROLES.get(name) ?? ROLES.get(/^[\p{L};]+/u.exec(name.replace(/^[^\p{L}]+/u, ''))?.[0] ?? '') ?? 'other'
  );
}

/** Whether a header names a title and what belongs to a paper, or a name that has authors. */
export function isPaperHeader(roles: readonly ColumnRole[]): boolean {
  if (roles.includes('name') && roles.includes('authors')) return true;
  return (
    roles.includes('title') &&
    roles.some((role) => role === 'authors' || role === 'summary' || role === 'date' || role === 'link')
  );
}

/**
 * Gives each column its cell. A row with more cells than columns has stray pipes; they belong to the widest text
 * column (the summary, else the title), which gets all surplus cells as one range. A column without a cell is
 * undefined.
 */
export function assignCells(
  roles: readonly ColumnRole[],
  cells: readonly Range[],
): readonly (Range | undefined)[] {
  const surplus = cells.length - roles.length;
  if (surplus <= 0) return roles.map((_, column) => cells[column]);
  const wide =
    [roles.indexOf('summary'), roles.indexOf('title'), roles.length - 1].find((at) => at >= 0) ?? 0;
  return roles.map((_, column) => {
    if (column < wide) return cells[column];
    if (column > wide) return cells[column + surplus];
    const first = cells[column];
    const last = cells[column + surplus];
    return first && last ? { start: first.start, end: last.end } : first;
  });
}
