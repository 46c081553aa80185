import { mostAre, mostLookLike } from '../evidence';
import type { Layout } from '../layout';

/** A weekly list inside cells: `| 1) **T** - S | [Paper](..), [Tweet](..) |`. */
export const weeklyTable: Layout = {
  name: 'weekly-table',
  claims: (evidence) => mostAre(evidence, 'row') && mostLookLike(evidence, /^\|?\s*\d+\)\s/),
};
