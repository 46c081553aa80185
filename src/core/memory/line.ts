import { type Field, type FieldValue, LAST_TIME, type MarkRecord } from './record';

/** What is kept of a paper. */
export type KeptPaper = readonly [key: string, record: MarkRecord];

/** Longest key and name of a field, longest text of a field (UTF-16 units), most fields: what is more is no mark of ours. */
const KEY_LIMIT = 4000;
const NAME_LIMIT = 200;
const TEXT_LIMIT = 100_000;
const FIELDS_LIMIT = 1000;

/**
 * A paper as one line of JSON, equal for equal records: `{"key":"arxiv:2411.14199","opened":["<first>","<last>"],
 * "set":{"status":["read","<time>"],"tag:vision":[true,"<time>"]}}`, times as ISO 8601 in UTC, fields in the order of
 * their names, `opened` absent for a paper that was never shown.
 */
export function writeLine([key, { opened, fields }]: KeptPaper): string {
  const shown = opened === undefined ? '' : `,"opened":${JSON.stringify(opened.map(iso))}`;
  // By hand, as an object would put names that are numbers first.
  const set = [...fields]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { value, at }]) => `${JSON.stringify(name)}:${JSON.stringify([value, iso(at)])}`);
  return `{"key":${JSON.stringify(key)}${shown},"set":{${set.join(',')}}}`;
}

/** What {@link writeLine} wrote, every part checked; undefined for anything else. */
export function readLine(line: string): KeptPaper | undefined {
  try {
    return readPaper(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** {@link readLine} for what has been parsed already. */
export function readPaper(json: unknown): KeptPaper | undefined {
  if (!isObject(json)) return undefined;
  const { key, opened, set, ...others } = json;
  if (typeof key !== 'string' || key.length > KEY_LIMIT || !isObject(set) || Object.keys(others).length > 0)
    return undefined;
  const shown = opened === undefined ? undefined : readOpened(opened);
  if (shown === 'bad') return undefined;
  const fields = new Map<string, Field>();
  for (const [name, pair] of Object.entries(set)) {
    const field = readField(name, pair);
    if (field === undefined || fields.size >= FIELDS_LIMIT) return undefined;
    fields.set(name, field);
  }
  return [key, { opened: shown, fields }];
}

function readOpened(json: unknown): MarkRecord['opened'] | 'bad' {
  if (!Array.isArray(json) || json.length !== 2) return 'bad';
  const [first, last] = [timeOf(json[0]), timeOf(json[1])];
  return first === undefined || last === undefined || first > last ? 'bad' : [first, last];
}

function readField(name: string, json: unknown): Field | undefined {
  if (!Array.isArray(json) || json.length !== 2 || name.length > NAME_LIMIT) return undefined;
  const value: unknown = json[0];
  const at = timeOf(json[1]);
  return at !== undefined && isValue(value) && isSound(name, value) ? { value, at } : undefined;
}

function isValue(value: unknown): value is FieldValue {
  if (typeof value === 'string') return value.length <= TEXT_LIMIT;
  return typeof value === 'boolean' || Number.isFinite(value);
}

/** Whether a field holds what it holds in this version; words of a later status are kept. */
export function isSound(name: string, value: FieldValue): boolean {
  if (name === 'status' || name === 'note') return typeof value === 'string';
  if (name === 'starred' || name.startsWith('tag:')) return typeof value === 'boolean';
  return true;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

/** A time in milliseconds since 1970; undefined when it is not written as {@link iso} writes it. */
function timeOf(json: unknown): number | undefined {
  if (typeof json !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(json)) return undefined;
  const time = Date.parse(json);
  return time >= 0 && time <= LAST_TIME ? time : undefined;
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
