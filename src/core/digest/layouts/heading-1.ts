import { mostAre } from '../evidence';
import type { Layout } from '../layout';

/** A first-level heading for each paper, with labelled lines and a rule below. */
export const heading1: Layout = {
  name: 'heading-1',
  claims: (evidence) =>
    mostAre(evidence, 'heading') &&
    evidence.drafts.filter(({ level }) => level === 1).length * 2 > evidence.drafts.length,
};
