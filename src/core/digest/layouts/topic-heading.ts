import { mostAre, mostLookLike } from '../evidence';
import type { Layout } from '../layout';

/** A heading for each paper under a topic, with its relevance and a link to the full paper. */
export const topicHeading: Layout = {
  name: 'topic-heading',
  claims: (evidence) =>
    mostAre(evidence, 'heading') && mostLookLike(evidence, /\*\*Relevance:?\*\*|Full paper/),
};
