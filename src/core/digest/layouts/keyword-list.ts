import { mostAre, mostLookLike } from '../evidence';
import type { Layout } from '../layout';

/** The bullet twin of the keyword table: `- YYYY-MM-DD, **T**, A et.al., Paper: [url](url)`. */
export const keywordList: Layout = {
  name: 'keyword-list',
  claims: (evidence) =>
    mostAre(evidence, 'item') && mostLookLike(evidence, /^[-*+]?\s*\d{4}-\d{2}-\d{2},\s+\*\*/),
};
