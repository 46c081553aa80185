import assert from 'node:assert/strict';
import { scanFile, scanSteps } from '../../../../src/core/references/scan-file';

describe('scanning a file for papers', () => {
  it('gives kind, paper or key, offsets, line and column', () => {
    assert.deepEqual(scanFile('é\r\n\\cite{k} https://arxiv.org/abs/2411.14199v2', { path: 'a.tex' }), [
      { kind: 'key', arxivId: undefined, key: 'k', start: 9, end: 10, line: 1, character: 6 },
      { kind: 'link', arxivId: '2411.14199', key: undefined, start: 12, end: 46, line: 1, character: 9 },
    ]);
  });

  for (const [text, kind] of [
    ['http://arxiv.org/abs/2411.14199', 'link'],
    ['arxiv.org/abs/2411.14199', 'link'],
    ['huggingface.co/papers/2411.14199', 'link'],
    ['https:\\/\\/arxiv.org\\/abs\\/2411.14199', 'link'],
    ['arXiv:2411.14199', 'id'],
    ['10.48550/arXiv.2411.14199', 'id'],
    ['[[2411.14199]]', 'id'],
    ['math.GT/0309136', 'id'],
    ['arXiv:math.GT/0309136', 'id'],
  ] as const) {
    it(`${text} is ${kind === 'id' ? 'an id' : 'a link'}`, () => {
      assert.deepEqual(
        scanFile(text, { path: 'a.txt' }).map((mention) => mention.kind),
        [kind],
      );
    });
  }

  it('reads a bibliography as entries alone, whatever language the editor takes it for', () => {
    const text =
      '@misc{a, url = {https://arxiv.org/abs/2411.14199}, note = {@b}}\n@book{b, title = {T}}\n@misc{, x = {1}}';
    const expected = [
      { kind: 'entry', arxivId: '2411.14199', key: 'a', start: 6, end: 7, line: 0, character: 6 },
      { kind: 'entry', arxivId: undefined, key: 'b', start: 70, end: 71, line: 1, character: 6 },
    ];
    assert.deepEqual(scanFile(text, { path: 'a.bib', languageId: 'plaintext' }), expected);
    assert.deepEqual(scanFile(text, { path: 'Untitled-1', languageId: 'bibtex' }), expected);
  });

  it('finds keys in a file whose language the editor does not know', () => {
    const keys = (path: string, languageId: string) =>
      scanFile('See @li2024 there.', { path, languageId }).map(({ key }) => key);
    assert.deepEqual(keys('a.typ', 'plaintext'), ['li2024']);
    assert.deepEqual(keys('a.txt', 'plaintext'), []);
    assert.deepEqual(keys('a.typ', 'python'), []);
  });

  it('reads a large bibliography in many steps', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `@misc{k${i}, eprint = {2411.14199}}\n`).join('');
    const steps = [...scanSteps(text, { path: 'a.bib' })];
    assert.equal(steps.length, 6);
    assert.equal(steps.flat().length, 1000);
  });
});
