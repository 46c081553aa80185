import { citeKeys, type Form, isKeyForm } from '../../src/core/citation/forms';
import type { Kind } from './kinds';
import { paragraph } from './places';
import { type ShelfPaper, shelf } from './shelf';

/** One citation that the tests insert in the editor. Known to them, so nothing here needs Node. */
export interface Insertion {
  readonly place: string;
  readonly papers: readonly ShelfPaper[];
  readonly narrative: boolean;
}

const [first, second, third, ...rest] = shelf as readonly [
  ShelfPaper,
  ShelfPaper,
  ShelfPaper,
  ...ShelfPaper[],
];

export const insertions: readonly Insertion[] = [
  { place: 'One', papers: [first], narrative: false },
  { place: 'Several', papers: [second, third], narrative: false },
  // The entry of the first paper is there by then.
  { place: 'Group', papers: [first], narrative: false },
  // What its owner has noted beside the key stays.
  { place: 'Noted', papers: [third, second], narrative: false },
  { place: 'Narrative', papers: [second], narrative: true },
  ...rest.map((paper, i) => ({ place: `Rest${i}`, papers: [paper], narrative: false })),
];

/** What the document cites at `Group` and `Noted` before anything is inserted. */
export const owned = { key: 'knuth1984texbook', family: 'Knuth', year: '1984' };

/** The bibliography as its owner keeps it. */
export const ownedBib = `% My references. Do not sort!
@string{aw = "Addison-Wesley"}

@book{${owned.key},
    author    = "Donald E. Knuth",
    title     = {The {\\TeX}book},
    publisher = aw,
    year      = 1984
}
`;

/** The citation at `Noted`, with a page; where the language has no such note that can be tried, without. */
function noted(form: Form): string {
  return notes[form]?.replace('KEY', owned.key) ?? grouped(form);
}

const notes: Partial<Record<Form, string>> = {
  latex: '\\cite[p. 3]{KEY}',
  natbib: '\\citep[see][p. 3]{KEY}',
  biblatex: '\\autocite[see][3]{KEY}',
  pandoc: '[see @KEY, p. 3]',
  org: '[cite:see @KEY p. 3]',
  typst: '@KEY[p. 3]',
  asciidoc: 'cite:[KEY(3)]',
};

/** What is printed at `Noted` of the notes: words, in order. */
export function printedNotes(form: Form): readonly string[] {
  const note = notes[form];
  return note === undefined ? [] : note.includes('see') ? ['see', '3'] : ['3'];
}

function grouped(form: Form): string {
  return isKeyForm(form) ? citeKeys([owned.key], form) : '';
}

/** Whether the document cites at a place before anything is inserted. */
export function isOwned(place: string): boolean {
  return place === 'Group' || place === 'Noted';
}

/** The files of a kind, before anything is cited but what its owner has cited. */
export function draftOf(kind: Kind): Readonly<Record<string, string>> {
  const cited: Readonly<Record<string, string>> = { Group: grouped(kind.form), Noted: noted(kind.form) };
  const body = insertions.map(({ place }) => paragraph(place, cited[place] ?? ''));
  return { ...kind.files(body.join('')), [kind.bib]: ownedBib };
}

/** Where the cursor stands for an insertion, in UTF-16 units: between two blanks, or behind the key of a citation. */
export function cursorOf(text: string, { place }: Insertion): number {
  const begin = text.indexOf(`Begin${place} `) + `Begin${place} `.length;
  return isOwned(place) ? text.indexOf(owned.key, begin) + owned.key.length : begin;
}
