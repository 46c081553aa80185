import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MORE = (id: string) =>
  `(Read more on [arXiv](https://arxiv.org/abs/${id}) or [HuggingFace](https://huggingface.co/papers/${id}))`;
const DAY = `\n## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n| One\n  Title ${MORE('2411.00001')}| Ann Lee, Bo Ek | It works. |\n| Two ${MORE('2411.00002')}| carl-9 | It reads a long context aloud, by text-to-speech. |\n`;

/** Runs the built command line in a folder that has `2024/22.md` and `code.py`; gives what it said. */
function run(...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'paper-digest-cli-'));
  try {
    mkdirSync(join(folder, '2024'));
    writeFileSync(join(folder, '2024', '22.md'), DAY);
    writeFileSync(join(folder, 'code.py'), '# arXiv:2411.00001v2, https://arxiv.org/abs/2411.00002\n');
    const given = args.map((arg) => arg.replace('FOLDER', folder));
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...given], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
    });
    return { status, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the command line', () => {
  it('lists every entry as JSON, lines from 1, files relative to the path', () => {
    const { status, stdout, stderr } = run('list', '.', '--json');
    const { papers, problems } = JSON.parse(stdout) as {
      papers: Record<string, unknown>[];
      problems: Record<string, unknown>[];
    };
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(papers[0], {
      arxivId: '2411.00001',
      version: null,
      title: 'One Title',
      authors: ['Ann Lee', 'Bo Ek'],
      summary: 'It works.',
      date: '2024-11-22',
      section: null,
      otherIds: [],
      layout: 'daily-table',
      file: '2024/22.md',
      line: 6,
      endLine: 7,
    });
    assert.deepEqual(
      problems.map(({ file, line, severity }) => [file, line, severity]),
      [['2024/22.md', 6, 'warning']],
    );
  });

  it('searches, best first, as JSON of exactly three things a paper', () => {
    const { status, stdout, stderr } = run('search', '.', 'two', '--json');
    const { hits } = JSON.parse(stdout) as { hits: { score: number }[] };
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(hits, [{ arxivId: '2411.00002', title: 'Two', score: hits[0]?.score }]);
    assert.ok(Number(hits[0]?.score) > 0);
    assert.equal(run('search', '.', 'xyzzy', '--json').stdout, '{"hits":[]}\n');
  });

  it('searches with fields, several words and a limit, and prints lines for people', () => {
    const found = (...args: string[]) => run('search', '.', ...args).stdout;
    assert.equal(
      found('date:2024-11-22', '--limit', '1'),
      '  2411.00002       2024-11-22  Two\n\n2 papers, 1 shown.\n',
    );
    assert.equal(found('author:lee', 'titel'), '  2411.00001       2024-11-22  One Title\n\n1 paper.\n');
    assert.match(found('topic:speech'), /^ {2}2411\.00002 .*\n\n1 paper\.\n$/);
  });

  it('says what of a query it cannot understand or cannot know', () => {
    const said = (...args: string[]) => run('search', ...args).stderr;
    assert.equal(said('.', 'foo:two'), 'paper-digest: foo:two: no such field; its words are searched\n');
    assert.match(
      said('.', 'is:starred'),
      /^paper-digest: the command line does not know what you have read, /,
    );
    for (const args of [['.'], ['.', 'two', '--limit', '0'], ['.', 'two', '--limit', 'all']])
      assert.equal(run('search', ...args).status, 2);
  });

  it('lists the same for a path from the root, and for a file', () => {
    const titles = (path: string) => {
      const { papers } = JSON.parse(run('list', path, '--json').stdout) as {
        papers: { title: string; file: string }[];
      };
      return papers.map(({ title, file }) => [title, file]);
    };
    assert.deepEqual(titles('FOLDER'), [
      ['One Title', '2024/22.md'],
      ['Two', '2024/22.md'],
    ]);
    assert.deepEqual(titles('FOLDER/2024/22.md'), [
      ['One Title', '22.md'],
      ['Two', '22.md'],
    ]);
  });

  it('finds references with their exact offsets', () => {
    const { refs } = JSON.parse(run('refs', 'code.py', '--json').stdout) as { refs: unknown };
    assert.deepEqual(refs, [
      { file: 'code.py', arxivId: '2411.00001', version: 2, start: 2, end: 20 },
      { file: 'code.py', arxivId: '2411.00002', version: null, start: 22, end: 54 },
    ]);
  });

  it('shows a paper with its places', () => {
    const shown = JSON.parse(run('show', 'arXiv:2411.00001v3', '--from', '.', '--json').stdout) as Record<
      string,
      unknown
    >;
    assert.deepEqual(
      [shown['title'], shown['places']],
      ['One Title', [{ file: '2024/22.md', line: 6, endLine: 7, date: '2024-11-22' }]],
    );
  });

  it('shows the topics of a paper, by id as JSON and by name as text', () => {
    const shown = JSON.parse(run('show', '2411.00002', '--from', '.', '--json').stdout) as {
      topics: unknown;
    };
    assert.deepEqual(shown.topics, ['long-context', 'audio']);
    const { stdout } = run('show', '2411.00002', '--from', '.');
    assert.match(stdout, /^Topics {8}Long context and memory; Speech, audio and music$/m);
  });

  it('cites in every form', () => {
    const cite = (form: string) =>
      run('cite', '2411.00001', '2411.00002', '--from', '.', '--as', form).stdout.trim();
    assert.equal(cite('latex'), '\\cite{ek2024one,two2024}');
    assert.equal(cite('pandoc'), '[@ek2024one; @two2024]');
    assert.equal(cite('plain'), 'arXiv:2411.00001, arXiv:2411.00002');
    assert.match(cite('bibtex'), /author = \{Ek, Bo and Lee, Ann\}/);
    assert.doesNotMatch(cite('bibtex'), /carl/);
  });

  it('says in one line what was wrong, without a stack, and exits with 2', () => {
    for (const args of [
      ['list'],
      ['list', 'nowhere'],
      ['list', '--wrong'],
      ['nothing'],
      ['show', '2411.00001'],
      ['cite', 'x', '--from', '.'],
      ['refs', '2024/none.md'],
    ]) {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual([status, stdout, stderr.trim().split('\n').length], [2, '', 1], args.join(' '));
      assert.doesNotMatch(stderr, /\bat .*\.js:\d/);
    }
  });

  it('exits with 1 for problems and for papers that no digest lists', () => {
    assert.deepEqual([run('check', '.').status, run('show', '2411.09999', '--from', '.').status], [1, 1]);
  });
});
