import type { HeadingBlock } from './block';
import { dateIn, dateOfPath } from './dates';
import type { Draft } from './draft';
import { MENTIONED } from './text-line';
import { isPaperHeader, type ColumnRole } from './columns';

/**
 * Digest or ordinary note (FACTS.md section 2): a file is a digest when three papers or more stand in it as entries; of
 * one or two papers only with a strong sign: a table header of papers, a heading or path with a date, or an entry with
 * the fields that only paper lists have.
 */
export function isDigest(
  drafts: readonly Draft[],
  headers: readonly (readonly ColumnRole[])[],
  headings: readonly string[],
  path: string | undefined,
): boolean {
  const ids = new Set(
    drafts.flatMap(({ ids }) =>
      ids
        .filter(({ rank }) => rank < MENTIONED)
        .slice(0, 1)
        .map(({ id }) => id),
    ),
  );
  if (ids.size >= 3) return true;
  if (ids.size === 0) return false;
  return (
    headers.some(isPaperHeader) ||
    headings.some((heading) => PAPERS.test(heading) && dateIn(heading) !== undefined) ||
    (path !== undefined && (dateOfPath(path)?.length ?? 0) >= 10) ||
    drafts.some(
      ({ authors, summaries, fields }) => fields >= 2 && authors !== undefined && summaries.size > 0,
    )
  );
}

const PAPERS = /papers?|arxiv|论文|digest|reading|日报|速递|文献/i;

/** The text of a heading block. */
export function headingText(text: string, { content }: HeadingBlock): string {
  return text.slice(content.start, content.end);
}
