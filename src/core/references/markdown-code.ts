import type { Range } from '../text';
import { CITING_ROLE } from './role-keys';

/** Where a Markdown text is no prose, and where MyST's citing roles stand. */
export interface MarkdownCode {
  /** Code and comments, in text order. */
  readonly skipped: readonly Range[];
  /** Texts of citing roles, without their backticks; each lies in a skipped range. */
  readonly roles: readonly Range[];
}

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,}|:{3,})(.*)$/;
/** MyST's directives that hold Markdown; what any other fence holds is code. */
const PROSE =
  /^\s*\{(?:admonition|note|tip|hint|important|warning|caution|attention|danger|error|seealso|figure|table|list-table|margin|sidebar|aside|topic|dropdown|details|card|grid|tab-|epigraph|pull-quote|blockquote|abstract|prf:|proof|theorem|definition|exercise|solution|div)/;
const ROLE = new RegExp(String.raw`\{${CITING_ROLE}\}$`);

/** What ends a stretch that is skipped: a fence with these signs, or the end of a comment. */
interface Open {
  readonly start: number;
  readonly sign: string;
}

/**
 * Finds code and roles of a Markdown text in one pass; an unclosed fence or comment runs to the end, as Markdown has
 * it. Patterns see at most 300 characters of a line.
 */
export function markdownCode(text: string): MarkdownCode {
  const skipped: Range[] = [];
  const roles: Range[] = [];
  /** Fences of directives that hold Markdown. */
  const directives: string[] = [];
  let open: Open | undefined;
  let prose = 0;
  const endProse = (to: number, from: number): void => {
    if (prose < to) readInline(text, prose, to, skipped, roles);
    prose = from;
  };
  for (let start = 0; start < text.length;) {
    const lineBreak = text.indexOf('\n', start);
    const next = lineBreak < 0 ? text.length : lineBreak + 1;
    const line = text.slice(start, Math.min(next, start + 300)).trimEnd();
    const fence = FENCE.exec(line);
    const marks = fence?.[1] ?? '';
    const info = fence?.[2]?.trim() ?? '';
    if (open) {
      const end = endOf(open, line, start, next, info === '' ? marks : '');
      if (end !== undefined) {
        skipped.push({ start: open.start, end });
        open = undefined;
        prose = end;
      }
    } else if (info === '' && marks !== '' && marks.startsWith(directives.at(-1) ?? 'none')) {
      directives.pop();
      endProse(start, next);
    } else if (marks !== '' && isCode(marks, info)) {
      endProse(start, next);
      open = { start, sign: marks };
    } else if (marks !== '' || line.trim() === '') {
      if (PROSE.test(info) && !marks.startsWith(':')) directives.push(marks);
      endProse(start, next);
    } else {
      const comment = line.lastIndexOf('<!--');
      if (comment < 0 || line.includes('-->', comment)) {
        start = next;
        continue;
      }
      endProse(start + comment, next);
      open = { start: start + comment, sign: '-->' };
    }
    start = next;
  }
  if (open) skipped.push({ start: open.start, end: text.length });
  else endProse(text.length, text.length);
  return { skipped, roles };
}

/** Where an open stretch ends in a line, if it does; `marks` are those of a closing fence. */
function endOf(open: Open, line: string, start: number, next: number, marks: string): number | undefined {
  if (open.sign !== '-->') return marks.startsWith(open.sign) ? next : undefined;
  const close = line.indexOf('-->');
  return close < 0 ? undefined : start + close + 3;
}

function isCode(marks: string, info: string): boolean {
  if (marks.startsWith(':') || PROSE.test(info)) return false;
  return marks.startsWith('~') || !info.includes('`');
}

/** Code spans, roles and comments of one paragraph. */
function readInline(text: string, from: number, to: number, skipped: Range[], roles: Range[]): void {
  const marks = [...text.slice(from, to).matchAll(/`+|<!--/g)];
  /** For each mark, the next run of backticks of the same length. */
  const partners = new Map<number, number>();
  const last = new Map<string, number>();
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]?.[0] ?? '';
    const partner = last.get(mark);
    if (partner !== undefined) partners.set(i, partner);
    last.set(mark, i);
  }
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark) continue;
    const start = from + mark.index;
    const width = mark[0].length;
    if (mark[0] === '<!--') {
      const close = text.slice(start, to).indexOf('-->');
      const end = close < 0 ? to : start + close + 3;
      skipped.push({ start, end });
      while (i + 1 < marks.length && from + (marks[i + 1]?.index ?? 0) < end) i++;
      continue;
    }
    const partner = partners.get(i);
    if (partner === undefined) continue;
    const end = from + (marks[partner]?.index ?? 0);
    if (ROLE.test(text.slice(Math.max(from, start - 40), start))) roles.push({ start: start + width, end });
    skipped.push({ start, end: end + width });
    i = partner;
  }
}
