import type { Range } from '../text';
import { blocksBetween } from './blocks';
import { type KeyReference, keyReference } from './key-reference';
import { Spans } from './spans';

const CITATION = /(?<![\w\\])(?:no|full)?cite[a-z]{0,6}:\[|<<(?=[\w:])/g;
const KEY = /\s*([^\s,;()[\]<>#]+)(?:\([^()\]\n]{0,300}\))?\s*/y;
const OPENING = /^(?:(-{4,}|\.{4,}|\/{4,}|\+{4,})|(`{3,})\S*)$/;

/** Keys in AsciiDoc: `cite:[a(12), b]` and `<<key>>`, `<<key,text>>`. Listings and comments hold none. */
export function asciidocKeys(text: string): readonly KeyReference[] {
  if (!text.includes('cite') && !text.includes('<<')) return [];
  const code = new Spans(asciidocCode(text));
  const found: KeyReference[] = [];
  for (const { 0: opening, index } of text.matchAll(CITATION)) {
    if (code.endAround(index) !== undefined) continue;
    for (let at = index + opening.length; ;) {
      KEY.lastIndex = at;
      const match = KEY.exec(text);
      if (!match) break;
      const key = match[1] ?? '';
      const end = KEY.lastIndex;
      const sign = text.charAt(end);
      if (opening === '<<' ? sign !== ',' && sign !== '>' : !/[,;\]]/.test(sign)) break;
      const start = at + match[0].indexOf(key);
      found.push(keyReference(text, start, start + key.length));
      // What follows the comma in `<<key,text>>` is text.
      if (opening === '<<' || sign === ']') break;
      at = end + 1;
    }
  }
  return found;
}

/** Listings and comments of an AsciiDoc text, in order. */
export function asciidocCode(text: string): readonly Range[] {
  return blocksBetween(text, OPENING, closingOf, /^\/\/(?!\/)/);
}

/** A block ends with the very line that began it; of a fence, with its marks alone. */
function closingOf(opening: RegExpExecArray): RegExp {
  const marks = opening[1] ?? opening[2] ?? '';
  const [sign = ''] = marks;
  return new RegExp(`^${/[`-]/.test(sign) ? sign : `\\${sign}`}{${marks.length}}$`);
}
