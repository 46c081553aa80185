/**
 * The longest that a service may say of each thing (UTF-16 units, or items of a list); the real ones stay far below. A text
 * that is longer is cut. What would be wrong when cut (a name, an identifier, an address, a list of authors) is left out.
 */
export const LIMITS = {
  title: 1000,
  name: 200,
  /** The largest collaborations have some 5,000 members. */
  authors: 6000,
  abstract: 10_000,
  category: 40,
  categories: 30,
  comment: 1000,
  journalRef: 500,
  doi: 300,
  url: 500,
  model: 150,
  models: 20,
  /** Largest number of stars or upvotes that is believed. */
  count: 10_000_000,
  /** Largest number of a version. */
  version: 999,
} as const;
