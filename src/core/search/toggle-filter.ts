/** Filters of which a query can have one only that means anything: a paper cannot be unread and read. */
const STATES = ['is:new', 'is:unread', 'is:reading', 'is:read'];

/** Whether a query has a filter such as `is:unread` as a word of its own. */
export function hasFilter(query: string, filter: string): boolean {
  return wordsOf(query).some((word) => isSame(word, filter));
}

/**
 * The query with a filter such as `is:unread` before all else, or without it where it has it already. It stands first so that what is
 * typed on is the last word, which may be a beginning, and so that a quote that is still open does not swallow it. A status
 * takes the place of another one; all else stays, but blanks where a filter was.
 */
export function toggleFilter(query: string, filter: string): string {
  const isOther = (word: string): boolean =>
    !isSame(word, filter) && !(STATES.includes(filter) && STATES.some((state) => isSame(word, state)));
  const others = wordsOf(query).filter(isOther).join('').trimStart();
  return hasFilter(query, filter) ? others : `${filter} ${others}`;
}

/** Words and the blanks between them; a phrase in quotes is one word. */
function wordsOf(query: string): readonly string[] {
  return query.match(/(?:"[^"]*"?|[^\s"])+\s*/g) ?? [];
}

function isSame(word: string, filter: string): boolean {
  return word.trimEnd().toLowerCase() === filter;
}
