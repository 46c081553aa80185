import { mostAre } from '../evidence';
import type { Layout } from '../layout';

/** Posts of a static site: front matter and a numbered heading for each paper. */
export const hugo: Layout = {
  name: 'hugo',
  claims: (evidence) =>
    mostAre(evidence, 'heading') &&
    (evidence.blocks[0]?.kind === 'front-matter' || evidence.text.startsWith('+++')),
};
