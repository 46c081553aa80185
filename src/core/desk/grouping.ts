/** Into what the papers of the tree are put together, in the order in which it is offered. */
export const GROUPINGS = ['day', 'month', 'topic', 'author', 'status', 'file'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/**
 * How papers follow each other within a group, in the order in which it is offered. `newest`: newest day first, within a
 * day as in its digests; the others fall back on it where papers are alike. `title` leaves case and accents out, `unread`
 * puts what is not read yet first, `upvotes` what most people liked, as far as it was looked up.
 */
export const SORTS = ['newest', 'title', 'unread', 'upvotes'] as const;

export type Sort = (typeof SORTS)[number];

/** Whether a word, such as one that was stored, is a grouping of this version. */
export function isGrouping(word: unknown): word is Grouping {
  return (GROUPINGS as readonly unknown[]).includes(word);
}

/** Whether a word, such as one that was stored, is a sort of this version. */
export function isSort(word: unknown): word is Sort {
  return (SORTS as readonly unknown[]).includes(word);
}
