import type { Range } from './text';

/** What is wrong, as a stable name that tests, quick fixes and settings use. */
export type ProblemCode =
  | 'row-unreadable'
  | 'row-broken'
  | 'row-extra-pipe'
  | 'row-without-title'
  | 'id-impossible'
  | 'id-conflict'
  | 'id-missing'
  | 'duplicate'
  | 'file-too-large'
  | 'file-unreadable';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something about the data that a person should know of. Bad data becomes one of these, never an exception. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** One sentence for people, without a trailing stack or path. */
  readonly message: string;
  /** Where in the file, in UTF-16 offsets. */
  readonly range: Range;
}
