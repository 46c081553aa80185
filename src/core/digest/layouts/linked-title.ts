import { hasColumns, mostAre } from '../evidence';
import type { Layout } from '../layout';

/** Tables of strong linked titles with a date and the abstract in `<details>`. */
export const linkedTitle: Layout = {
  name: 'linked-title',
  claims: (evidence) => mostAre(evidence, 'row') && hasColumns(evidence, 'title', 'date', 'summary'),
};
