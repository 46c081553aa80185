import { hasColumns, mostAre } from '../evidence';
import type { Layout } from '../layout';

/** Keyword tables: `|Publish Date|Title|Authors|PDF|Code|` under `## KEYWORD`. */
export const keywordTable: Layout = {
  name: 'keyword-table',
  claims: (evidence) => mostAre(evidence, 'row') && hasColumns(evidence, 'date', 'title', 'authors'),
};
