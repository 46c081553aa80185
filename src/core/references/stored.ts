import type { Mention, MentionKind } from './mention';

/** What is kept of a file between sessions. */
export interface StoredFile {
  readonly uri: string;
  /** As the file system gave it when the file was read: bytes, and milliseconds since 1970. */
  readonly size: number;
  readonly mtime: number;
  readonly mentions: readonly Mention[];
}

/** Raised whenever other mentions may be found in the same text: what was stored before is then read anew. */
export const SCAN_VERSION = 1;

const KINDS: readonly MentionKind[] = ['link', 'id', 'key', 'entry'];

/** Files as JSON: one array of numbers and strings a file, mentions flat in it. */
export function storeFiles(files: Iterable<StoredFile>): string {
  const rows = [];
  for (const { uri, size, mtime, mentions } of files) {
    const flat = mentions.flatMap(({ kind, arxivId, key, start, end, line, character }) => [
      KINDS.indexOf(kind),
      arxivId ?? 0,
      key ?? 0,
      start,
      end,
      line,
      character,
    ]);
    rows.push([uri, size, mtime, flat]);
  }
  return JSON.stringify({ version: SCAN_VERSION, rows });
}

/** Reads {@link storeFiles}; undefined when any of it is not as it was written, or of another version. Never throws. */
export function readStoredFiles(json: string): readonly StoredFile[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return undefined;
  }
  const { version, rows } = (parsed ?? {}) as { readonly version?: unknown; readonly rows?: unknown };
  if (version !== SCAN_VERSION || !Array.isArray(rows)) return undefined;
  const files: StoredFile[] = [];
  for (const row of rows as readonly unknown[]) {
    if (!Array.isArray(row)) return undefined;
    const [uri, size, mtime, flat] = row as readonly unknown[];
    if (typeof uri !== 'string' || !isCount(size) || !isTime(mtime) || !Array.isArray(flat)) return undefined;
    const mentions = readMentions(flat as readonly unknown[]);
    if (!mentions) return undefined;
    files.push({ uri, size, mtime, mentions });
  }
  return files;
}

const WIDTH = 7;

function readMentions(flat: readonly unknown[]): readonly Mention[] | undefined {
  if (flat.length % WIDTH !== 0) return undefined;
  const mentions: Mention[] = [];
  for (let i = 0; i < flat.length; i += WIDTH) {
    const [kindAt, id, name, start, end, line, character] = flat.slice(i, i + WIDTH);
    const kind = typeof kindAt === 'number' ? KINDS[kindAt] : undefined;
    const arxivId = id === 0 ? undefined : id;
    const key = name === 0 ? undefined : name;
    if (kind === undefined || !isName(arxivId) || !isName(key)) return undefined;
    if (!isCount(start) || !isCount(end) || !isCount(line) || !isCount(character) || end < start)
      return undefined;
    if ((kind === 'key' || kind === 'entry') !== (key !== undefined)) return undefined;
    mentions.push({ kind, arxivId, key, start, end, line, character });
  }
  return mentions;
}

function isName(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
