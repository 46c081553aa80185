import { mostAre } from '../evidence';
import type { Layout } from '../layout';

/** Reports that a language model wrote: headings or strong lines, labels below. */
export const report: Layout = {
  name: 'report',
  claims: (evidence) => mostAre(evidence, 'heading') || mostAre(evidence, 'bold'),
};
