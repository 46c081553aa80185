import { monthOf } from '../arxiv/identifier';
import type { CitablePaper } from './citable';

/**
 * The year of version 1, four digits: the arXiv id says it (FACTS.md section 3), else the metadata, else the digest
 * that lists the paper. A digest's date never speaks for a paper that has an id. Undefined when nothing says it.
 */
export function yearOf(paper: CitablePaper): string | undefined {
  return dateOf(paper)?.slice(0, 4);
}

/** As {@link yearOf}, with month and day as far as they are known: `2024-11-21`, `2024-11`, `2024`. */
export function dateOf(paper: CitablePaper): string | undefined {
  const month = paper.arxivId === undefined ? undefined : monthOf(paper.arxivId);
  const day = isoDate(paper.published);
  if (month === undefined) return day ?? isoDate(paper.date)?.slice(0, 4);
  return day?.startsWith(month) === true ? day : month;
}

/** Whether the year is only that of the digest. */
export function isDigestYear(paper: CitablePaper): boolean {
  return paper.arxivId === undefined && isoDate(paper.published) === undefined && yearOf(paper) !== undefined;
}

/** The date a text begins with, such as a time stamp or a week; undefined when it begins with none. */
function isoDate(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /^\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d)/.exec(text)?.[0];
}
