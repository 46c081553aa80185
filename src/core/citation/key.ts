import { withoutClass } from '../arxiv/identifier';
import { citedAuthors } from './authors';
import type { CitablePaper } from './citable';
import { idKey, nameWords } from './key-parts';
import { fillTemplate, type KeyTemplate } from './key-template';
import { keyWords } from './words';
import { yearOf } from './year';

/**
 * How a key is made (FACTS.md section 4): Google Scholar's `vaswani2017attention`, arXiv's
 * `vaswani2017attentionneed`, Better BibTeX's default `vaswaniAttentionAllYou2017`, or the arXiv id.
 */
export type KeyPreset = (typeof keyPresets)[number];

/** Every preset. */
export const keyPresets = ['author-year-word', 'author-year-4-words', 'better-bibtex', 'id'] as const;

/**
 * One key for each paper, in the order given. Keys hold ASCII letters, digits, `.` and `-` and start with a letter or a
 * digit, so LaTeX, Pandoc and Typst all read them. They differ from each other and from `taken` in more than case, as
 * BibTeX wants; the same paper asked twice gets one key. A collision appends a, b, ... z, aa to the later paper. Papers
 * that have a key already, by their {@link paperIdentity}, keep it.
 */
export function makeKeys(
  papers: readonly CitablePaper[],
  format: KeyPreset | KeyTemplate,
  taken: Iterable<string> = [],
  givenBefore: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const used = new Set<string>();
  for (const key of taken) used.add(key.toLowerCase());
  for (const key of givenBefore.values()) used.add(key.toLowerCase());
  const given = new Map(givenBefore);
  const collisions = new Map<string, number>();
  return papers.map((paper) => {
    const identity = paperIdentity(paper);
    const earlier = given.get(identity);
    if (earlier !== undefined) return earlier;
    const base = typeof format === 'string' ? keyOf(paper, format) : templateKey(paper, format);
    const folded = base.toLowerCase();
    let count = collisions.get(folded) ?? 0;
    let key = base + suffix(count);
    while (used.has(key.toLowerCase())) key = base + suffix(++count);
    collisions.set(folded, count);
    used.add(key.toLowerCase());
    given.set(identity, key);
    return key;
  });
}

/** Equal for two papers that are the same one: by arXiv id, else by address, else by folded title. */
export function paperIdentity(paper: CitablePaper): string {
  if (paper.arxivId !== undefined) return `arxiv:${withoutClass(paper.arxivId)}`;
  if (paper.url !== undefined) return `url:${paper.url}`;
  return `title:${paper.title.toLowerCase()}`;
}

/**
 * The key that a paper would have if it were alone. Where the first author is not known, words of the title take the
 * name's place; where the title holds no letter that ASCII has, the id does.
 */
export function keyOf(paper: CitablePaper, preset: KeyPreset): string {
  const id = idKey(paper.arxivId);
  if (preset === 'id' && id !== undefined) return id;
  const name = citedAuthors(paper)?.names[0];
  const author = name === undefined ? '' : nameKey(name);
  const year = yearOf(paper) ?? '';
  const body =
    preset === 'better-bibtex' ? camelKey(author, year, paper) : flatKey(author, year, paper, preset);
  return body ?? id ?? `paper${year}`;
}

/** Name, year, words; without a name the first word stands in front: `openscholar2024synthesizing`. */
function flatKey(author: string, year: string, paper: CitablePaper, preset: KeyPreset): string | undefined {
  const words = keyWords(paper.title, preset === 'author-year-4-words' ? 'grammar' : 'small').map((word) =>
    word.toLowerCase(),
  );
  const wanted = preset === 'author-year-4-words' ? 4 : 1;
  // A bare number after the year would read as part of it.
  const tail = (from: readonly string[]): string =>
    from
      .filter((word) => /[a-z]/.test(word))
      .slice(0, wanted)
      .join('');
  if (author !== '') return `${author}${year}${tail(words)}`;
  const [first, ...rest] = words;
  return first === undefined ? undefined : `${first}${year}${tail(rest)}`;
}

function camelKey(author: string, year: string, paper: CitablePaper): string | undefined {
  const words = keyWords(paper.title, 'better-bibtex').slice(0, 3);
  if (author === '' && words.length === 0) return undefined;
  const camel = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return author + camel + year;
}

/** The family name in small ASCII letters without its particles: `oord` for "van den Oord". */
function nameKey(name: string): string {
  return nameWords(name).join('').toLowerCase().slice(0, 40);
}

/** The key that a template gives the paper if it were alone; where it comes out empty, the default preset's. */
function templateKey(paper: CitablePaper, template: KeyTemplate): string {
  return fillTemplate(template, paper) || keyOf(paper, 'author-year-word');
}

/** '' for 0, then a ... z, aa, ab ... */
function suffix(count: number): string {
  let out = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    out = String.fromCharCode(97 + ((rest - 1) % 26)) + out;
  }
  return out;
}
