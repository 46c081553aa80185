import type { Range } from '../text';

/** A place in a document that names an entry of a bibliography by its key. */
export interface KeyReference {
  readonly key: string;
  /** Exactly the key, half-open, in UTF-16 offsets: without its `@`, braces or the other keys of its group. */
  readonly range: Range;
}

/** The reference that `text` holds from `start` to `end`. */
export function keyReference(text: string, start: number, end: number): KeyReference {
  return { key: text.slice(start, end), range: { start, end } };
}
