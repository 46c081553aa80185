import type { Range } from '../text';

/**
 * Blocks of lines from one that `opening` matches to one that its `closingOf` matches, both included, or to the end of
 * the text; and single lines that `comment` matches. In text order. Patterns see at most 300 characters of a line.
 */
export function blocksBetween(
  text: string,
  opening: RegExp,
  closingOf: (opening: RegExpExecArray) => RegExp,
  comment: RegExp,
): readonly Range[] {
  const blocks: Range[] = [];
  let open: { readonly start: number; readonly closing: RegExp } | undefined;
  for (let start = 0; start < text.length;) {
    const lineBreak = text.indexOf('\n', start);
    const next = lineBreak < 0 ? text.length : lineBreak + 1;
    const line = text.slice(start, Math.min(next, start + 300)).trimEnd();
    if (open) {
      if (open.closing.test(line)) {
        blocks.push({ start: open.start, end: next });
        open = undefined;
      }
    } else {
      const found = opening.exec(line);
      if (found) open = { start, closing: closingOf(found) };
      else if (comment.test(line)) blocks.push({ start, end: next });
    }
    start = next;
  }
  if (open) blocks.push({ start: open.start, end: text.length });
  return blocks;
}
