import { absUrl } from '../arxiv/links';
import { clip } from '../card/escape';
import { cardAuthors } from '../citation/authors';
import type { CitablePaper } from '../citation/citable';
import type { Paper } from '../library/paper';
import type { Mark } from '../memory/mark';

/** What a template of notes can name, each of one line without control characters; empty where it is not known. */
export interface NoteValues {
  readonly title: string;
  /** First author first as far as is known; "et al." at the end where there are, or may be, more. */
  readonly authors: readonly string[];
  /** The arXiv id without version. */
  readonly id: string;
  /** ISO 8601 day of the digest that lists the paper. */
  readonly date: string;
  readonly url: string;
  /** The citation key. */
  readonly key: string;
  readonly tags: readonly string[];
  readonly summary: string;
  /** The short note, in single blanks. */
  readonly note: string;
}

/** What is known of a paper for a note on it. All of it but the key is untrusted text. */
export function noteValues(paper: Paper, cited: CitablePaper, mark: Mark, key: string): NoteValues {
  const authors = cardAuthors(cited);
  const names = (authors?.names ?? []).map(({ name, isHandle }) => clip(isHandle ? `@${name}` : name, 100));
  const { arxivId } = paper;
  return {
    title: clip(wellFormed(cited.title), 500),
    authors: [...names.slice(0, 100), ...(authors?.mayBeMore === true ? ['et al.'] : [])].map(wellFormed),
    id: arxivId ?? '',
    date: paper.entry.date ?? '',
    url: arxivId === undefined ? clip(wellFormed(cited.url ?? ''), 2000) : absUrl(arxivId),
    key,
    tags: mark.tags.map((tag) => clip(wellFormed(tag), 100)),
    summary: clip(wellFormed(paper.entry.summary ?? ''), 5000),
    note: clip(wellFormed(mark.note), 2000),
  };
}

/** Without halves of surrogate pairs, which no file can hold. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
