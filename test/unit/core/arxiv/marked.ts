import { findReferences, type FindOptions } from '../../../../src/core/arxiv/find';

/** `see ⟦arXiv:2411.14199⟧.` without its marks. */
export function unmarked(marked: string): string {
  return marked.replace(/[⟦⟧]/g, '');
}

/** A text with marks put around every reference that is found in it: to compare with what was written. */
export function markFound(text: string, options?: FindOptions): string {
  let marked = '';
  let from = 0;
  for (const { range } of findReferences(text, options)) {
    marked += `${text.slice(from, range.start)}⟦${text.slice(range.start, range.end)}⟧`;
    from = range.end;
  }
  return marked + text.slice(from);
}

/** The identifiers found in a text, with their versions, in order. */
export function idsIn(text: string): readonly string[] {
  return findReferences(text).map(({ id, version }) => (version === undefined ? id : `${id}v${version}`));
}
