import { mostAre } from '../evidence';
import type { Layout } from '../layout';

/** Awesome lists and reading lists: items and tables of links. */
export const awesomeList: Layout = {
  name: 'awesome-list',
  claims: (evidence) => mostAre(evidence, 'item') || mostAre(evidence, 'row'),
};
