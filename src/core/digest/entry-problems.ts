import type { Problem } from '../problem';
import type { Entry } from './entry';
import { isImpossible } from './url-id';

/**
 * What is wrong with entries that could be read all the same: broken rows, ids that cannot exist, papers listed twice.
 * Only what people would mend; an entry with several ids is ordinary in most layouts and no problem.
 */
export function problemsOf(text: string, entries: readonly Entry[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const entry of entries) {
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
