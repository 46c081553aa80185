import type { Digest, Entry, EntryLink, EntryRanges } from '../digest/entry';
import type { Problem, ProblemCode } from '../problem';
import type { Range } from '../text';
import { absent, BAD, count, flag, list, oneOf, optional, record, text, type Codec } from './codec';

/** What tells one state of a file from another without reading it. */
export interface FileStamp {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
}

/** What a file said when it was last read. */
export interface StoredDocument {
  readonly uri: string;
  /** The path that it was read with: the names of its folders may have given the date. */
  readonly path: string;
  readonly stamp: FileStamp;
  /** A note is stored too, so that it need not be read again. */
  readonly digest: Digest;
}

/** Raised whenever the form below changes. */
const FORM = 1;

const RANGE: Codec<Range> = {
  write: ({ start, end }) => [start, end],
  read: (json) => {
    if (!Array.isArray(json) || json.length !== 2) return BAD;
    const start = count.read(json[0]);
    const end = count.read(json[1]);
    return start === BAD || end === BAD || end < start ? BAD : { start, end };
  },
};

const LINK = record<EntryLink>({ label: text, url: text, range: RANGE });

const RANGES = record<EntryRanges>({
  title: RANGE,
  id: absent(RANGE),
  authors: absent(RANGE),
  summary: absent(RANGE),
  date: absent(RANGE),
});

const ENTRY = record<Entry>({
  arxivId: optional(text),
  version: optional(count),
  otherIds: list(text),
  title: text,
  authors: list(text),
  authorOrder: oneOf<Entry['authorOrder']>({ reversed: true, listed: true }),
  etAl: flag,
  summary: optional(text),
  date: optional(text),
  section: optional(text),
  links: list(LINK),
  range: RANGE,
  line: count,
  endLine: count,
  ranges: RANGES,
});

const PROBLEM = record<Problem>({
  code: oneOf<ProblemCode>({
    'row-unreadable': true,
    'row-broken': true,
    'row-extra-pipe': true,
    'row-without-title': true,
    'id-impossible': true,
    'id-conflict': true,
    'id-missing': true,
    duplicate: true,
    'file-too-large': true,
    'file-unreadable': true,
  }),
  severity: oneOf<Problem['severity']>({ error: true, warning: true, information: true, hint: true }),
  message: text,
  range: RANGE,
});

/** The line that a document begins with; its entries and its problems follow, a line each. */
interface Head {
  readonly uri: string;
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
  readonly isDigest: boolean;
  readonly layout: string | undefined;
  readonly date: string | undefined;
  readonly entries: number;
  readonly problems: number;
}

const HEAD = record<Head>({
  uri: text,
  path: text,
  size: count,
  mtime: { write: (value) => value, read: (json) => (typeof json === 'number' ? json : BAD) },
  isDigest: flag,
  layout: optional(text),
  date: optional(text),
  entries: count,
  problems: count,
});

/** Lines that are written or read at a stretch: some milliseconds. */
const STRETCH = 100;

/** A document as lines of JSON, each ended by `\n`, in pieces of some lines each: one digest may list ten thousand papers. */
export function* writeStored(document: StoredDocument): Generator<string> {
  const { uri, path, stamp, digest } = document;
  const { isDigest, layout, date, entries, problems } = digest;
  const head: Head = {
    uri,
    path,
    ...stamp,
    isDigest,
    layout,
    date,
    entries: entries.length,
    problems: problems.length,
  };
  let lines = `${JSON.stringify(HEAD.write(head))}\n`;
  let count = 0;
  for (const value of written(entries, problems)) {
    if (++count % STRETCH === 0) {
      yield lines;
      lines = '';
    }
    lines += `${JSON.stringify(value)}\n`;
  }
  yield lines;
}

function* written(entries: readonly Entry[], problems: readonly Problem[]): Generator {
  for (const entry of entries) yield ENTRY.write(entry);
  for (const problem of problems) yield PROBLEM.write(problem);
}

/** A whole file of the cache from the pieces of {@link writeStored}. @param version of what read the documents */
export function sealStored(version: string, pieces: readonly string[]): string {
  const body = pieces.join('');
  return `${JSON.stringify(['paper-digest', FORM, version, body.length, checksum(body, 0)])}\n${body}`;
}

/**
 * Reads a file of the cache, document by document, and gives undefined in between whenever some milliseconds of work are
 * done, so that who reads can let others have their turn. Gives nothing when it is of another version or form or was
 * damaged, and ends at the first thing that is not what {@link writeStored} gives. Takes each line on its own: one
 * `JSON.parse` of all would hold everything up.
 */
export function* readStored(file: string, version: string): Generator<StoredDocument | undefined> {
  const lines = new StoredLines(file);
  const seal = lines.next();
  if (!Array.isArray(seal) || seal[0] !== 'paper-digest' || seal[1] !== FORM || seal[2] !== version) return;
  if (seal[3] !== file.length - lines.at || seal[4] !== checksum(file, lines.at)) return;
  yield undefined;
  for (;;) {
    const head = HEAD.read(lines.next());
    if (head === BAD) return;
    const entries = yield* lines.take(head.entries, ENTRY);
    const problems = entries && (yield* lines.take(head.problems, PROBLEM));
    if (!problems) return;
    const { uri, path, size, mtime, isDigest, layout, date } = head;
    yield { uri, path, stamp: { size, mtime }, digest: { isDigest, layout, date, entries, problems } };
  }
}

class StoredLines {
  at = 0;

  constructor(private readonly file: string) {}

  /** The value of the next line; undefined at the end or when the line is no JSON. */
  next(): unknown {
    const end = this.file.indexOf('\n', this.at);
    if (end < 0) return undefined;
    const line = this.file.slice(this.at, end);
    this.at = end + 1;
    try {
      return JSON.parse(line);
    } catch {
      return undefined;
    }
  }

  *take<T>(wanted: number, codec: Codec<T>): Generator<undefined, T[] | undefined> {
    const values: T[] = [];
    while (values.length < wanted) {
      if (values.length % STRETCH === STRETCH - 1) yield undefined;
      const value = codec.read(this.next());
      if (value === BAD) return undefined;
      values.push(value);
    }
    return values;
  }
}

/** FNV-1a over the UTF-16 units from `start` on: enough against torn and damaged files, which is all it is for. */
function checksum(file: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < file.length; at++) hash = Math.imul(hash ^ file.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
