import { literal, object, optional, text } from './schema';
import type { TimeRange } from './time-range';

/** How the person looks at the library; kept over a reload. */
export interface LibraryLook {
  /** Of the calendar; the newest when absent. */
  readonly year?: string | undefined;
  /** Of the charts; the shortest when absent. */
  readonly range?: TimeRange | undefined;
}

/** Whether a kept value is a look. */
export const isLibraryLook = object<LibraryLook>({
  year: optional(text),
  range: optional(literal<TimeRange>('year', 'three', 'all')),
});
