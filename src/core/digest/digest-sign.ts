import type { Block, HeadingBlock } from './block';
import { isPaperHeader, type ColumnRole } from './columns';
import { dateIn, dateOfPath } from './dates';
import type { Draft } from './draft';
import { isOfSoftware } from './software-sign';
import { MENTIONED } from './text-line';
import { isCodeUrl } from './link-kind';

/** What is known of a file that may be a digest. */
export interface DigestEvidence {
  readonly text: string;
  readonly path: string | undefined;
  readonly blocks: readonly Block[];
  /** In the order of the file. */
  readonly drafts: readonly Draft[];
  /** Columns of its tables with entries. */
  readonly headers: readonly (readonly ColumnRole[])[];
}

/** From so many papers on nothing else in the file matters. */
const MANY = 60;

/**
 * Digest or ordinary note (FACTS.md section 2): a file is a digest when three papers or more stand in it as entries and
 * are a good part of it; of one or two papers only with a strong sign, and of few papers among much else only with one: a
 * table header of papers, a heading or path with a date, a section of papers, or an entry with the fields that only
 * paper lists have. Works that a text cites at its end, tools that have a paper, and models with their results are
 * mentions in a file that is about something else.
 */
export function isDigest(evidence: DigestEvidence): boolean {
  const { drafts, headers, text, path } = evidence;
  const all = withId(drafts);
  const ids = idsOf(all);
  if (ids >= MANY) return true;
  if (ids === 0) return false;
  const share = coverage(all) / Math.max(text.length, 1);
  const headings = evidence.blocks.flatMap((block) =>
    block.kind === 'heading' ? [headingText(text, block)] : [],
  );
  const isTabled = headers.some(isPaperHeader);
  const isDated = headings.some((heading) => PAPERS.test(heading) && dateIn(heading) !== undefined);
  const isSoftware = isOfSoftware(text, evidence.blocks, headings);
  if (ids >= 3 && share >= WHOLE && !isSoftware) return true;
  const hasParts = all.some(({ level, shape }) => shape !== 'heading' || level !== 1);
  const own = all.filter((draft) => !isAside(draft, hasParts));
  const papers = idsOf(own);
  const part = coverage(own) / Math.max(text.length, 1);
  if (isSoftware) return papers >= 3 && part >= (isTabled || isDated || papers >= 10 ? SOME : WHOLE);
  const isListed =
    isTabled || isDated || own.some(({ section = '' }) => section.length < SECTION && PAPERS.test(section));
  if (papers >= 3) return isListed || part >= FEW;
  const isDay = path !== undefined && (dateOfPath(path)?.length ?? 0) >= 10 && share >= SOME;
  return (
    (papers > 0 && (isListed || (isDay && othersIn(evidence) <= papers))) ||
    all.some(({ authors, summaries, fields }) => fields >= 2 && authors !== undefined && summaries.size > 0)
  );
}

/**
 * Shares of a text that its entries take: most of it, a good part of it, and enough where nothing else speaks against it
 * (the least of all digests seen is 0.31, the most of an essay with a table 0.13).
 */
const WHOLE = 0.5;
const SOME = 0.25;
const FEW = 0.18;

/** A heading that names a section is no longer than this; others tell what is in it. */
const SECTION = 30;

const PAPERS =
  /papers?\b|arxiv|论文|論文|논문|digest|reading list|日报|速递|文献|preprints?\b|^(?:.{0,3}\s)?(?:publications|literature|research)$/i;

/** What stands at the end of a text that is about something else. */
const APPENDIX =
  /^(?:[\d.\s]*)(?:references?|further reading|reading|bibliography|citations?|acknowledge?ments?|credits|related (?:work|projects?)|see also|resources|learn more|sources?|links|background|参考(?:文献|资料|链接)?|參考(?:文獻|資料)|引用|扩展阅读|延伸阅读|相关(?:工作|阅读|项目)|致谢|参考資料|出典|참고\s?(?:문헌|자료)?)/i;

function withId(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(({ ids }) => ids.some(({ rank }) => rank < MENTIONED));
}

/**
 * How many papers the entries are, counted up to {@link MANY}; a title that comes back with other ids ("config",
 * "Status") is none.
 */
function idsOf(drafts: readonly Draft[]): number {
  const ids = new Set<string | undefined>();
  const titles = new Set<string>();
  for (const draft of drafts) {
    ids.add(draft.ids.find(({ rank }) => rank < MENTIONED)?.id);
    titles.add(draft.title.toLowerCase());
    if (ids.size >= MANY && titles.size >= MANY) return MANY;
  }
  return Math.min(ids.size, titles.size);
}

/** How much of the text the entries take, in UTF-16 units; an entry within another counts once. */
function coverage(drafts: readonly Draft[]): number {
  let covered = 0;
  let end = 0;
  for (const draft of drafts) {
    covered += Math.max(0, draft.end - Math.max(draft.start, end));
    end = Math.max(end, draft.end);
  }
  return covered;
}

/**
 * Whether an entry is, in a file that is about something else, only a mention. A heading of the first level that has
 * parts names the file: the paper that belongs to it is the project's own.
 */
function isAside(draft: Draft, hasParts: boolean): boolean {
  if (draft.section !== undefined && APPENDIX.test(draft.section)) return true;
  if (hasParts && draft.shape === 'heading' && draft.level === 1) return true;
  if (draft.title.split(/\s+/).length >= 4) return false;
  // A short name that links to code is a tool: "[tool](github) - what it does [[paper]](..)", "[owner/name](github)".
  return draft.links.some(({ label, url }) => label.start === draft.titleRange.start && isCodeUrl(url));
}

/** How many items and rows outside the entries link to something else. */
function othersIn({ text, blocks, drafts }: DigestEvidence): number {
  let others = 0;
  let next = 0;
  for (const { kind, range } of blocks) {
    while (next < drafts.length && (drafts[next]?.end ?? 0) <= range.start) next++;
    if ((drafts[next]?.start ?? Infinity) <= range.start) continue;
    if (
      (kind === 'item' || kind === 'row' || kind === 'heading') &&
      text.slice(range.start, range.end).includes('](http')
    )
      others++;
  }
  return others;
}

/** The text of a heading block. */
function headingText(text: string, { content }: HeadingBlock): string {
  return text.slice(content.start, content.end);
}
