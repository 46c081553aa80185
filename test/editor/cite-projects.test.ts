import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dismiss } from './answers';
import { closeAll, withoutLookups, inWorkspace, write } from './support';

const MARCO = { key: 'arxiv:2411.14405' };
const SCHOLAR = { key: 'arxiv:2411.14199' };
const OWN = '@book{knuth1984texbook,\n  title = {The {\\TeX}book},\n}\n';
const BIB = { path: 'refs.bib', text: OWN };

interface Project {
  /** Paths and texts; the first one is cited in, where `|` stands. */
  readonly files: Readonly<Record<string, string>>;
  readonly expected: string;
}

const yaml = '---\nbibliography: refs.bib\n---\n';
const projects: Readonly<Record<string, Project>> = {
  'LaTeX with \\bibliography': {
    files: { 'main.tex': 'See | there.\n\\bibliography{refs}\n' },
    expected: 'See \\cite{zhao2024marco} there.',
  },
  natbib: {
    files: { 'main.tex': '\\usepackage{natbib}\nSee |.\n\\bibliography{refs}\n' },
    expected: 'See \\citep{zhao2024marco}.',
  },
  biblatex: {
    files: { 'main.tex': '\\usepackage{biblatex}\\addbibresource{refs.bib}\nSee |.\n' },
    expected: 'See \\autocite{zhao2024marco}.',
  },
  'Pandoc by front matter': {
    files: { 'paper.md': `${yaml}See |.\n` },
    expected: 'See [@zhao2024marco].',
  },
  'Quarto by its project': {
    files: { 'page.qmd': 'See |.\n', '_quarto.yml': 'bibliography: refs.bib\n' },
    expected: 'See [@zhao2024marco].',
  },
  'MyST by its project': {
    files: {
      'page.md': 'See |.\n',
      'myst.yml': 'version: 1\nproject:\n  bibliography:\n    - refs.bib\n',
    },
    expected: 'See {cite:p}`zhao2024marco`.',
  },
  Typst: {
    files: { 'main.typ': 'See |.\n#bibliography("refs.bib")\n' },
    expected: 'See @zhao2024marco.',
  },
  Org: {
    files: { 'notes.org': '#+bibliography: refs.bib\nSee |.\n' },
    expected: 'See [cite:@zhao2024marco].',
  },
  reStructuredText: {
    files: { 'index.rst': 'See |.\n\n.. bibliography:: refs.bib\n' },
    expected: 'See :cite:p:`zhao2024marco`.',
  },
  AsciiDoc: {
    files: { 'doc.adoc': ':bibtex-file: refs.bib\n\nSee |.\n\nbibliography::[]\n' },
    expected: 'See cite:[zhao2024marco].',
  },
};

/** A project around a document, open with a cursor at each `|`; its folder is new each time. */
export async function openProject(
  files: Readonly<Record<string, string>>,
  language?: string,
): Promise<{ readonly editor: vscode.TextEditor; readonly folder: string }> {
  const folder = `cite-${Math.random().toString(36).slice(2, 8)}`;
  const [[path, marked], ...others] = Object.entries(files) as [[string, string], ...[string, string][]];
  for (const [name, text] of others) await write(`${folder}/${name}`, text);
  const parts = marked.split('|');
  const uri = await write(`${folder}/${path}`, parts.join(''));
  let document = await vscode.workspace.openTextDocument(uri);
  if (language !== undefined && document.languageId !== language)
    document = await vscode.languages.setTextDocumentLanguage(document, language).then(
      (set) => set,
      () => document,
    );
  const editor = await vscode.window.showTextDocument(document);
  let offset = 0;
  editor.selections = parts.slice(0, -1).map((part) => {
    offset += part.length;
    const at = document.positionAt(offset);
    return new vscode.Selection(at, at);
  });
  return { editor, folder };
}

