import { touches } from '../text';
import { addressAround } from './address';
import { bareReference } from './bare';
import { nextCandidate } from './candidate';
import type { ArxivReference } from './reference';

/** Hints about the document; they hardly change what is found. */
export interface FindOptions {
  /** VS Code's language identifier, such as `markdown` or `csv`. */
  readonly languageId?: string;
  /** Name or path of the file; only its extension counts. */
  readonly fileName?: string;
}

/**
 * Every arXiv reference of a text, in text order, none overlapping another. A reference never spans lines and takes its
 * meaning from its own line alone, so a text gives what its lines give. Linear in the length of the text, also when it
 * is one line; never throws.
 */
export function findReferences(text: string, options: FindOptions = {}): readonly ArxivReference[] {
  return scan(text, 0, text.length, options);
}

// No reference that a person points at is longer, so a hover on a line of a megabyte reads this much of it.
const REACH = 4096;

/**
 * The reference that touches `offset` (UTF-16, its end included), or undefined. Reads no more than the offset's line,
 * and of a long line no more than 4096 characters each way; where two meet, the one that starts at `offset` is taken.
 */
export function referenceAt(
  text: string,
  offset: number,
  options: FindOptions = {},
): ArxivReference | undefined {
  let from = Math.max(0, Math.min(offset, text.length));
  let to = from;
  while (from > 0 && offset - from < REACH && !isLineBreak(text, from - 1)) from--;
  while (to < text.length && to - offset < REACH && !isLineBreak(text, to)) to++;
  return scan(text, from, to, options)
    .filter((reference) => touches(reference.range, offset))
    .at(-1);
}

function scan(text: string, from: number, to: number, options: FindOptions): readonly ArxivReference[] {
  const found: ArxivReference[] = [];
  const isData = isDataFile(options);
  let floor = from;
  let listEnd: number | undefined;
  let linked: ArxivReference | undefined;
  let candidate = nextCandidate(text, from, to);
  while (candidate) {
    const address = addressAround(text, candidate, floor);
    const bare = address ? undefined : bareReference(text, candidate, { floor, listEnd, linked, isData });
    const range = address ?? bare;
    if (range) {
      const { id, version } = candidate;
      const reference = { id, version, range: { start: range.start, end: range.end } };
      found.push(reference);
      linked = address && reference;
      floor = range.end;
      listEnd = bare?.isNamed === true ? range.end : undefined;
    }
    candidate = nextCandidate(text, range ? range.end : candidate.end, to);
  }
  return found;
}

function isDataFile({ languageId, fileName }: FindOptions): boolean {
  return languageId === 'csv' || languageId === 'tsv' || /\.[ct]sv$/i.test(fileName ?? '');
}

function isLineBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}
