import assert from 'node:assert/strict';
import { unlinkedReferences } from '../../../../src/core/arxiv/unlinked';

const linked = (text: string): readonly string[] =>
  unlinkedReferences(text).map(({ range }) => text.slice(range.start, range.end));

describe('references that are no links yet', () => {
  for (const [text, expected] of [
    ['see arXiv:2411.14199v2, too', ['arXiv:2411.14199v2']],
    ['// arXiv:2411.14199', ['arXiv:2411.14199']],
    ['//arXiv:2411.14199', ['arXiv:2411.14199']],
    ['arXiv:2411.14199 (hep-th/9901001)', ['arXiv:2411.14199', 'hep-th/9901001']],
    ['arxiv.org/abs/2411.14199', ['arxiv.org/abs/2411.14199']],
    ['doi:10.48550/arXiv.2411.14199', ['10.48550/arXiv.2411.14199']],
    ['eprint = {2411.14199},', ['2411.14199']],
    ['CoRR, abs/1706.03762', ['1706.03762']],
    ['[arXiv:2411.14199](https://arxiv.org/abs/2411.14199)', ['arXiv:2411.14199']],
  ] as const) {
    it(`are linked: ${text}`, () => assert.deepEqual(linked(text), expected));
  }

  for (const text of [
    'https://arxiv.org/abs/2411.14199',
    'HTTP://arxiv.org/abs/2411.14199',
    'see <https://huggingface.co/papers/2411.14199>',
    '[[2411.14199]]',
    '[note](2411.14199.pdf)',
    '[note](<2411.14199v1.pdf>)',
    'papers/2411.14199.pdf',
    'papers\\2411.14199.pdf',
    '2411.14199.pdf',
    'nothing',
    '',
  ]) {
    it(`leave alone what is a link or a file: ${text}`, () => assert.deepEqual(linked(text), []));
  }
});
