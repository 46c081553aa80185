import { mostAre, mostLookLike } from '../evidence';
import type { Layout } from '../layout';

/** Months of papers.cool: `[[arxiv](..)] [[cool](..)] [[pdf](..)]` under each title. */
export const papersCool: Layout = {
  name: 'papers-cool',
  claims: (evidence) => mostAre(evidence, 'heading') && mostLookLike(evidence, /\[\[arxiv\]\(|papers\.cool/),
};
