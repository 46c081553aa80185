/**
 * A text as a query of plain words: letters and digits alone, so that nothing in it is read as the name of a field, a phrase or
 * a sign for "not". A blank at its end stays: the last word is typed whole.
 */
export function plainQuery(text: string): string {
  return (
    text
      .replace(/['’]/g, '')
      // A dot stays between figures, as in ids.
      .replace(/[^\p{L}\p{M}\p{N}.]+|\.(?!\p{N})|(?<!\p{N})\./gu, ' ')
      .trimStart()
  );
}
