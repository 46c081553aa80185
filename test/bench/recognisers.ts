import { findReferences } from '../../src/core/arxiv/find';
import { naive, rival, score, type Recogniser } from '../support/rival-recogniser';
import type { Bench } from './bench';

const ours: Recogniser = (text, fileName = '') =>
  findReferences(text, { fileName }).map(({ id, range }) => ({ id, ...range }));

const CODE = 'source code';

/** What is found on the labelled snippets: by ours, by the closest rival as documented, and by a naive expression. */
export const recognisers: Bench = {
  name: 'recognisers',
  about: 'recall, precision and exact ranges on the labelled snippets: ours, the rival, a naive expression',
  takesPath: false,
  run: () => ({
    ours: { ...score(ours) },
    rival: { ...score(rival) },
    naive: { ...score(naive) },
    oursInCode: { ...score(ours, CODE) },
    rivalInCode: { ...score(rival, CODE) },
    naiveInCode: { ...score(naive, CODE) },
  }),
};
