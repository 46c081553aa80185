import awkward from '../../../fixtures/citation/awkward.json';
import { paperWith } from './papers';

/** A paper whose title or authors tools stumble over; test/fixtures/README.md says what the fields mean. */
export interface AwkwardPaper {
  readonly id: string;
  readonly title: string;
  /** How a reader sees the title; the title itself when absent. */
  readonly reads?: string;
  readonly authors: readonly string[];
  readonly beyondLatexFonts?: boolean;
}

export const awkwardPapers: readonly AwkwardPaper[] = awkward;

/** Each of them as a citation gets it: all of it known from metadata. */
export const awkwardCitable = awkwardPapers.map(({ id, title, authors }) =>
  paperWith({
    arxivId: id,
    title,
    authors,
    primaryClass: 'cs.CL',
    published: `20${id.slice(0, 2)}-${id.slice(2, 4)}-05`,
  }),
);
