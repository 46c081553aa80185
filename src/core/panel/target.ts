import { literal, object, optional, text, union } from './schema';

/**
 * What the panel shows: a day by its ISO date, or a paper by its key. `day` is the day the person came from, so that
 * "next" and "back" stay within it; without it the paper's newest day is meant. It is also the state that VS Code
 * keeps over a window reload, so it stays this small.
 */
export type PanelTarget = DayTarget | PaperTarget;

export interface DayTarget {
  readonly kind: 'day';
  readonly date: string;
}

export interface PaperTarget {
  readonly kind: 'paper';
  readonly key: string;
  readonly day?: string | undefined;
}

const isDayTarget = object<DayTarget>({ kind: literal('day'), date: text });
const isPaperTarget = object<PaperTarget>({ kind: literal('paper'), key: text, day: optional(text) });

/** Whether a value from outside (a message, a saved state) is a target; further fields are allowed and mean nothing. */
export const isPanelTarget = union<PanelTarget>(isDayTarget, isPaperTarget);

/** Whether both mean the same day, or the same paper seen from the same day. */
export function sameTarget(a: PanelTarget, b: PanelTarget): boolean {
  if (a.kind === 'day') return b.kind === 'day' && a.date === b.date;
  return b.kind === 'paper' && a.key === b.key && a.day === b.day;
}
