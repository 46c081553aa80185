import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files';
import { newDocument } from './new-document';
import { closeAll, extension, hoversAt, inWorkspace, textOf, until, write } from './support';

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
    // What other tests have looked up is not what digests say.
    await (await extension()).lookups.stored.clear();
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
    ['rust', `/// As in <https://arxiv.org/abs/${KNOWN}>.`, `https://arxiv.org/abs/${KNOWN}`],
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
        '(command:paperDigest.openNote?',
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
    assert.deepEqual([first?.over, second?.over], ['arXiv:2411.14199', 'arXiv:2411.14405']);
  });

  it('shows a short card with links for an id that no digest lists, and the way to look it up', async () => {
    const [shown] = await card('python', '# arXiv:1706.03762v5', 'arXiv:1706.03762v5');
    assert.match(shown?.text ?? '', /^\*\*arXiv:1706\.03762v5\*\*/);
    assert.match(shown?.text ?? '', /\(https:\/\/arxiv\.org\/abs\/1706\.03762v5\)/);
    assert.deepEqual(shown?.text.match(/command:[\w.]+/g), ['command:paperDigest.lookUpMetadata']);
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

  it('lets no command run but ours, and shows text of a digest as it is written', async () => {
    const title = 'A [link](command:workbench.action.quit) <img src=x onerror=alert(1)> <b>bold</b> title';
    const row = `| ${title} (Read more on [arXiv](https://arxiv.org/abs/3104.00007))| <i>A</i> B | S <script>x</script>. |`;
    const uri = await write(
      'unkind.md',
      `## Papers for 2031-04-01\n\n| Title | Authors | Summary |\n|---|---|---|\n${row}\n`,
    );
    try {
      const document = await newDocument('plaintext', 'arXiv:3104.00007');
      const hover = await until('the card', async () =>
        (await hoversAt(document, new vscode.Position(0, 3))).find((shown) =>
          textOf(shown).includes('title'),
        ),
      );
      const [content] = hover.contents as readonly vscode.MarkdownString[];
      assert.deepEqual(content?.isTrusted, {
        enabledCommands: [
          'paperDigest.insertCitation',
          'paperDigest.openPaper',
          'paperDigest.goToDigest',
          'paperDigest.openNote',
          'paperDigest.lookUpMetadata',
        ],
      });
      assert.notEqual(content.supportHtml, true);
      assert.doesNotMatch(content.value, /(?<!\\)<(?!https:)/);
      const targets = [...content.value.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map((match) => match[1] ?? '');
      assert.deepEqual(
        targets.filter((target) => !/^(?:https:\/\/|command:paperDigest\.)/.test(target)),
        [],
      );
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('shows each key of a \\cite its own card, exactly over the key', async () => {
    const bib = ['one', 'two'].map(
      (key, at) => `@misc{${key}, eprint = {${['2411.10442', '2411.14405'][at] ?? ''}}}\n`,
    );
    const uris = [
      await write('keyed.bib', bib.join('')),
      await write('keyed.tex', 'As \\cite{one, two} say.\n'),
    ];
    try {
      const document = await vscode.languages.setTextDocumentLanguage(
        await vscode.workspace.openTextDocument(inWorkspace('keyed.tex')),
        'latex',
      );
      for (const [column, key, title] of [
        [10, 'one', /Mixed Preference Optimization/],
        [15, 'two', /Marco-o1/],
      ] as const) {
        const [hover, ...others] = await until('the card', async () => {
          const found = await hoversAt(document, new vscode.Position(0, column));
          return found.length > 0 && found;
        });
        assert.deepEqual(others, []);
        assert.ok(hover?.range);
        assert.equal(document.getText(hover.range), key);
        assert.match(textOf(hover), title);
      }
      assert.deepEqual(await hoversAt(document, new vscode.Position(0, 5)), []);
    } finally {
      for (const uri of uris) await vscode.workspace.fs.delete(uri);
    }
  });

  it('shows the card of a key in a file whose language no extension brings', async () => {
    const uris = [
      await write('keyed.bib', '@misc{one, eprint = {2411.10442}}\n'),
      await write('keyed.typ', 'As @one says.\n'),
    ];
    try {
      const document = await vscode.workspace.openTextDocument(inWorkspace('keyed.typ'));
      const [hover] = await until('the card', async () => {
        const found = await hoversAt(document, new vscode.Position(0, 5));
        return found.length > 0 && found;
      });
      assert.ok(hover?.range);
      assert.equal(document.getText(hover.range).replace('@', ''), 'one');
      assert.match(textOf(hover), /Mixed Preference Optimization/);
    } finally {
      for (const uri of uris) await vscode.workspace.fs.delete(uri);
    }
  });

  it('shows the card in a file that cannot be written, and on the older side of a comparison', async () => {
    const content = `x = 1  # arXiv:${KNOWN}`;
    const parts = vscode.Disposable.from(
      vscode.workspace.registerFileSystemProvider('hoverreadonly', new MemoryFiles({ '/a.py': content }), {
        isReadonly: true,
      }),
      vscode.workspace.registerTextDocumentContentProvider('hoverolder', {
        provideTextDocumentContent: () => content,
      }),
    );
    try {
      const file = vscode.Uri.parse('hoverreadonly:/a.py');
      const older = vscode.Uri.parse('hoverolder:/a.py');
      await vscode.commands.executeCommand('vscode.diff', older, file);
      for (const uri of [file, older]) {
        const document = await vscode.workspace.openTextDocument(uri);
        const [hover] = await hoversAt(document, new vscode.Position(0, 12));
        assert.ok(hover?.range);
        assert.match(textOf(hover), /OpenScholar/);
        assert.equal(document.getText(hover.range), `arXiv:${KNOWN}`);
      }
    } finally {
      await closeAll();
      parts.dispose();
    }
  });

  it('shows the card in a cell of a notebook', async function () {
    if (!vscode.extensions.getExtension('vscode.ipynb')) this.skip();
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, `# arXiv:${KNOWN}`, 'python');
    const data = new vscode.NotebookData([cell]);
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    const { document } = notebook.cellAt(0);
    const [hover] = await until('the card', async () => {
      const found = await hoversAt(document, new vscode.Position(0, 5));
      return found.length > 0 && found;
    });
    assert.ok(hover?.range);
    assert.equal(document.getText(hover.range), `arXiv:${KNOWN}`);
  });
});
