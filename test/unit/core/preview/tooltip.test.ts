import assert from 'node:assert/strict';
import { readDigest } from '../../../../src/core/digest/read';
import { Library } from '../../../../src/core/library/library';
import { paperTooltip } from '../../../../src/core/preview/tooltip';

const HEAD = '## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n';

function tooltip(title: string, authors: string, summary: string, withHeadline = true): string {
  const library = new Library();
  const row = `| ${title} (Read more on [arXiv](https://arxiv.org/abs/2411.14199))| ${authors} | ${summary} |\n`;
  library.replace([['a.md', readDigest(HEAD + row)]]);
  const t = (message: string, ...values: string[]): string => message.replace('{0}', values[0] ?? '');
  return paperTooltip(library.snapshot.paperById('2411.14199')!, t, withHeadline);
}

describe('the tooltip over a link to a paper', () => {
  it('has title, authors with the likely first one first, id and day, and the main figure', () => {
    assert.equal(
      tooltip(
        'Lone S* in $x$',
        'C D, someone, A B',
        'It is new. The model achieves 67.0% accuracy on MathVista.',
      ),
      'Lone S* in $x$\nA B, @someone, C D\narXiv:2411.14199 · listed 2024-11-22\nachieves 67.0% accuracy on MathVista',
    );
  });

  it('has no figure where it is not asked for', () => {
    const lines = tooltip('T', '', 'The model achieves 67.0% accuracy on MathVista.', false).split('\n');
    assert.deepEqual(lines, ['T', 'arXiv:2411.14199 · listed 2024-11-22']);
  });

  it('leaves out what is not known', () => {
    assert.equal(tooltip('T', '', 'No figure.'), 'T\narXiv:2411.14199 · listed 2024-11-22');
  });

  it('is short, whatever the digest holds', () => {
    const lines = tooltip('word '.repeat(1e4), 'Name Name '.repeat(1e3), 'x '.repeat(1e5)).split('\n');
    assert.equal(lines.length, 3);
    assert.ok(lines.every((line) => line.length <= 310));
  });

  it('ends a list of names that is cut with an ellipsis', () => {
    assert.equal(tooltip('T', 'A A, B B, C C, D D, E E', '').split('\n')[1], 'E E, D D, C C, B B, A A, …');
  });
});
