/** `a)`, `iv)`, `2)`, `2.`, `(ii)` and `(3)`, bold or not, with the blank that must follow. */
const mark = /^\**\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})(?:\)|(?<![a-z])\.|(?<=[ivx]{2})\.)\**\s/;

/**
 * The offset just after a list mark that starts at `at`, or `at` when none does.
 *
 * Digests number the parts of a summary `a) ... b) ...`, `i) ... ii) ...` or `1. ... 2. ...`. A single letter counts
 * only with a bracket, so that `I.` or `a.` in running text is no mark.
 */
export function listMarkAt(text: string, at: number): number {
  const found = mark.exec(text.slice(at, at + 14));
  return found === null ? at : at + found[0].length - 1;
}
