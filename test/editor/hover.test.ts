import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newDocument } from './new-document';
import { closeAll, extension, hoversAt, inWorkspace, textOf } from './support';

const KNOWN = '2411.14199';

/** Hovers over the first occurrence of `over` in a text of a language; the card, and the text that it covers. */
async function card(language: string, content: string, over: string) {
  const document = await newDocument(language, content);
  const position = document.positionAt(content.indexOf(over) + 1);
  const ours = (await hoversAt(document, position)).filter((hover) => /arxiv/i.test(textOf(hover)));
  return ours.map((hover) => ({ text: textOf(hover), over: hover.range && document.getText(hover.range) }));
}

describe('the hover', () => {
  before(async () => {
    await extension();
  });
  afterEach(closeAll);

  for (const [language, content, reference] of [
    ['markdown', `See [it](https://arxiv.org/abs/${KNOWN}).`, `https://arxiv.org/abs/${KNOWN}`],
    ['markdown', `as said (arXiv:${KNOWN}v2), so`, `arXiv:${KNOWN}v2`],
    ['python', `x = 1  # see arXiv:${KNOWN}, section 3`, `arXiv:${KNOWN}`],
    ['latex', `\\href{https://arxiv.org/pdf/${KNOWN}}{it}`, `https://arxiv.org/pdf/${KNOWN}`],
    ['bibtex', `@misc{k,\n  eprint = {${KNOWN}},\n}`, KNOWN],
    ['json', `{"url": "https://arxiv.org/html/${KNOWN}v1"}`, `https://arxiv.org/html/${KNOWN}v1`],
    ['yaml', `paper: https://arxiv.org/abs/${KNOWN}#S3`, `https://arxiv.org/abs/${KNOWN}#S3`],
    ['typescript', `const paper = 'arXiv:${KNOWN}';`, `arXiv:${KNOWN}`],
    ['html', `<a href="https://arxiv.org/abs/${KNOWN}">it</a>`, `https://arxiv.org/abs/${KNOWN}`],
    ['plaintext', `https://huggingface.co/papers/${KNOWN}`, `https://huggingface.co/papers/${KNOWN}`],
  ] as const) {
    it(`shows the card exactly over the reference, in ${language}: ${reference}`, async () => {
      const cards = await card(language, content, reference);
      assert.deepEqual(
        cards.map(({ over }) => over),
        [reference],
      );
      const text = cards[0]?.text ?? '';
      for (const part of [
        '**OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs**',
        '*@akariasai*',
        'listed 2024-11-22',
        '**Method**',
        '**Result**',
        '(https://arxiv.org/abs/2411.14199)',
        '(https://arxiv.org/pdf/2411.14199)',
        '(https://huggingface.co/papers/2411.14199)',
        '(command:paperDigest.insertCitation?',
        '(command:paperDigest.openPaper?',
        '(command:paperDigest.goToDigest?',
      ]) {
        assert.ok(text.includes(part), `${part} is not in ${text}`);
      }
    });
  }

  it('shows two cards for two ids on one line', async () => {
    const content = 'both arXiv:2411.14199 and arXiv:2411.14405 do';
    const [first] = await card('plaintext', content, 'arXiv:2411.14199');
    const [second] = await card('plaintext', content, 'arXiv:2411.14405');
    assert.match(first?.text ?? '', /OpenScholar/);
    assert.match(second?.text ?? '', /Marco-o1/);
  });

  it('shows a short card with links alone for an id that no digest lists', async () => {
    const [shown] = await card('python', '# arXiv:1706.03762v5', 'arXiv:1706.03762v5');
    assert.match(shown?.text ?? '', /^\*\*arXiv:1706\.03762v5\*\*/);
    assert.match(shown?.text ?? '', /\(https:\/\/arxiv\.org\/abs\/1706\.03762v5\)/);
    assert.doesNotMatch(shown?.text ?? '', /command:/);
  });

  it('shows nothing over other text of the line', async () => {
    const document = await newDocument('plaintext', 'word arXiv:2411.14199 more 2413.12345');
    for (const column of [1, 24, 30]) {
      assert.deepEqual(await hoversAt(document, new vscode.Position(0, column)), []);
    }
  });

  it('shows the card in a file of the workspace', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace('train.py'));
    const position = document.positionAt(document.getText().indexOf('arXiv:2411.10442') + 3);
    const [hover] = await hoversAt(document, position);
    assert.ok(hover);
    assert.match(textOf(hover), /Mixed Preference Optimization/);
  });
});
