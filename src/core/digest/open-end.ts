/**
 * Whether a line begins strong text or the label of a link and does not close it, or ends in the middle of a phrase: a
 * title that an editor has broken over lines. Where the mark stands late in the line it is no title.
 */
export function isOpenEnd(line: string): boolean {
  if (HANGING.test(line) && !line.includes('](')) return true;
  const bracket = line.lastIndexOf('[');
  if (bracket >= 0 && bracket < LATEST && line.lastIndexOf(']') < bracket) return true;
  let count = 0;
  const first = line.indexOf('**');
  for (let at = first; at >= 0; at = line.indexOf('**', at + 2)) count++;
  return first < LATEST && count % 2 === 1;
}

/** No title ends with such a word. */
const HANGING = /\s(?:of|for|and|with|in|the|an?|to|on|by|via|from)$/;

/** A title begins before this many UTF-16 units of its line. */
const LATEST = 40;
