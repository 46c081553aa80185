import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, inWorkspace, until, write } from './support';

const BIB =
  '% kept\n@misc{own2020key,\n  title = {A Title of Its Own},\n  author = {Lovelace, Ada and Ek, Bo},\n  year = {2020},\n}\n';

/** A file of the workspace with a cursor where `|` stands, in an editor. */
async function open(name: string, marked: string, language?: string): Promise<vscode.TextEditor> {
  const uri = await write(`completion/${name}`, marked.replace('|', ''));
  let document = await vscode.workspace.openTextDocument(uri);
  if (language !== undefined) document = await vscode.languages.setTextDocumentLanguage(document, language);
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(marked.indexOf('|'));
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

/** Our suggestions at the cursor. */
async function suggestions({ document, selection }: vscode.TextEditor, sign?: string) {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
    sign,
  );
  return list.items.filter(({ label, kind }) => {
    const isOurs = kind === vscode.CompletionItemKind.Reference || kind === vscode.CompletionItemKind.Value;
    return isOurs && typeof label !== 'string' && label.description !== undefined;
  });
}

const keyOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('keys are suggested', () => {
  before(extension);
  beforeEach(() => write('completion/refs.bib', BIB));
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(inWorkspace('completion'), { recursive: true }));

  const places: readonly (readonly [name: string, marked: string, typed: string])[] = [
    ['a.tex', '\\cite{|}\n\\bibliography{refs}\n', ''],
    ['near.tex', 'No bibliography is declared.\n\\cite{own|}\n', 'own'],
    ['a.md', '---\nbibliography: refs.bib\n---\nSee [@ow|].\n', 'ow'],
    ['a.typ', '#bibliography("refs.bib")\nSee @ow|', 'ow'],
    ['a.org', '#+bibliography: refs.bib\n[cite:@ow|]\n', 'ow'],
    ['a.rst', '.. bibliography:: refs.bib\n\n:cite:p:`ow|`\n', 'ow'],
    ['a.adoc', ':bibtex-file: refs.bib\n\ncite:[ow|]\n', 'ow'],
  ];
  for (const [name, marked, typed] of places)
    it(`of the bibliography in ${name}, first, with title, author and year`, async () => {
      const editor = await open(name, marked);
      const [first] = await suggestions(editor);
      assert.ok(first);
      const range = first.range as vscode.Range;
      assert.deepEqual(
        [keyOf(first), first.detail, editor.document.getText(range)],
        ['own2020key', 'Lovelace et al., 2020', typed],
      );
    });

  it('of papers that are not in it, with the key that each would get; after the entries', async () => {
    const editor = await open('b.tex', '\\cite{openscholar|}\n\\bibliography{refs}\n');
    const found = await suggestions(editor, '{');
    const paper = found.find((item) => keyOf(item) === 'openscholar2024synthesizing');
    assert.equal(paper?.detail, '2024 — is added to refs.bib');
  });

  const sought: readonly (readonly [name: string, marked: string])[] = [
    ['words.tex', '\\cite{opensholar synth|}\n\\bibliography{refs}\n'],
    ['words.md', '---\nbibliography: refs.bib\n---\nSee @shao openschol|\n'],
    ['group.md', '---\nbibliography: refs.bib\n---\nSee [@own2020key; @akariasai synth|]\n'],
    ['words.typ', '#bibliography("refs.bib")\n#cite(<scientific literature|>)'],
    ['words.rst', '.. bibliography:: refs.bib\n\n:cite:p:`weija openscholar|`\n'],
  ];
  for (const [name, marked] of sought)
    it(`of the paper that words mean, in the place of them, in ${name}`, async () => {
      const editor = await open(name, marked);
      const first = await until('the paper first', async () => {
        const [one] = await suggestions(editor);
        return one && keyOf(one) === 'openscholar2024synthesizing' && one;
      });
      const words = /(?:\w+) (?:\w+)$/.exec(marked.split('|')[0] ?? '')?.[0];
      assert.equal(editor.document.getText(first.range as vscode.Range), words);
    });

  it('of nothing behind a key that is known, or where words are the text', async () => {
    const head = '---\nbibliography: refs.bib\n---\n';
    for (const marked of ['[@own2020key openschol|]', '@openscholar says|', '@openscholar and then|']) {
      const found = await suggestions(await open('prose.md', head + marked));
      assert.deepEqual(found.map(keyOf), [], marked);
    }
  });

  it('without those that the citation has already', async () => {
    const editor = await open('c.tex', '\\cite{own2020key,|}\n\\bibliography{refs}\n');
    const found = await suggestions(editor, ',');
    assert.ok(found.length > 0);
    assert.deepEqual(
      found.filter((item) => keyOf(item) === 'own2020key'),
      [],
    );
  });

  it('and an accepted paper has its entry in the bibliography, where all else stays', async () => {
    const editor = await open('d.tex', '\\cite{openscholar2024|}\n\\bibliography{refs}\n');
    await until('the key', async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await new Promise((resolve) => setTimeout(resolve, 500));
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().startsWith('\\cite{openscholar2024synthesizing}');
    });
    const bib = await vscode.workspace.openTextDocument(inWorkspace('completion/refs.bib'));
    await until('the entry', () => bib.getText().includes('@misc{openscholar2024synthesizing,'));
    assert.equal(bib.getText().slice(0, BIB.length), BIB);
    await bib.save();
  });
});

