import type { Problem } from '../problem';
import type { Entry } from './entry';
import { isGenericLabel, isPaperLabel } from './link-kind';
import { idOfUrl, isImpossible } from './url-id';

/**
 * What is wrong with entries that could be read all the same: broken rows, ids that cannot exist, links to "the paper"
 * that lead to two papers, a paper listed twice under one heading (under several it is ordinary: keywords, days). Only
 * what people would mend, and no louder than it matters.
 */
export function problemsOf(text: string, entries: readonly Entry[]): readonly Problem[] {
  const problems: Problem[] = [];
  /** The line (from 0) that first lists a paper under the heading, by id. */
  const firstIn = new Map<string, number>();
  let section: string | undefined;
  for (const entry of entries) {
    if (entry.section !== section) firstIn.clear();
    ({ section } = entry);
    const { arxivId } = entry;
    const first = arxivId === undefined ? undefined : firstIn.get(arxivId);
    if (first !== undefined && first < entry.line) {
      problems.push({
        code: 'duplicate',
        severity: 'information',
        message: `${arxivId ?? ''} is already listed in line ${first + 1}.`,
        range: entry.range,
      });
    } else if (arxivId !== undefined) firstIn.set(arxivId, entry.line);
    const other = entry.otherIds.length > 0 ? otherPaper(entry) : undefined;
    if (other !== undefined) {
      problems.push({
        code: 'id-conflict',
        severity: 'information',
        message: `Links to two papers, ${arxivId ?? ''} and ${other}.`,
        range: entry.range,
      });
    }
    for (const link of entry.links) {
      if (!isImpossible(link.url) || entry.arxivId !== undefined) continue;
      problems.push({
        code: 'id-impossible',
        severity: 'error',
        message: `“${link.url}” holds no arXiv id that can exist.`,
        range: link.range,
      });
    }
    const isRow = text[entry.range.start] === '|';
    if (isRow && entry.endLine > entry.line) {
      const lines = entry.endLine - entry.line + 1;
      problems.push({
        code: 'row-broken',
        severity: 'warning',
        message: `This row is broken over ${lines} lines; Markdown shows it torn.`,
        range: entry.range,
      });
    }
  }
  return problems;
}

/** The id that a link called "paper", "PDF" or "arXiv" has, when it is not that of the entry. */
function otherPaper({ arxivId, links }: Entry): string | undefined {
  for (const { label, url } of links) {
    const id = isGenericLabel(label) && isPaperLabel(label) ? idOfUrl(url)?.id : undefined;
    if (id !== undefined && arxivId !== undefined && id !== arxivId) return id;
  }
  return undefined;
}
