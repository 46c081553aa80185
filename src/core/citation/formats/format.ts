import type { CitablePaper } from '../citable';
import { bibEntry } from '../entry';
import { cffReference } from './cff';
import { cslItem } from './csl';
import { hayagrivaEntry } from './hayagriva';
import { risRecord } from './ris';

/** How the entries of a bibliography can be written. */
export const entryFormats = ['bibtex', 'biblatex', 'csl-json', 'ris', 'hayagriva', 'cff'] as const;

/** One of {@link entryFormats}. */
export type EntryFormat = (typeof entryFormats)[number];

/** A paper and the key that a bibliography has for it. */
export interface KeyedPaper {
  readonly paper: CitablePaper;
  readonly key: string;
}

/**
 * The papers as one whole file of the format, in the order given, lines ended by `\n`, none after the last; an array
 * for CSL-JSON, the `references:` of a `CITATION.cff`. Empty for no papers.
 */
export function writeEntries(papers: readonly KeyedPaper[], format: EntryFormat): string {
  if (papers.length === 0) return '';
  switch (format) {
    case 'bibtex':
    case 'biblatex':
      return papers.map(({ paper, key }) => bibEntry(paper, key, format).text).join('\n\n');
    case 'csl-json':
      return JSON.stringify(
        papers.map(({ paper, key }) => cslItem(paper, key)),
        undefined,
        2,
      );
    case 'ris':
      return papers.map(({ paper, key }) => risRecord(paper, key)).join('\n\n');
    case 'hayagriva':
      return papers.map(({ paper, key }) => hayagrivaEntry(paper, key)).join('\n\n');
    case 'cff':
      return ['references:', ...papers.map(({ paper }) => cffReference(paper))].join('\n');
  }
}
