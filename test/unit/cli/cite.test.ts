import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cite } from '../../../src/cli/cite';
import { OperationError, UsageError } from '../../../src/cli/usage';

const MORE = (id: string) =>
  `(Read more on [arXiv](https://arxiv.org/abs/${id}) or [HuggingFace](https://huggingface.co/papers/${id}))`;
const DAY = `\n## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n| One Idea ${MORE('2411.00001')}| Ann Lee, Bo Ek | It works. |\n| Two Ideas ${MORE('2411.00002')}| carl-9 | It works too. |\n`;
const REFS =
  '% mine, not sorted\r\n@article{ekOne,\r\n\tTitle = "One idea",\r\n\tYear = 2024,\r\n\tEprint = "2411.00001"\r\n}\r\n\r\n@misc{torn, title = {';
const ALIKE = '@article{older, title = {Two {I}deas}, year = 2023}\n';

describe('paper-digest cite', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cite-'));
    writeFileSync(join(root, 'day.md'), DAY);
    writeFileSync(join(root, 'refs.bib'), REFS);
    writeFileSync(join(root, 'alike.bib'), ALIKE);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const ONE = '2411.00001';
  const TWO = '2411.00002';

  async function run(...args: readonly string[]) {
    const out: string[] = [];
    const said: string[] = [];
    const given = args.map((arg) => arg.replace('ROOT', root));
    const output = {
      print: (text: string) => out.push(text),
      warn: (text: string) => said.push(text.replaceAll(root, 'ROOT')),
    };
    const code = await cite.run(given, output);
    return { code, out: out.join('\n'), said: said.join('\n') };
  }
  const printed = async (...args: readonly string[]) => (await run('ROOT', ONE, TWO, ...args)).out;
  const bib = (name = 'refs.bib') => readFileSync(join(root, name), 'utf8');

  const rows: readonly (readonly [form: string, parenthetical: string, narrative: string])[] = [
    ['latex', '\\cite{ek2024one,two2024ideas}', '\\cite{ek2024one,two2024ideas}'],
    ['natbib', '\\citep{ek2024one,two2024ideas}', '\\citet{ek2024one,two2024ideas}'],
    ['biblatex', '\\autocite{ek2024one,two2024ideas}', '\\textcite{ek2024one,two2024ideas}'],
    ['pandoc', '[@ek2024one; @two2024ideas]', '@ek2024one, @two2024ideas'],
    [
      'typst',
      '@ek2024one @two2024ideas',
      '#cite(<ek2024one>, form: "prose") #cite(<two2024ideas>, form: "prose")',
    ],
    ['myst', '{cite:p}`ek2024one,two2024ideas`', '{cite:t}`ek2024one,two2024ideas`'],
    ['org', '[cite:@ek2024one;@two2024ideas]', '[cite/t:@ek2024one;@two2024ideas]'],
    ['rest', ':cite:p:`ek2024one,two2024ideas`', ':cite:t:`ek2024one,two2024ideas`'],
    ['asciidoc', 'cite:[ek2024one,two2024ideas]', 'citenp:[ek2024one,two2024ideas]'],
  ];
  for (const [form, parenthetical, narrative] of rows)
    it(`writes the form ${form}, and its narrative`, async () => {
      assert.equal(await printed('--form', form), parenthetical);
      assert.equal(await printed('--as', form, '--narrative'), narrative);
    });

  it('takes the path in front or as --from, and prints the same', async () => {
    const { out } = await run(ONE, TWO, '--from', 'ROOT');
    assert.equal(out, await printed());
    assert.match(out, /^@misc\{ek2024one,/);
  });

  it('writes footnotes with their text', async () => {
    assert.match(
      await printed('--form', 'footnote'),
      /^\[\^ek2024one\]\[\^two2024ideas\]\n\n\[\^ek2024one\]: Ek and Lee\. .*\n\[\^two2024ideas\]: /,
    );
  });

  it('makes keys by preset and by template', async () => {
    assert.equal(await printed('--form', 'latex', '--key-format', 'id'), `\\cite{${ONE},${TWO}}`);
    assert.equal(
      await printed('--form', 'latex', '--key-format', '{words:2:camel}{yy}'),
      '\\cite{OneIdea24,TwoIdeas24}',
    );
  });

  for (const [format, start] of [
    ['bibtex', '@misc{ek2024one,'],
    ['biblatex', '@online{ek2024one,'],
    ['typst', '@misc{ek2024one,'],
    ['csl-json', '[\n  {\n    "id": "ek2024one",'],
    ['ris', 'TY  - UNPB\nID  - ek2024one\n'],
    ['hayagriva', 'ek2024one:\n  type: article\n'],
    ['cff', 'references:\n'],
  ] as const)
    it(`writes entries as ${format}`, async () => {
      const out = await printed('--format', format);
      assert.equal(out.slice(0, start.length), start);
      assert.match(out, /Two Ideas/);
    });

  for (const [style, expected] of [
    ['apa', /^Ek, B\., & Lee, A\. \(2024.*One Idea/],
    ['ieee', /^\[1\]\s*B\. Ek and A\. Lee/],
    ['acm', /^\[1\]\s*Bo Ek and Ann Lee/],
    ['chicago', /^Ek, Bo, and Ann Lee\. 2024/],
  ] as const)
    it(`formats references as ${style}`, async () => {
      assert.match(await printed('--style', style), expected);
    });

  it('marks references up when it is told so', async () => {
    assert.match(await printed('--style', 'apa', '--markup', 'markdown'), /\*One Idea\*/);
    assert.match(await printed('--style', 'apa', '--markup', 'html'), /<i>One Idea<\/i>/);
  });

  it('reuses the key of a bibliography, prints the entry that it lacks, and writes nothing', async () => {
    const { code, out } = await run('ROOT', ONE, TWO, '--form', 'latex', '--bib', 'ROOT/refs.bib');
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        '\\cite{ekOne,two2024ideas}',
        '',
        '@misc{two2024ideas,',
        '\ttitle = "Two Ideas",',
        '\tyear = "2024",',
        '\teprint = "2411.00002",',
        '\tarchivePrefix = "arXiv",',
        '\turl = "https://arxiv.org/abs/2411.00002"',
        '}',
      ].join('\n'),
    );
    assert.equal(bib(), REFS);
  });

  it('prints only the entries that are absent, in any format', async () => {
    const absent = await printed('--format', 'ris', '--bib', 'ROOT/refs.bib');
    assert.match(absent, /^TY {2}- UNPB\nID {2}- two2024ideas/);
    assert.doesNotMatch(absent, /One Idea/);
    assert.match(await printed('--bib', 'ROOT/refs.bib'), /^@misc\{two2024ideas,/);
  });

  it('adds with --write: every other byte stays, and a second time there is nothing to add', async () => {
    const args = ['ROOT', ONE, TWO, '--form', 'pandoc', '--bib', 'ROOT/refs.bib', '--write'];
    const first = await run(...args);
    assert.deepEqual(
      [first.out, first.said.split('\n').at(-1)],
      ['[@ekOne; @two2024ideas]', 'added to ROOT/refs.bib: two2024ideas'],
    );
    const after = bib();
    const at = after.indexOf('@misc{two2024ideas');
    const added = after.length - REFS.length;
    const gap = after.slice(0, at).length - REFS.indexOf('@misc{torn');
    assert.equal(after.slice(0, at - gap) + after.slice(at - gap + added), REFS);
    assert.equal((await run(...args)).said, 'nothing to add to ROOT/refs.bib');
    assert.equal(bib(), after);
  });

  it('makes the file when it is written and there is none, and else says that there is none', async () => {
    await assert.rejects(() => run('ROOT', ONE, '--bib', 'ROOT/new.bib'), UsageError);
    assert.equal(existsSync(join(root, 'new.bib')), false);
    await run('ROOT', ONE, '--bib', 'ROOT/new.bib', '--write');
    assert.match(bib('new.bib'), /^@misc\{ek2024one,\n[^]*\n\}\n$/);
  });

  it('leaves out what may be there under another name until a person says', async () => {
    const args = ['ROOT', TWO, '--form', 'latex', '--bib', 'ROOT/alike.bib', '--write'];
    assert.deepEqual(await run(...args), {
      code: 1,
      out: '',
      said: `nothing to add to ROOT/alike.bib\n${TWO} was left out: ROOT/alike.bib may have it as older; --add-alike adds it`,
    });
    assert.equal(bib('alike.bib'), ALIKE);
    assert.equal((await run(...args, '--add-alike')).out, '\\cite{two2024ideas}');
    assert.match(bib('alike.bib'), /older[^]*two2024ideas/);
  });

  it('writes nothing into a file that is no UTF-8', async () => {
    const bytes = Buffer.from('@misc{a, title = {\xfcber}}\n', 'latin1');
    writeFileSync(join(root, 'refs.bib'), bytes);
    await assert.rejects(() => run('ROOT', ONE, '--bib', 'ROOT/refs.bib', '--write'), OperationError);
    assert.deepEqual(readFileSync(join(root, 'refs.bib')), bytes);
  });

  it('says it all as one JSON value', async () => {
    const { out } = await run('ROOT', ONE, TWO, '--form', 'latex', '--bib', 'ROOT/refs.bib', '--json');
    const { text, citations, bib: said, missing } = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual(
      { text, citations, missing, said: { ...(said as object), file: '' } },
      {
        text: '\\cite{ekOne,two2024ideas}',
        citations: [
          { arxivId: ONE, key: 'ekOne' },
          { arxivId: TWO, key: 'two2024ideas' },
        ],
        missing: [],
        said: { file: '', present: ['ekOne'], absent: ['two2024ideas'], alike: [], written: false },
      },
    );
  });

  for (const args of [
    ['--form', 'word'],
    ['--format', 'xml'],
    ['--style', 'mla'],
    ['--style', 'apa', '--form', 'latex'],
    ['--as', 'latex', '--format', 'ris'],
    ['--markup', 'html'],
    ['--narrative', '--format', 'ris'],
    ['--key-format', 'scholar'],
    ['--key-format', '{author}{nothing}'],
    ['--write'],
    ['--form', 'markdown', '--bib', 'ROOT/refs.bib'],
    ['--style', 'apa', '--bib', 'ROOT/refs.bib'],
    ['--format', 'ris', '--bib', 'ROOT/refs.bib', '--write'],
  ])
    it(`refuses ${args.join(' ')}`, () => assert.rejects(() => printed(...args), UsageError));
});
