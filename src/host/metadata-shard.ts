import { hashOf } from '../core/hash';
import type { MetadataRecord } from '../core/metadata/record';

/** How records are put down as JSON, and two records of one paper become one. */
export interface RecordCodec {
  /** Undefined for what is no record. */
  readonly read: (json: unknown) => MetadataRecord | undefined;
  readonly write: (record: MetadataRecord) => unknown;
  readonly merge: (a: MetadataRecord, b: MetadataRecord) => MetadataRecord;
}

/** Records by id. */
export type Records = ReadonlyMap<string, MetadataRecord>;

/** Into how many files the records are cut, so that a new one writes little and a question reads little. */
export const SHARDS = 64;
/** About 10,000 records and 40 MB in all. */
const RECORDS = Math.floor(10_000 / SHARDS);
const LENGTH = Math.floor(40_000_000 / SHARDS);

/** The name of the file that a paper belongs to. */
export function shardOf(arxivId: string): string {
  return `${(hashOf(arxivId) & (SHARDS - 1)).toString(16).padStart(2, '0')}.jsonl`;
}

/** Whether a file is one of ours. */
export function isShard(name: string): boolean {
  return /^[0-3][0-9a-f]\.jsonl$/.test(name);
}

/** When a service was last asked for a paper; milliseconds since 1970, 0 for never. */
export function lastAsked({ asked }: MetadataRecord): number {
  return Math.max(0, ...Object.values(asked));
}

/**
 * What a file holds, a record a line; a damaged line is passed over and counted. Records last asked for at or before
 * `cleared` are left out; -1 leaves out none.
 */
export function readShard(
  text: string,
  codec: RecordCodec,
  cleared: number,
): { readonly records: Map<string, MetadataRecord>; readonly bad: number } {
  const records = new Map<string, MetadataRecord>();
  let bad = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const record = readLine(line, codec);
    if (!record) bad++;
    else if (lastAsked(record) > cleared) put(records, record, codec);
  }
  return { records, bad };
}

/** The text of a file, and what is in it. What is too much is left out, first what was asked for longest ago. */
export function writeShard(
  records: Records,
  codec: RecordCodec,
): { readonly text: string; readonly kept: Map<string, MetadataRecord> } {
  // The same records make the same text in every window.
  const byAge = (a: MetadataRecord, b: MetadataRecord): number =>
    lastAsked(b) - lastAsked(a) || (a.arxivId < b.arxivId ? -1 : 1);
  const kept = new Map<string, MetadataRecord>();
  let text = '';
  for (const record of [...records.values()].sort(byAge).slice(0, RECORDS)) {
    const line = `${JSON.stringify(codec.write(record))}\n`;
    // In UTF-16 units: near enough to bytes.
    if (text.length + line.length > LENGTH) break;
    text += line;
    kept.set(record.arxivId, record);
  }
  return { text, kept };
}

/** Adds a record to those there are. */
export function put(records: Map<string, MetadataRecord>, record: MetadataRecord, codec: RecordCodec): void {
  const known = records.get(record.arxivId);
  records.set(record.arxivId, known ? codec.merge(known, record) : record);
}

function readLine(line: string, codec: RecordCodec): MetadataRecord | undefined {
  try {
    return codec.read(JSON.parse(line));
  } catch {
    return undefined;
  }
}
