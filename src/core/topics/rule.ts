import type { Topic } from './topic';

/**
 * By which words a topic is known. A word or phrase matches whole words whatever their case, accents, hyphens and blanks
 * (`long context` finds "Long-Context"); `*` at the end of a word stands for any ending (`quantiz*`). Nothing else has a
 * meaning of its own.
 */
export interface TopicRule extends Topic {
  /** Name the topic wherever they stand. */
  readonly words: readonly string[];
  /** Hint at it: one alone is enough in a title, not in a summary. */
  readonly hints: readonly string[];
  /** arXiv's categories, such as `cs.RO`; they count as a hint, the primary one as a word. */
  readonly categories: readonly string[];
}
