import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import { exportTo } from '../../src/features/bib-care/export-citations';
import type { CitablePaper } from '../../src/core/citation/citable';
import { BibFiles } from '../../src/host/bib-files';
import { services } from './services';
import { syntheticBib } from '../support/synthetic-bib';
import { closeAll, extension, inWorkspace, until, write } from './support';

const MARCO = '2411.14405';
const AUTHORS =
  'Zhao, Yu and Yin, Huifeng and Zeng, Bo and Wang, Hao and Shi, Tianqi and Lyu, Chenyang and Wang, Longyue and Luo, Weihua and Zhang, Kaifu';
const REVERSED = 'Tianqi Shi and Hao Wang and Bo Zeng and Huifeng Yin and Yu Zhao';

describe('the care for a bibliography', () => {
  let api: PaperDigestApi;
  /** Files of other tests may be kept open for minutes by the editor: each test has names of its own. */
  let number = 0;
  const used = new Set<string>();

  before(async () => {
    api = await extension();
  });
  beforeEach(async () => {
    number++;
    await services.reset();
    await api.lookups.stored.clear();
  });
  afterEach(async () => {
    const { problems } = settings();
    await problems.update('bibliography.problems', undefined, true);
    await problems.update('metadata.lookup', undefined, true);
    await vscode.workspace.saveAll(false);
    await closeAll();
    for (const name of used)
      await vscode.workspace.fs.delete(inWorkspace(name)).then(undefined, () => undefined);
    used.clear();
    await api.citationsSettled();
  });

  /** `care.tex` as this test calls it. */
  const named = (name: string): string => {
    const own = name.replace('.', `${number}.`);
    used.add(own);
    return own;
  };
  const place = (name: string): vscode.Uri => inWorkspace(named(name));
  const put = (name: string, text: string): Promise<vscode.Uri> => write(named(name), text);

  const settings = () => ({ problems: vscode.workspace.getConfiguration('paperDigest') });

  /** The class as a field; a web host cannot ask arXiv, and others may not know it. */
  const classOf = (before: string, after: string): string => {
    const [name] = api.metadata.of(MARCO).record?.facts.categories?.value ?? [];
    return name === undefined ? '' : `${before}primaryClass = {${name}},${after}`;
  };

  const codes = (uri: vscode.Uri): readonly string[] =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'Paper Digest')
      .map(
        ({ code, severity }) =>
          `${typeof code === 'string' ? code : ''} ${vscode.DiagnosticSeverity[severity]}`,
      );

  async function open(name: string, text: string): Promise<vscode.TextEditor> {
    await vscode.commands.executeCommand('vscode.open', await put(name, text));
    return until('the editor', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith(`/${named(name)}`) === true && editor;
    });
  }

  async function actions(
    document: vscode.TextDocument,
    range: vscode.Range,
    kind = 'quickfix',
  ): Promise<readonly vscode.CodeAction[]> {
    for (let tried = 1; ; tried++) {
      try {
        const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
          kind,
          20,
        );
        return found.filter(({ edit }) => edit !== undefined);
      } catch (error) {
        // VS Code gives up when it learns something of the document meanwhile, such as its language.
        if (tried === 5 || !/cancel/i.test(String(error))) throw error;
      }
    }
  }

  /** As the person would who confirms what is shown. */
  async function apply(action: vscode.CodeAction | undefined): Promise<void> {
    assert.ok(action?.edit);
    const edit = new vscode.WorkspaceEdit();
    for (const [uri, edits] of action.edit.entries()) edit.set(uri, edits);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  /** Opens a bibliography with one problem, takes its first fix, and gives the whole text afterwards. */
  async function mended(text: string, problem: string, fix: string): Promise<string> {
    const { document } = await open('care.bib', text);
    await until('the problem', () => codes(document.uri).length > 0);
    assert.deepEqual(codes(document.uri), [problem]);
    const [diagnostic] = vscode.languages.getDiagnostics(document.uri);
    const offered = await actions(document, diagnostic!.range);
    assert.equal(offered[0]?.title, fix);
    await apply(offered[0]);
    const after = document.getText();
    await until('the problem to go', () => codes(document.uri).length === 0);
    return after;
  }

  it('takes the second entry of a paper away', async () => {
    assert.equal(
      await mended(
        '% mine\r\n@misc{a, eprint={2401.00001}}\r\n\r\n@misc{b,\r\n  eprint = {2401.00001}\r\n}\r\n@misc{c}\r\n',
        'bib-same-paper Information',
        'Remove this entry and cite a instead',
      ),
      '% mine\r\n@misc{a, eprint={2401.00001}}\r\n\r\n@misc{c}\r\n',
    );
  });

  it('gives a key that is there twice another one', async () => {
    assert.equal(
      await mended(
        '@misc{a, title={x}}\n@misc{a, title={y}}\n',
        'bib-duplicate-key Error',
        'Give this entry a key of its own',
      ),
      '@misc{a, title={x}}\n@misc{ab, title={y}}\n',
    );
  });

  it('puts authors into their order as the digest lets know', async () => {
    assert.equal(
      await mended(
        `@misc{a,\n  author = "${REVERSED}",\n  eprint = {${MARCO}},  % mine\n}\n`,
        'bib-authors-reversed Information',
        'Put the authors in their order',
      ),
      `@misc{a,\n  author = "${AUTHORS.split(' and ').slice(0, 5).join(' and ')} and others",\n  eprint = {${MARCO}},  % mine\n}\n`,
    );
  });

  it('puts authors in the place of an account, once somebody has asked for them', async () => {
    const text = `@misc{a, author = {yu_zhao7}, eprint = {${MARCO}}}\n`;
    const { document } = await open('care.bib', text);
    await until('the problem', () => codes(document.uri).length > 0);
    assert.deepEqual(await services.requests(), []);
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${MARCO}` });
    await until('the published version', () => codes(document.uri).length > 0);
    const at = document.positionAt(text.indexOf('yu_'));
    const [fix] = await actions(document, new vscode.Range(at, at));
    await apply(fix);
    assert.equal(document.getText(), `@misc{a, author = {${AUTHORS}}, eprint = {${MARCO}}}\n`);
  });

  it('names arXiv in eprint, and not as a journal', async () => {
    assert.equal(
      await mended(
        '@article{a,\n  journal = {arXiv preprint arXiv:2401.00001},\n  year = 2024\n}\n',
        'bib-eprint-missing Information',
        'Name arXiv in eprint',
      ),
      '@misc{a,\n  year = 2024,\n  eprint = {2401.00001},\n  archivePrefix = {arXiv}\n}\n',
    );
    await closeAll();
    assert.equal(
      await mended(
        '@article{a, journal = {CoRR}, eprint = {2401.00001}, year = 2024}',
        'bib-arxiv-journal Information',
        'Remove arXiv as a journal',
      ),
      '@misc{a, eprint = {2401.00001}, year = 2024}',
    );
  });

  it('mends at once what needs no choice', async () => {
    const text =
      '@article{a, journal = {CoRR}, eprint = {2401.00001}, year = 2024}\n@misc{a}\n' +
      '@misc{c, url = {https://arxiv.org/abs/2401.00002}}\n';
    const { document } = await open('care.bib', text);
    await until('the problems', () => codes(document.uri).length === 3);
    const all = await actions(document, new vscode.Range(0, 0, 3, 0), 'source.fixAll.paperDigest');
    await apply(all[0]);
    assert.equal(
      document.getText(),
      '@misc{a, eprint = {2401.00001}, year = 2024}\n@misc{a}\n' +
        '@misc{c, url = {https://arxiv.org/abs/2401.00002}, eprint = {2401.00002}, archivePrefix = {arXiv}}\n',
    );
  });

  it('lets documents follow to the key that stays', async () => {
    await put('care.tex', 'See \\cite{b, c} and \\cite{a}. % \\cite{b}\n');
    const text = '@misc{a, eprint={2401.00001}}\n@misc{b, eprint={2401.00001}}\n@misc{c}\n';
    const { document } = await open('care.bib', text);
    await until('the problem', () => codes(document.uri).length > 0);
    await until('the citation', async () => {
      const at = document.positionAt(text.indexOf('b, '));
      const [fix] = await actions(document, new vscode.Range(at, at));
      if (fix?.edit?.size !== 2) return false;
      await apply(fix);
      return true;
    });
    const tex = await vscode.workspace.openTextDocument(place('care.tex'));
    assert.equal(tex.getText(), 'See \\cite{a, c} and \\cite{a}. % \\cite{b}\n');
    assert.equal(document.getText(), '@misc{a, eprint={2401.00001}}\n@misc{c}\n');
  });

  it('says nothing when it is off', async () => {
    const { document } = await open('care.bib', '@misc{a}\n@misc{a}\n');
    await until('the problem', () => codes(document.uri).length > 0);
    await settings().problems.update('bibliography.problems', false, true);
    await until('nothing', () => codes(document.uri).length === 0);
    await settings().problems.update('bibliography.problems', true, true);
    await until('the problem again', () => codes(document.uri).length > 0);
  });

  it('offers the paper of the library for a key that no entry has, and a key that looks like it', async () => {
    const bib = '% mine\n@misc{lind2024maps,\n  title = {Maps}\n}\n';
    await put('care.bib', bib);
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${MARCO}` });
    const end = `\n\\bibliography{${named('care.bib')}}\n`;
    const text = `\\cite{lind2024map,zhao2024marco,lind2024maps}${end}`;
    const { document } = await open('care.tex', text);
    await until('the problems', () => codes(document.uri).length === 2);
    assert.deepEqual(codes(document.uri), ['bib-key-absent Warning', 'bib-key-absent Warning']);
    const at = (key: string): vscode.Range => {
      const position = document.positionAt(document.getText().indexOf(key) + 2);
      return new vscode.Range(position, position);
    };
    const [similar] = await actions(document, at('lind2024map,'));
    assert.equal(similar?.title, 'Change to lind2024maps');
    const [paper] = await actions(document, at('zhao'));
    assert.match(paper?.title ?? '', /^Add "Marco-o1: .*" to care\d+\.bib$/);
    await apply(paper);
    const refs = await vscode.workspace.openTextDocument(place('care.bib'));
    assert.equal(
      refs.getText(),
      `${bib}\n@misc{zhao2024marco,\n  title = {Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions},\n` +
        `  author = {${AUTHORS}},\n` +
        `  year = {2024},\n  eprint = {2411.14405},\n  archivePrefix = {arXiv},\n${classOf('  ', '\n')}` +
        '  url = {https://arxiv.org/abs/2411.14405}\n}\n',
    );
    await apply(similar);
    assert.equal(document.getText(), `\\cite{lind2024maps,zhao2024marco,lind2024maps}${end}`);
    await until('no problem', () => codes(document.uri).length === 0);
  });

  it('offers a key that looks like it in a file whose language no extension brings', async () => {
    await put('care.bib', '@misc{lind2024maps}\n');
    const { document } = await open('care.typ', `@lind2024map\n#bibliography("${named('care.bib')}")\n`);
    await until('the problem', () => codes(document.uri).length === 1);
    const [similar] = await actions(document, new vscode.Range(0, 3, 0, 3));
    await apply(similar);
    assert.match(document.getText(), /^@lind2024maps\n/);
  });

  it('takes no account, figure or footnote for a key', async () => {
    await put('care.bib', '@misc{lind2024maps}\n');
    const text = `---\nbibliography: ${named('care.bib')}\n---\n\n@octocat, @fig-map, [^n] and [@gone]\n\n[^n]: Note.\n`;
    const { document } = await open('care.md', text);
    await until('the problem', () => codes(document.uri).length > 0);
    const [only, ...more] = vscode.languages.getDiagnostics(document.uri);
    assert.deepEqual([document.getText(only!.range), more], ['gone', []]);
  });

  it('completes the entry at the cursor and keeps its key', async () => {
    const text = `% mine\n@misc{my:key,\n  author = {${REVERSED}},\n  eprint = {${MARCO}},\n}\n`;
    const editor = await open('care.bib', text);
    const at = editor.document.positionAt(text.indexOf('eprint'));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('paperDigest.completeEntry');
    const { document } = editor;
    assert.equal(
      document.getText(),
      `% mine\n@misc{my:key,\n  author = {${AUTHORS}},\n  eprint = {${MARCO}},\n` +
        '  title = {Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions},\n  year = {2024},\n' +
        `  archivePrefix = {arXiv},\n${classOf('  ', '\n')}  url = {https://arxiv.org/abs/2411.14405},\n}\n`,
    );
    assert.ok((await services.requests()).length > 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('completes the entry of a citation key, and asks nobody when looking up is off', async () => {
    await settings().problems.update('metadata.lookup', 'off', true);
    const bib = await put('care.bib', `@misc{k, title = {T}, eprint = {${MARCO}}}\n`);
    await api.settled();
    const editor = await open('care.tex', '\\cite{k}\n');
    const at = new vscode.Position(0, 7);
    editor.selection = new vscode.Selection(at, at);
    const document = await until('the entry', async () => {
      await vscode.commands.executeCommand('paperDigest.completeEntry');
      const opened = await vscode.workspace.openTextDocument(bib);
      return opened.isDirty && opened;
    });
    assert.equal(
      document.getText(),
      `@misc{k, title = {T}, eprint = {${MARCO}}, author = {${AUTHORS.split(' and ').slice(0, 5).join(' and ')} and others}, ` +
        'year = {2024}, archivePrefix = {arXiv}, url = {https://arxiv.org/abs/2411.14405}}\n',
    );
    assert.equal((await services.requests()).length, 0);
  });

  it('changes nothing in a file that the editor decodes otherwise: its places are others there', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('encoding', 'windows1252', true);
    try {
      await settings().problems.update('metadata.lookup', 'off', true);
      const bib = await put(
        'care.bib',
        '@misc{a, title = {Ärger über Öl}}\n@misc{other, title = {T}, eprint = {2411.14199}}\n',
      );
      const text = `\\cite{other} \\cite{zhao2024marco}\n\\bibliography{${named('care.bib')}}\n`;
      const editor = await open('care.tex', text);
      await until('the problem', () => codes(editor.document.uri).length === 1);
      const at = (key: string): vscode.Selection => {
        const position = editor.document.positionAt(text.indexOf(key));
        return new vscode.Selection(position, position);
      };
      assert.deepEqual(await actions(editor.document, at('zhao')), []);
      editor.selection = at('other');
      const document = await until('the bibliography to be looked at', async () => {
        await vscode.commands.executeCommand('paperDigest.completeEntry');
        return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === bib.toString());
      });
      assert.deepEqual([document.encoding, document.isDirty, document.version], ['windows1252', false, 1]);
    } finally {
      await files.update('encoding', undefined, true);
    }
  });

  it('exports papers into a new file of each format, and leaves other files alone', async () => {
    const deps = { bibs: new BibFiles() };
    const papers = [paper('2401.00001', 'Maps'), paper('2401.00002', 'Trees & Tides')];
    const text = async (name: string): Promise<string> => {
      void exportTo(place(name), papers, deps);
      return until(name, async () => {
        const bytes = await vscode.workspace.fs.readFile(place(name)).then(undefined, () => undefined);
        return bytes && bytes.length > 0 && new TextDecoder().decode(bytes);
      });
    };
    assert.equal(
      await text('new.bib'),
      ['1', '2']
        .map(
          (n) =>
            `@misc{lind2024${n === '1' ? 'maps' : 'trees'},\n  title = {${n === '1' ? 'Maps' : 'Trees \\& Tides'}},\n  author = {Lind, Ada and Hill, Bo},\n  year = {2024},\n` +
            `  eprint = {2401.0000${n}},\n  archivePrefix = {arXiv},\n  url = {https://arxiv.org/abs/2401.0000${n}},\n}\n`,
        )
        .join('\n'),
    );
    assert.equal((JSON.parse(await text('new.json')) as unknown[]).length, 2);
    assert.match(await text('new.yaml'), /^lind2024maps:\n/);
    assert.match(await text('new.cff'), /^references:\n/);
    await put('care.ris', 'mine\n');
    await exportTo(place('care.ris'), papers, deps);
    const kept = await vscode.workspace.fs.readFile(place('care.ris'));
    assert.equal(new TextDecoder().decode(kept), 'mine\n');
  });

  it('adds papers to a .bib that is there, and touches no other byte', async () => {
    const deps = { bibs: new BibFiles() };
    const papers = [paper('2401.00001', 'Maps'), paper('2401.00002', 'Trees & Tides')];
    const before = '\uFEFF@misc{a,\r\n\teprint = "2401.00001"\r\n}\r\n% lone\n@comment{x}';
    await put('care.bib', before);
    const now = async (): Promise<string> =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        await vscode.workspace.fs.readFile(place('care.bib')),
      );
    await exportTo(place('care.bib'), papers, deps);
    const after = await now();
    const entry = /@misc\{lind2024trees[^@%]*/.exec(after)?.[0] ?? '';
    assert.ok(entry.includes('\teprint = "2401.00002"'), after);
    assert.ok(after.startsWith('\uFEFF@misc{a,\r\n\teprint = "2401.00001"\r\n}\r\n'));
    assert.ok(after.endsWith('% lone\n@comment{x}'), after);
    await exportTo(place('care.bib'), papers, deps);
    assert.equal(await now(), after);
  });

  it('looks through a large file while others have their turn', async function () {
    this.timeout(120_000);
    const text = `${syntheticBib(15_000_000)}@misc{key0, title = {x}}\n`;
    const uri = await put('care.bib', text);
    // In an editor, a file of this size waits for a person to say that it may be shown.
    await vscode.workspace.openTextDocument(uri);
    let turns = 0;
    const ticking = setInterval(() => turns++, 1);
    const started = performance.now();
    while (codes(uri).length === 0 && performance.now() - started < 90_000)
      await new Promise((resolve) => setTimeout(resolve, 100));
    clearInterval(ticking);
    assert.ok(codes(uri).some((code) => code === 'bib-duplicate-key Error'));
    assert.ok(turns > 20);
  });
});

function paper(arxivId: string, title: string): CitablePaper {
  const listedAuthors = ['Ada Lind', 'Bo Hill'];
  return { arxivId, title, listedAuthors, etAl: false, authorOrder: 'listed' };
}
