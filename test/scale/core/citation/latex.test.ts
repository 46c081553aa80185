import { latexTitle } from '../../../../src/core/citation/latex';

describe('a title in LaTeX', () => {
  it('reads a hundred thousand of any one sign', () => {
    for (const piece of ['$', '{', '}', '\\', '{a', '$a', '\\{', '~', 'A', '$a{']) {
      latexTitle(piece.repeat(100_000));
    }
  });
});
