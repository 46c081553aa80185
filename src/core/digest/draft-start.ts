import type { Range } from '../text';
import type { Draft } from './draft';
import { isPaperLabel, isPaperUrl, isVenue } from './link-kind';
import type { OwnTitle } from './own-title';
import { MENTIONED, type TextLine } from './text-line';
import type { UnitLink } from './unit-links';

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
    isLabelled: false,
  };
}

/** Whether an id stands for the draft, and is not only mentioned in it. */
export function hasId(draft: Draft): boolean {
  return draft.ids.some(({ rank }) => rank < MENTIONED);
}

/** Whether a link is called "Paper" or the like and leads to the page of one. */
export function isPaperLink(link: UnitLink): boolean {
  const isCalledSo = link.isGeneric && (link.text === '' || isPaperLabel(link.text) || isVenue(link.text));
  return isCalledSo && !link.isBadge && isPaperUrl(link.url);
}

/** Papers elsewhere count where the entry says that it is one: by a paper's address and what it is called. */
export function isPaperWithoutId(draft: Draft): boolean {
  const isPaper = draft.links.some((link) => {
    if (link.isGeneric || link.isBadge || !isPaperUrl(link.url)) return isPaperLink(link);
    // The link is what the paper is called, or its short name above a label "Title".
    const { start } = draft.titleRange;
    return link.label.start === start || (draft.isLabelled && link.range.start < start);
  });
  return isPaper && (draft.shape !== 'heading' || draft.fields >= 1);
}
