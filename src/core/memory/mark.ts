/** How far a person is with a paper. */
export type ReadingStatus = 'unread' | 'reading' | 'read';

/** When the panel showed a paper, as ISO 8601 in UTC. */
export interface Opened {
  readonly first: string;
  readonly last: string;
}

/** What a person has done with one paper. */
export interface Mark {
  readonly status: ReadingStatus;
  /** Undefined when the panel has never shown it. */
  readonly opened: Opened | undefined;
  readonly starred: boolean;
  /** Sorted, each once. */
  readonly tags: readonly string[];
  /** Markdown; empty when there is none. */
  readonly note: string;
}

/** What is to change of a mark; what is absent stays. */
export interface MarkChange {
  readonly status?: ReadingStatus;
  /** The paper is shown now. */
  readonly opened?: true;
  readonly starred?: boolean;
  /** All tags from now on. */
  readonly tags?: readonly string[];
  /** Tags that come to those it has; and that go, whatever `tags` and `addTags` say. */
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly note?: string;
}

/** The mark of a paper that nobody has touched. */
export const UNMARKED: Mark = { status: 'unread', opened: undefined, starred: false, tags: [], note: '' };

/** Whether a word is a status that this version knows. */
export function isReadingStatus(word: unknown): word is ReadingStatus {
  return word === 'unread' || word === 'reading' || word === 'read';
}
