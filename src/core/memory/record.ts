/** What a field can hold. A later version's fields hold one of these, too. */
export type FieldValue = string | number | boolean;

/** A field with the time it was set, in milliseconds since 1970. */
export interface Field {
  readonly value: FieldValue;
  readonly at: number;
}

/**
 * What is kept of one paper, and merged: fields by name, each with its own time, of which the last one written wins. A
 * tag is a field of its own (`tag:vision`), true or false, so that two windows may each add one. Names that this version
 * does not know are kept as they are.
 */
export interface MarkRecord {
  /** First and last time the paper was shown, in milliseconds since 1970; undefined when it never was. */
  readonly opened: readonly [first: number, last: number] | undefined;
  readonly fields: ReadonlyMap<string, Field>;
}

/** The record of a paper that nobody has touched. */
export const NOTHING: MarkRecord = { opened: undefined, fields: new Map() };

/** The last moment a time may name, in milliseconds: the end of the year 9999, the last that ISO 8601 writes plainly. */
export const LAST_TIME = 253_402_300_799_999;

/**
 * Both records in one: of each field the one written last, the earliest first and the latest last time shown. The order
 * of the two, how they are grouped and how often they are merged make no difference. `a` itself when `b` adds nothing.
 */
export function mergeRecords(a: MarkRecord, b: MarkRecord): MarkRecord {
  // As nearly always at the start, when thousands are taken in.
  if (isNothing(a)) return isNothing(b) ? a : b;
  const opened = mergeOpened(a.opened, b.opened);
  let fields: Map<string, Field> | undefined;
  for (const [name, field] of b.fields) {
    const known = a.fields.get(name);
    if (known === undefined || isLater(field, known)) (fields ??= new Map(a.fields)).set(name, field);
  }
  if (fields === undefined && opened === a.opened) return a;
  return { opened, fields: fields ?? a.fields };
}

function isNothing({ opened, fields }: MarkRecord): boolean {
  return opened === undefined && fields.size === 0;
}

function mergeOpened(a: MarkRecord['opened'], b: MarkRecord['opened']): MarkRecord['opened'] {
  if (a === undefined || b === undefined) return a ?? b;
  if (a[0] <= b[0] && a[1] >= b[1]) return a;
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** Of two that were written in the same millisecond, every window must choose the same one: that of the greater text. */
function isLater(a: Field, b: Field): boolean {
  if (a.at !== b.at) return a.at > b.at;
  return JSON.stringify(a.value) > JSON.stringify(b.value);
}
