import type { Range } from '../text';
import type { Draft } from './draft';
import { isPaperLabel, isPaperUrl } from './link-kind';
import type { OwnTitle } from './own-title';
import { MENTIONED, type TextLine } from './text-line';

/** A draft that begins with a line; `above` is the date that what stands above it gives. */
export function startDraft(
  { shape, level, section }: Pick<Draft, 'shape' | 'level' | 'section'>,
  line: TextLine,
  own: OwnTitle | undefined,
  above: { readonly iso: string; readonly range: Range | undefined } | undefined,
): Draft {
  const link = own?.link;
  return {
    shape,
    level,
    section,
    title: own?.title ?? '',
    titleRange: own?.range ?? line.range,
    date: own?.date?.iso ?? above?.iso,
    dateRange: own?.date ? { start: line.range.start, end: own.range.start } : above?.range,
    hasOwnDate: own?.date !== undefined,
    start: line.range.start,
    line: line.line,
    end: line.range.end,
    endLine: line.endLine,
    ids: line.ids.map((found) => (found.range.start === link?.range.start ? { ...found, rank: 0 } : found)),
    links: [...line.links],
    authors: undefined,
    summaries: new Map(),
    fields: 0,
  };
}

/** Whether an id stands for the draft, and is not only mentioned in it. */
export function hasId(draft: Draft): boolean {
  return draft.ids.some(({ rank }) => rank < MENTIONED);
}

/** Papers elsewhere count where the entry says that it is one: by a paper's address and what it is called. */
export function isPaperWithoutId(draft: Draft): boolean {
  const isPaper = draft.links.some((link) => {
    if (!isPaperUrl(link.url) || link.isBadge) return false;
    return link.isGeneric
      ? link.text === '' || isPaperLabel(link.text)
      : link.label.start === draft.titleRange.start;
  });
  return isPaper && (draft.shape !== 'heading' || draft.fields >= 1);
}
