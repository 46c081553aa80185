import { mostAre, mostLookLike } from '../evidence';
import type { Layout } from '../layout';

/** Cards in block quotes. */
export const cards: Layout = {
  name: 'cards',
  claims: (evidence) =>
    mostAre(evidence, 'heading') && mostLookLike(evidence, /\n\s*>/) && /^> ?#/m.test(evidence.text),
};
