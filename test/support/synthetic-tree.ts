import { Random } from './random';

/** A made-up file of a workspace. */
export interface SyntheticFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** One file in so many refers to papers, as in a workspace of code and notes. */
const CITING = 0.15;
/** Entries of the bibliography; the first hundred are cited most. */
const ENTRIES = 2000;
const LINES = 80;

/**
 * So many text files of ten languages, about 4,000 characters each, a share of which cites papers by id, address or key;
 * with them come a bibliography, and a folder of a tenth as many files that `.gitignore` leaves out. The same for the
 * same seed. All of it is made up.
 */
export function* syntheticTree(files: number, seed = 1): Generator<SyntheticFile> {
  const random = new Random(seed);
  yield { path: '.gitignore', text: '# what is built\nout/\n*.tmp\n' };
  yield { path: 'paper/references.bib', text: bibliography() };
  for (let at = 0; at < files; at++) yield fileOf(random, at, `part${at % 40}/group${at % 400}`);
  for (let at = 0; at < files / 10; at++) yield fileOf(random, at, `out/part${at % 40}`);
}

/** The id of the nth entry of the bibliography. */
export function citedId(n: number): string {
  return `${2001 + Math.floor(n / 1000)}.${String((n % 1000) + 1).padStart(5, '0')}`;
}

function bibliography(): string {
  return Array.from(
    { length: ENTRIES },
    (_, n) =>
      `@misc{key${n},\n  title = {{A} made-up title, number ${n}},\n  author = {Doe, Ada and Roe, Bo},\n  eprint = {${citedId(n)}},\n  archivePrefix = {arXiv},\n}\n`,
  ).join('\n');
}

function fileOf(random: Random, at: number, folder: string): SyntheticFile {
  const [extension, line, cite] = random.of(LANGUAGES);
  const isCiting = random.chance(CITING);
  const lines = Array.from({ length: random.between(LINES / 4, LINES * 1.75) }, () => {
    if (isCiting && random.chance(0.03)) return cite(random.between(0, ENTRIES - 1), random);
    return line(Array.from({ length: random.between(4, 9) }, () => random.of(WORDS)).join(' '), random);
  });
  return { path: `${folder}/file${at}.${extension}`, text: `${lines.join('\n')}\n` };
}

type Line = (words: string, random: Random) => string;
type Cite = (n: number, random: Random) => string;

/** Of each language: the ending of its files, a line of it, and a line that cites. */
const LANGUAGES: readonly (readonly [extension: string, line: Line, cite: Cite])[] = [
  [
    'py',
    (words, r) => `    ${words.replaceAll(' ', '_')} = ${r.between(1, 9999)}.${r.between(1, 99)}`,
    (n) => `# see arXiv:${citedId(n)}`,
  ],
  [
    'ts',
    (words) => `const value = call('${words}', [1, 2]);`,
    (n) => `// https://arxiv.org/abs/${citedId(n)}`,
  ],
  [
    'rs',
    (words) => `    let it = run("${words}")?;`,
    (n) => `/// As in <https://arxiv.org/pdf/${citedId(n)}v2>.`,
  ],
  [
    'tex',
    (words) => `We show that \\emph{${words}} holds.`,
    (n) => `as in \\cite{key${n}, key${n + 1}} and others`,
  ],
  [
    'md',
    (words) => `Some **${words}**, and so on.`,
    (n, r) => (r.chance(0.5) ? `As [@key${n}] says.` : `See [it](https://arxiv.org/abs/${citedId(n)}).`),
  ],
  [
    'yaml',
    (words, r) => `${words.replaceAll(' ', '-')}: ${r.between(1, 10_000)}`,
    (n) => `paper: https://arxiv.org/abs/${citedId(n)}`,
  ],
  ['json', (words) => `  "${words}": [1, 2, 3],`, (n) => `  "paper": "arXiv:${citedId(n)}",`],
  [
    'html',
    (words) => `<p class="text">${words}</p>`,
    (n) => `<a href="https://arxiv.org/abs/${citedId(n)}">it</a>`,
  ],
  ['txt', (words) => words, (n) => `(arXiv:${citedId(n)})`],
  ['ipynb', (words) => `    "${words}\\n",`, (n) => `    "# arXiv:${citedId(n)}\\n",`],
];

const WORDS =
  'alpha batch cache delta epoch field graph head index join kernel layer model node order parse query range score token unit value weight'.split(
    ' ',
  );
