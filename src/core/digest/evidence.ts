import type { ColumnRole } from './columns';
import type { Shape } from './draft';
import type { LayoutEvidence } from './layout';

/** Whether most entries have this shape. */
export function mostAre({ drafts }: LayoutEvidence, shape: Shape): boolean {
  return drafts.filter((draft) => draft.shape === shape).length * 2 > drafts.length;
}

/** Whether a table of papers has all these columns. */
export function hasColumns({ headers }: LayoutEvidence, ...roles: readonly ColumnRole[]): boolean {
  return headers.some((header) => roles.every((role) => header.includes(role)));
}

/** Whether most of the first entries look so in the file. */
export function mostLookLike({ drafts, text }: LayoutEvidence, pattern: RegExp): boolean {
  const first = drafts.slice(0, 20);
  return (
    first.filter(({ start, end }) => pattern.test(text.slice(start, Math.min(end, start + 4000)))).length *
      2 >
    first.length
  );
}