describe('a list of keys', () => {
  before(extension);
  beforeEach(() => write('completion/refs.bib', BIB));
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(inWorkspace('completion'), { recursive: true }));

  // Accepting a paper may have its authors looked up, and its key is another one then.
  const texts: readonly (readonly [name: string, marked: string, typed: string, expected: RegExp])[] = [
    [
      'typed.tex',
      '\\bibliography{refs}\n|\n',
      '\\cite{opensholar synth',
      /^\\cite\{(openscholar2024synthesizing|asai2024openscholar)\}$/,
    ],
    [
      'typed.md',
      '---\nbibliography: refs.bib\n---\n|\n',
      '@shao opensch',
      /^@(openscholar2024synthesizing|asai2024openscholar)$/,
    ],
  ];
  for (const [name, marked, typed, expected] of texts)
    it(`stays open while words are typed, and the first of it is the paper, in ${name}`, async () => {
      const editor = await open(name, marked);
      const start = editor.selection.active;
      let pause = 150;
      await until('the key', async () => {
        // Who types faster than the list opens has none: each attempt is slower.
        pause *= 2;
        const line = editor.document.lineAt(start.line).range;
        await editor.edit((edit) => edit.delete(line));
        for (const sign of typed) {
          await vscode.commands.executeCommand('type', { text: sign });
          await new Promise((resolve) => setTimeout(resolve, pause / 2));
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return expected.test(editor.document.lineAt(start.line).text);
      });
      const bib = await vscode.workspace.openTextDocument(inWorkspace('completion/refs.bib'));
      await until('the entry', () => bib.getText().includes('2411.14199'));
      await bib.save();
    });
});

describe('no key is suggested', () => {
  before(extension);
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(inWorkspace('completion'), { recursive: true }));

  const places: readonly (readonly [name: string, marked: string])[] = [
    ['plain.md', 'Thanks to @ow|\n'],
    ['mail.md', '---\nbibliography: refs.bib\n---\nWrite to me@ow|\n'],
    ['code.md', '---\nbibliography: refs.bib\n---\n```\n@ow|\n```\n'],
    ['inline.md', '---\nbibliography: refs.bib\n---\n`@ow|`\n'],
    ['prose.tex', 'Some words, ow|\n\\bibliography{refs}\n'],
    ['comment.tex', '% \\cite{ow|}\n\\bibliography{refs}\n'],
    ['section.tex', '\\section{ow|}\n\\bibliography{refs}\n'],
    ['decorator.py', '@ow|\n'],
    ['decorator.ts', '@ow|\nclass A {}\n'],
    ['own.bib', '@misc{ow|,\n}\n'],
    ['note.txt', '[@ow|]\n'],
  ];
  for (const [name, marked] of places)
    it(`in ${name}`, async () => {
      await write('completion/refs.bib', BIB);
      assert.deepEqual((await suggestions(await open(name, marked))).map(keyOf), []);
    });
});
