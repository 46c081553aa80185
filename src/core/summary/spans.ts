/** Longer stretches are taken as unclosed: a lone `$`, backtick or bracket must not swallow the rest of a summary. */
const longest = 300;

/**
 * Stretches of a summary in which a stop or a figure means nothing: code, mathematics between `$`, and brackets.
 *
 * Maps the offset where each stretch starts to the offset just after it. Stretches may nest; none is longer than 300
 * characters. What is never closed is no stretch. Takes time linear in the length of the text.
 */
export function protectedSpans(text: string): ReadonlyMap<number, number> {
  const spans = new Map<number, number>();
  const open: number[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    const end = char === '`' ? codeEnd(text, at) : char === '$' ? mathEnd(text, at) : at;
    if (end > at) {
      spans.set(at, end);
      at = end;
      continue;
    }
    if (char === '(' || char === '[') open.push(at);
    else if (char === ')' || char === ']') {
      const from = open.pop();
      if (from !== undefined && at - from < longest) spans.set(from, at + 1);
    }
    at++;
  }
  return spans;
}

function codeEnd(text: string, at: number): number {
  let inside = at;
  while (text[inside] === '`' && inside - at < longest) inside++;
  const close = text.slice(inside, inside + longest).indexOf(text.slice(at, inside));
  return close < 0 ? inside : inside + close + (inside - at);
}

function mathEnd(text: string, at: number): number {
  const close = text.slice(at + 1, at + longest).indexOf('$');
  if (close < 1) return at;
  const content = text.slice(at + 1, at + 1 + close);
  // `costs $5 and earns $9` is money, as Pandoc reads it: a blank inside an edge, or a digit after the closing sign.
  if (/^\s|\s$/.test(content) || /\d/.test(text[at + close + 2] ?? '')) return at;
  return at + close + 2;
}
