/**
 * At most `limit` UTF-16 code units of `text` with an ellipsis for what was cut: at a blank when one stands in the last
 * third, and never through a surrogate pair. The same text when it is short enough. Looks at no more than `limit`
 * units, however long the text is.
 */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = Math.max(0, limit - 1);
  const blank = text.lastIndexOf(' ', room);
  let end = blank > room * (2 / 3) ? blank : room;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end--;
  return `${text.slice(0, end)}…`;
}