const textOf = async (path: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
const cite = (...values: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand('paperDigest.insertCitation', ...values);

describe('a citation with its bibliography', () => {
  const folders: string[] = [];
  const project = async (files: Readonly<Record<string, string>>, language?: string) => {
    const opened = await openProject(files, language);
    folders.push(opened.folder);
    return opened;
  };
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('paperDigest');

  withoutLookups();
  afterEach(async () => {
    await closeAll();
    for (const folder of folders.splice(0))
      await vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true });
  });

  for (const [name, { files, expected }] of Object.entries(projects)) {
    it(`is in the form of ${name}, and its entry in the file that is declared`, async () => {
      const { editor, folder } = await project({ ...files, [BIB.path]: BIB.text });
      await cite(MARCO);
      assert.ok(editor.document.getText().includes(expected), editor.document.getText());
      const bib = await textOf(`${folder}/refs.bib`);
      assert.ok(bib.startsWith(OWN), bib);
      assert.match(bib.slice(OWN.length), /^\n@(?:misc|online)\{zhao2024marco,\n[^@]*\n\}\n$/);
      assert.equal(editor.document.isDirty, true);
      assert.equal(
        editor.document
          .getText(new vscode.Range(new vscode.Position(0, 0), editor.selection.active))
          .endsWith(expected.replace(/^See /, '').replace(/ there\.$|\.$/, '')),
        true,
      );
    });
  }

  it('is merged into the group at the cursor, and its entry is added once', async () => {
    const { editor, folder } = await project({
      'main.tex': 'See \\cite[p.~3]{knuth1984texbook|}.\n\\bibliography{refs}\n',
      'refs.bib': OWN,
    });
    await cite(MARCO);
    await cite(MARCO);
    assert.equal(
      editor.document.getText().split('\n')[0],
      'See \\cite[p.~3]{knuth1984texbook,zhao2024marco}.',
    );
    assert.equal((await textOf(`${folder}/refs.bib`)).split('@misc').length, 2);
  });

  it('holds several papers at several cursors', async () => {
    const { editor, folder } = await project({
      'paper.md': `${yaml}One |, two |.\n`,
      'refs.bib': '',
    });
    await cite(MARCO, [MARCO, SCHOLAR]);
    // Its key depends on what other tests have made known of it.
    const scholar = /@([a-z0-9]*openscholar[a-z0-9]*)/.exec(editor.document.getText())?.[1] ?? '';
    const both = `[@zhao2024marco; @${scholar}]`;
    assert.equal(editor.document.getText(), `${yaml}One ${both}, two ${both}.\n`);
    const keys = [...(await textOf(`${folder}/refs.bib`)).matchAll(/@misc\{(.*),/g)].map((match) => match[1]);
    assert.deepEqual(keys, ['zhao2024marco', scholar]);
    assert.deepEqual(
      editor.selections.map(({ active }) => active.character),
      [4 + both.length, 10 + 2 * both.length],
    );
  });

  it('is a part of the sentence when that is asked for', async () => {
    const { editor } = await project({ 'paper.md': `${yaml}As | shows.\n`, 'refs.bib': '' });
    await vscode.commands.executeCommand('paperDigest.insertNarrativeCitation', MARCO);
    assert.equal(editor.document.getText(), `${yaml}As @zhao2024marco shows.\n`);
  });

  it('takes the key that the bibliography has for the paper', async () => {
    const bib = '@article{marco,\n  journal = {arXiv preprint arXiv:2411.14405v2},\n}\n';
    const { editor, folder } = await project({
      'main.tex': '|\\bibliography{none,refs}\n',
      'refs.bib': bib,
    });
    await cite(MARCO);
    assert.equal(editor.document.getText(), '\\cite{marco}\\bibliography{none,refs}\n');
    assert.equal(await textOf(`${folder}/refs.bib`), bib);
  });

  it('gives a key that another paper has a letter', async () => {
    const { editor } = await project({
      'main.tex': '|\\bibliography{refs}\n',
      'refs.bib': '@misc{Zhao2024Marco,\n  title = {Another},\n}\n',
    });
    await cite(MARCO);
    assert.equal(editor.document.getText(), '\\cite{zhao2024marcoa}\\bibliography{refs}\n');
  });

  it('keeps the line ends of a .bib, and the text of one that is open and dirty', async () => {
    const windows = OWN.replaceAll('\n', '\r\n');
    const { editor, folder } = await project({ 'main.tex': '|\\bibliography{refs}\n', 'refs.bib': windows });
    const uri = inWorkspace(`${folder}/refs.bib`);
    const bib = await vscode.workspace.openTextDocument(uri);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(uri, new vscode.Position(0, 0), '% mine\n');
    await vscode.workspace.applyEdit(typed);
    await cite(MARCO);
    assert.match(editor.document.getText(), /^\\cite\{zhao2024marco[a-z]?\}/);
    assert.equal(bib.isDirty, true);
    assert.ok(bib.getText().startsWith(`% mine\r\n${windows}\r\n@misc{zhao2024marco`), bib.getText());
    assert.equal(bib.getText().replaceAll('\r\n', '').includes('\n'), false);
    assert.equal(await textOf(`${folder}/refs.bib`), windows);
    await bib.save();
  });

  it('leaves a .bib alone that cannot be written back as it is; the entry is on the clipboard', async () => {
    const mixed = OWN.replace('\n', '\r\n');
    const { editor, folder } = await project({ 'main.tex': '|\\bibliography{refs}\n', 'refs.bib': mixed });
    await cite(MARCO);
    assert.equal(editor.document.getText(), '\\cite{zhao2024marco}\\bibliography{refs}\n');
    assert.equal(await textOf(`${folder}/refs.bib`), mixed);
    assert.match(await vscode.env.clipboard.readText(), /^@misc\{zhao2024marco,\n/);
  });

  it('is nothing when the list is closed', async () => {
    const { editor, folder } = await project({ 'main.tex': '|\\bibliography{refs}\n', 'refs.bib': OWN });
    assert.equal(await dismiss(cite()), undefined);
    assert.equal(await textOf(`${folder}/refs.bib`), OWN);
    assert.equal(editor.document.getText(), '\\bibliography{refs}\n');
    assert.equal(editor.document.isDirty, false);
  });

  it('adds a paper to the .bib that the cursor is in, and does not store it', async () => {
    const { editor, folder } = await project({ 'refs.bib': `${OWN}|` }, 'bibtex');
    await cite(MARCO);
    assert.match(editor.document.getText(), /^@book[^@]*@misc\{zhao2024marco,\n[^@]*\}\n$/);
    assert.equal(await textOf(`${folder}/refs.bib`), OWN);
  });

  it('is a footnote when a setting says so, with the definition at the end', async () => {
    await settings().update('citation.markdown', 'footnote', vscode.ConfigurationTarget.Global);
    try {
      const { editor } = await project({ 'note.md': 'See |.\n' });
      await cite(MARCO);
      await cite(MARCO);
      assert.match(
        editor.document.getText(),
        /^See \[\^zhao2024marco\]\.\n\n\[\^zhao2024marco\]: Zhao et al\. "Marco-o1[^\n]*\n$/,
      );
    } finally {
      await settings().update('citation.markdown', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('follows a template', async () => {
    await settings().update('citation.form', { markdown: '[[{id}]]' }, vscode.ConfigurationTarget.Global);
    try {
      const { editor } = await project({ 'note.md': 'See |.\n' });
      await cite(MARCO);
      assert.equal(editor.document.getText(), 'See [[2411.14405]].\n');
    } finally {
      await settings().update('citation.form', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('says what a template names that no paper has, and leaves it as it is', async () => {
    await settings().update('citation.form', { markdown: '{key} {doi}' }, vscode.ConfigurationTarget.Global);
    try {
      const { editor } = await project({ 'note.md': 'See |.\n' });
      const said = await cite(MARCO);
      assert.match(editor.document.getText(), /^See \w+ \{doi\}\.\n$/);
      assert.match(
        String(said),
        /The setting paperDigest\.citation\.form is not valid: \{doi\} is not known of a paper\.$/,
      );
    } finally {
      await settings().update('citation.form', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
