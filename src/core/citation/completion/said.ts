import { type BibIndex, type IndexedEntry, readEntry } from '../../bib/bib-index';
import { splitNames, valueOf, yearIn } from '../../bib/likeness';
import { plainText } from '../../bib/plain';
import { citedAuthors } from '../authors';
import type { CitablePaper } from '../citable';
import { parseName } from '../names';
import { yearOf } from '../year';

/** What a suggestion says of what its key stands for. */
export interface Said {
  /** Plain text; undefined when it is not known. */
  readonly title: string | undefined;
  /** Family name of the first author, with "et al." where there are more. */
  readonly author: string | undefined;
  readonly year: string | undefined;
}

// With each key that is pressed mostly the same ones come up again.
const ofEntries = new WeakMap<BibIndex, Map<number, Said>>();
const ofPapers = new WeakMap<CitablePaper, Said>();

/** What an entry says of itself; read once as long as its bibliography stays as it is. */
export function saidByEntry(index: BibIndex, entry: IndexedEntry): Said {
  let known = ofEntries.get(index);
  if (!known) ofEntries.set(index, (known = new Map<number, Said>()));
  const before = known.get(entry.range.start);
  if (before) return before;
  const said = readSaid(index, entry);
  known.set(entry.range.start, said);
  return said;
}

/** What is known of a paper, as an entry of it would say it. */
export function saidByPaper(paper: CitablePaper): Said {
  const before = ofPapers.get(paper);
  if (before) return before;
  const authors = citedAuthors(paper);
  const [first] = authors?.names ?? [];
  const more = authors !== undefined && (authors.others || authors.names.length > 1);
  const said: Said = {
    title: paper.title === '' ? undefined : paper.title,
    author: first === undefined ? undefined : etAl(first, more),
    year: yearOf(paper),
  };
  ofPapers.set(paper, said);
  return said;
}

function readSaid(index: BibIndex, entry: IndexedEntry): Said {
  const read = readEntry(index, entry);
  if (!read) return { title: undefined, author: undefined, year: undefined };
  const title = plainText(valueOf(read, 'title') ?? '');
  const [first, ...others] = splitNames(
    (valueOf(read, 'author') ?? valueOf(read, 'editor') ?? '').slice(0, 500),
  );
  const year = yearIn(valueOf(read, 'year') ?? valueOf(read, 'date') ?? '');
  return {
    title: title === '' ? undefined : title,
    author: first === undefined ? undefined : etAl(plainText(first), others.length > 0),
    year: year === undefined ? undefined : String(year),
  };
}

function etAl(name: string, more: boolean): string {
  const { particle, family } = parseName(name);
  return `${particle === '' ? '' : `${particle} `}${family}${more ? ' et al.' : ''}`;
}
