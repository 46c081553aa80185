import { findReferences } from '../arxiv/find';
import { parseIdentifier } from '../arxiv/identifier';
import type { BibFileEntry } from './bib-file';

/** Fields that may name the paper itself, the surest first. */
const FIELDS = [
  'doi',
  'url',
  'arxivid',
  'arxiv',
  'journal',
  'journaltitle',
  'howpublished',
  'note',
  'number',
  'eid',
  'addendum',
];
/** No field that says where one paper is to be found is longer. */
const LONGEST = 4096;

/**
 * The arXiv paper that an entry means, without version; undefined when it names none. Looks, in this order (FACTS.md
 * section 4, "Same paper?"), at `eprint` unless it is of another archive, a DOI below 10.48550, the address, `abs/I` as
 * the volume of CoRR, and fields such as `journal` and `note`. A field that names several papers says nothing.
 */
export function arxivIdOfEntry(entry: BibFileEntry): string | undefined {
  const eprint = idOfEprint(entry);
  if (eprint !== undefined) return eprint;
  const volume = /^\s*abs\/(\S+)\s*$/.exec(fieldOf(entry, 'volume') ?? '');
  if (volume) return parseIdentifier(volume[1] ?? '')?.id;
  for (const name of FIELDS) {
    const value = fieldOf(entry, name);
    if (value === undefined) continue;
    // A field called `arxiv` may hold the bare identifier.
    const bare = name.startsWith('arxiv') ? parseIdentifier(value.trim()) : undefined;
    const ids = new Set((bare ? [bare] : findReferences(value)).map(({ id }) => id));
    const [id] = ids;
    if (id !== undefined && ids.size === 1) return id;
  }
  return undefined;
}

/** The first field of a name that is no longer than any that counts. */
function fieldOf(entry: BibFileEntry, name: string): string | undefined {
  const value = entry.fields.find((field) => field.name === name)?.value;
  return value === undefined || value.length > LONGEST ? undefined : value;
}

function idOfEprint(entry: BibFileEntry): string | undefined {
  const eprint = fieldOf(entry, 'eprint');
  const archive = fieldOf(entry, 'archiveprefix') ?? fieldOf(entry, 'eprinttype') ?? 'arXiv';
  if (eprint === undefined || !/^[{\s]*arxiv\b/i.test(archive)) return undefined;
  const plain = eprint
    .replace(/[{}\s]+/g, '')
    .replace(/^arxiv:/i, '')
    .replace(/\[.*$/, '');
  const parsed = parseIdentifier(plain);
  if (parsed) return parsed.id;
  // Old entries keep the archive apart: eprint = {9901001}, primaryClass = {hep-th}.
  const subject = fieldOf(entry, 'primaryclass') ?? fieldOf(entry, 'eprintclass');
  const joined = subject === undefined ? undefined : parseIdentifier(`${subject.trim()}/${plain}`);
  return joined?.id ?? findReferences(eprint)[0]?.id;
}
