import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import { PaperSymbols } from '../../src/features/symbols';
import { PaperSearchWorld } from '../support/paper-search';
import { extension, until } from './support';

async function papers(query: string): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return found
    .filter(({ location, kind }) => location.uri.path.endsWith('.md') && kind === vscode.SymbolKind.File)
    .map(({ name, containerName, location }) => {
      const file = location.uri.path.split('/').at(-1) ?? '';
      return `${name} (${containerName}) ${file}:${location.range.start.line + 1}`;
    });
}

describe('Go to Symbol in Workspace', () => {
  before(async () => {
    await extension();
  });

  for (const query of ['openscholar', 'OpenScholar: Synth', '2411.14199', 'akariasai', 'akari openscholar']) {
    it(`finds a paper by ${query}`, async () => {
      const all = await papers(query);
      assert.ok(
        all.some((line) =>
          /^OpenScholar: Synth.* \(2411\.14199 · 2024-11-22.*\) 2024-11-22\.md:\d+$/.test(line),
        ),
        all.join('\n'),
      );
    });
  }

  for (const [query, behind] of [
    ['opensholar', ''],
    ['oepnscholar', ' · oepnscholar'],
    ['weija openscholar', ' · weija'],
    ['literature openscolar', ''],
  ] as const) {
    it(`finds a paper by ${query}, with all that VS Code wants to see of it`, async () => {
      const line = await until('the paper', async () =>
        (await papers(query)).find((one) => one.startsWith('OpenScholar: ')),
      );
      const [, name = '', container = ''] = /^(.*) \((.*)\) /.exec(line) ?? [];
      assert.equal(
        name,
        `OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs${behind}`,
      );
      const [first = '', ...others] = query.split(' ');
      const holds = (text: string, word: string): boolean =>
        new RegExp(Array.from(word).join('.*'), 'i').test(text);
      assert.ok(
        holds(name, query.replace(' ', '')) ||
          (holds(name, first) && others.every((word) => holds(container, word))),
        line,
      );
    });
  }

  it('lists a paper once, at its row', async () => {
    const [line, ...others] = await papers('2411.14199');
    const row = Number(/:(\d+)$/.exec(line ?? '')?.[1]);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, '2024-11-22.md');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.lineAt(row - 1).text, /^\| OpenScholar/);
    assert.deepEqual(others, []);
  });

  it('gives the best two hundred of many, and none when it is cancelled', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => {
      const title = at === 2500 ? 'Model of all' : `A model ${at}`;
      return `| ${title} (Read more on [arXiv](https://arxiv.org/abs/2411.${10000 + at}))| A B | S |\n`;
    });
    const table = `## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n${rows.join('')}`;
    const library = new Library();
    library.replace([['file:///many.md', readDigest(table)]]);
    const search = new PaperSearchWorld([]);
    const finder = {
      findNow: (query: string, limit: number) => ({ ...search.find(query, limit), isComplete: true }),
    };
    const provider = new PaperSymbols({ library, finder });
    const source = new vscode.CancellationTokenSource();
    const found = await provider.provideWorkspaceSymbols('model', source.token);
    assert.deepEqual([found.length, found[0]?.name], [200, 'Model of all']);
    // What the search finds stands first, and is there once.
    for (const paper of library.snapshot.papers()) search.set(paper);
    const searched = await provider.provideWorkspaceSymbols('modle of all', source.token);
    assert.equal(searched[0]?.name, 'Model of all · modle');
    assert.equal(new Set(searched.map(({ name }) => name)).size, searched.length);
    source.cancel();
    assert.deepEqual(await provider.provideWorkspaceSymbols('model', source.token), []);
  });

  it('finds nothing for what no paper holds, nor for nothing', async () => {
    assert.deepEqual([await papers('zzzzqqqq'), await papers('')], [[], []]);
  });
});
