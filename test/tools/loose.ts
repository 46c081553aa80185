import { paragraph } from './places';
import { type ShelfPaper, shelf } from './shelf';

/** A kind of Markdown note that has no bibliography. Known to the tests in the editor too, so nothing here needs Node. */
export interface LooseKind {
  /** Also the value of `paperDigest.citation.markdown`. */
  readonly name: 'markdown' | 'footnote';
  /** What the note cites at `Joined` before anything is inserted, and what comes at its end. */
  readonly owned: string;
  readonly end: string;
}

export const looseKinds: readonly LooseKind[] = [
  { name: 'markdown', owned: '[my own note](notes/own.md)', end: '' },
  { name: 'footnote', owned: '[^own]', end: '[^own]: My own note, [somewhere](notes/own.md).\n' },
];

/** The address that the owner of the note refers to. */
export const ownAddress = 'notes/own.md';
export const looseDocument = 'note.md';

/** What is inserted where: one paper, several at once, one again, and each other paper. */
export const looseInsertions: readonly { readonly place: string; readonly papers: readonly ShelfPaper[] }[] =
  [
    { place: 'One', papers: shelf.slice(0, 1) },
    { place: 'Several', papers: shelf.slice(1, 3) },
    { place: 'Joined', papers: shelf.slice(0, 1) },
    ...shelf.slice(3).map((paper, i) => ({ place: `Rest${i}`, papers: [paper] })),
  ];

export function looseDraft({ owned, end }: LooseKind): string {
  const body = looseInsertions.map(({ place }) => paragraph(place, place === 'Joined' ? owned : ''));
  return `# Notes\n\n${body.join('')}${end}`;
}

/** Where the cursor stands for an insertion, in UTF-16 units: between two blanks, or behind what is cited there. */
export function looseCursor(text: string, place: string, { owned }: LooseKind): number {
  const begin = text.indexOf(`Begin${place} `) + `Begin${place} `.length;
  return place === 'Joined' ? begin + owned.length : begin;
}
