import { BAD, type Codec, list, optional, text } from '../library/codec';
import { isSound } from './line';
import { type FieldValue, LAST_TIME, type MarkRecord } from './record';

/** The version of what {@link writeShard} writes. */
const VERSION = 1;

/** A part of the memory as it is stored. */
export interface StoredShard {
  readonly records: readonly (readonly [key: string, record: MarkRecord])[];
  /** What could not be understood, as it was: the whole, or single papers of it. */
  readonly bad: readonly unknown[];
}

/** Records as JSON: `[1, [[key, [first, last], [[name, value, time], ..]], ..]]`, sorted, so that equal ones are equal text. */
export function writeShard(records: Iterable<readonly [key: string, record: MarkRecord]>): unknown {
  const sorted = [...records].sort(([a], [b]) => order(a, b));
  return [VERSION, sorted.map((entry) => paper.write(entry))];
}

/** What {@link writeShard} wrote, every part checked; one bad paper spoils no other. `undefined` is an empty shard. */
export function readShard(json: unknown): StoredShard {
  if (json === undefined) return { records: [], bad: [] };
  if (!Array.isArray(json) || json.length !== 2 || json[0] !== VERSION || !Array.isArray(json[1]))
    return { records: [], bad: [json] };
  const records: (readonly [string, MarkRecord])[] = [];
  const bad: unknown[] = [];
  for (const item of json[1] as readonly unknown[]) {
    const read = paper.read(item);
    if (read === BAD) bad.push(item);
    else records.push(read);
  }
  return { records, bad };
}

function tuple<T extends readonly unknown[]>(...codecs: { readonly [K in keyof T]: Codec<T[K]> }): Codec<T> {
  const all = codecs as readonly Codec<unknown>[];
  return {
    write: (values) => all.map((codec, at) => codec.write(values[at])),
    read: (json) => {
      if (!Array.isArray(json) || json.length !== all.length) return BAD;
      const values = all.map((codec, at) => codec.read(json[at]));
      return values.includes(BAD) ? BAD : (values as unknown as T);
    },
  };
}

const time: Codec<number> = {
  write: (value) => value,
  read: (json) =>
    Number.isSafeInteger(json) && (json as number) >= 0 && (json as number) <= LAST_TIME
      ? (json as number)
      : BAD,
};

const value: Codec<FieldValue> = {
  write: (given) => given,
  read: (json) =>
    typeof json === 'string' || typeof json === 'boolean' || Number.isFinite(json)
      ? (json as FieldValue)
      : BAD,
};

const opened = tuple<readonly [first: number, last: number]>(time, time);
const fields = list(tuple<[string, FieldValue, number]>(text, value, time));

const record: Codec<MarkRecord['fields']> = {
  write: (given) => {
    const sorted = [...given].sort(([a], [b]) => order(a, b));
    return fields.write(sorted.map(([name, field]) => [name, field.value, field.at]));
  },
  read: (json) => {
    const read = fields.read(json);
    if (read === BAD) return BAD;
    const found = new Map(read.map(([name, held, at]) => [name, { value: held, at }]));
    const isWhole =
      found.size === read.length && [...found].every(([name, field]) => isSound(name, field.value));
    return isWhole ? found : BAD;
  },
};

const parts = tuple<[string, readonly [number, number] | undefined, MarkRecord['fields']]>(
  text,
  optional(opened),
  record,
);

const paper: Codec<readonly [key: string, record: MarkRecord]> = {
  write: ([key, given]) => parts.write([key, given.opened, given.fields]),
  read: (json) => {
    const read = parts.read(json);
    if (read === BAD) return BAD;
    const [key, shown, held] = read;
    if (shown && shown[0] > shown[1]) return BAD;
    return [key, { opened: shown, fields: held }];
  },
};

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
