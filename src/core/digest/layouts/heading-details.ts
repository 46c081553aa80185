import { mostAre, mostLookLike } from '../evidence';
import type { Layout } from '../layout';

/** A heading for each paper, its category, TL;DR and a `<details>` block. */
export const headingDetails: Layout = {
  name: 'heading-details',
  claims: (evidence) => mostAre(evidence, 'heading') && mostLookLike(evidence, /TL;DR|Main category/),
};
