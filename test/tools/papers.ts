import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CitablePaper } from '../../src/core/citation/citable';
import { type ShelfPaper, shelf } from './shelf';

/** A paper and what must be printed of it. */
export interface ExpectedPaper {
  readonly paper: CitablePaper;
  /** The family name, or collective name, of the first author. */
  readonly family: string;
  readonly year: string;
  /** The title as it reads. */
  readonly reads: string;
  /** Whether LaTeX with its usual fonts cannot print it. */
  readonly beyondLatexFonts: boolean;
}

/** One paper of test/fixtures/citation/awkward.json. */
interface Awkward {
  readonly id: string;
  readonly title: string;
  /** How the title reads when it is not read letter by letter. */
  readonly reads?: string;
  readonly authors: readonly string[];
  /** Whether LaTeX with its usual fonts cannot print it. */
  readonly beyondLatexFonts?: boolean;
}

/** Titles of the shelf that are not read letter by letter. */
const reads: Readonly<Record<string, string>> = {
  '2103.00103': 'LLM×MapReduce for Long Notes',
  '2204.00104': 'π0 and O(n2) Planners',
  '2210.00110': 'vLLM, iPhone and CLIP Meet 3D',
};

/**
 * Papers with awkward titles and names. No two have a first author in common, so a
 * citation can be told from all others.
 *
 * @param fonts whose fonts must print them: those of LaTeX know few letters, those of Typst no Chinese ones
 */
export function awkwardPapers(fonts: 'latex' | 'typst' | 'any'): readonly ExpectedPaper[] {
  return [...shelf.map(ofShelf), ...readAwkward().map(ofAwkward)].filter(
    ({ paper, beyondLatexFonts }) =>
      fonts === 'any' ||
      (fonts === 'latex' && !beyondLatexFonts) ||
      (fonts === 'typst' && !/\p{Script=Han}/u.test((paper.authors ?? []).join())),
  );
}

/** The fixture of the unit tests. Tests run from the root of the repository. */
function readAwkward(): readonly Awkward[] {
  const file = join('test', 'fixtures', 'citation', 'awkward.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Awkward[]) : [];
}

function ofShelf({ id, title, authors, family, year }: ShelfPaper): ExpectedPaper {
  return {
    paper: citable(id, title, authors),
    family,
    year,
    reads: readsAs({ id, title }),
    beyondLatexFonts: false,
  };
}

/** The title of a paper of the shelf as it reads. */
export function readsAs({ id, title }: Pick<ShelfPaper, 'id' | 'title'>): string {
  return reads[id] ?? title;
}

function ofAwkward(awkward: Awkward, i: number): ExpectedPaper {
  const { title, authors, beyondLatexFonts } = awkward;
  // Years apart, and no two papers with one id.
  const yy = String(10 + (i % 5));
  const id = `${yy}${awkward.id.slice(2, 4)}.${String(i + 1).padStart(4, '0')}`;
  return {
    paper: citable(id, title, authors),
    family: familyOf(authors[0] ?? ''),
    year: `20${yy}`,
    reads: awkward.reads ?? title,
    beyondLatexFonts: beyondLatexFonts === true,
  };
}

/** What a citation calls a person or a group of the fixture: the last word of a name, or the whole name of a group. */
function familyOf(name: string): string {
  if (/ Team\b|^Team |\bLabs\b|^Institute |^\S+$/.test(name)) return name;
  const [before = ''] = name.split(',');
  return (
    before
      .replace(/ (?:Jr\.|I+)$/, '')
      .split(' ')
      .at(-1) ?? ''
  );
}

function citable(arxivId: string, title: string, authors: readonly string[]): CitablePaper {
  return { arxivId, title, authors, listedAuthors: [], etAl: false, authorOrder: 'listed' };
}
