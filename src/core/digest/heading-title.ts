import { trimRange, type Range } from '../text';
import { dateAtStart, type FoundDate } from './dates';
import { plainText } from './inline';
import { withoutId } from './heading-line';
import type { OwnTitle } from './own-title';
import { canBeTitle, titleText } from './title-text';
import type { UnitLink } from './unit-links';

/**
 * The title a heading holds: the text of the link to the paper, the name behind a wiki link, else its whole text
 * without links that only lead somewhere ("[PDF]", "[Back]").
 */
export function headingTitle(text: string, content: Range, links: readonly UnitLink[]): OwnTitle {
  const telling = links.find((link) => !link.isGeneric && !link.isBadge && canBeTitle(link.text));
  const others = links.filter((link) => link !== telling).map(({ range }) => range);
  const goesOn =
    telling !== undefined && /^\s*[:：]\s*\p{L}/u.test(text.slice(telling.range.end, content.end));
  if (
    telling &&
    !goesOn &&
    (telling.id !== undefined || letters(without(text, content, [telling.range, ...others])) <= 3)
  ) {
    const title = titleText(text.slice(telling.label.start, telling.label.end));
    return {
      title,
      range: telling.label,
      link: telling,
      date: undefined,
      restStart: telling.range.end,
      kind: 'link',
    };
  }
  const wiki = /\[\[([^[\]]*(?:\[[^[\]]*\][^[\]]*)*)\]\]/.exec(text.slice(content.start, content.end));
  if (wiki && /\p{L}/u.test(wiki[1] ?? '')) {
    const from = content.start + wiki.index + 2;
    const start = from + (wiki[1] ?? '').indexOf('|') + 1;
    const end = from + (wiki[1] ?? '').length;
    const name = text.slice(start, end);
    const title = titleText(start > from ? name : name.slice(name.lastIndexOf('/') + 1));
    return {
      title,
      range: { start, end },
      link: undefined,
      date: undefined,
      restStart: end + 2,
      kind: 'bold',
    };
  }
  const generic = links
    .filter((link) => link.isGeneric || link.url.startsWith('#'))
    .map(({ range }) => range);
  const first = generic.find(({ start }) => letters(text.slice(content.start, start)) > 1);
  const end = first ? first.start : content.end;
  let shown = without(text, { start: content.start, end }, generic);
  if (first) shown = shown.replace(BEFORE_LINK, '');
  if (shown.includes('⭐')) shown = shown.replace(/\s*⭐.*$/u, '');
  if (/[)\]）]$/.test(shown)) shown = shown.replace(SCORE, '');
  const dated = behindDate(shown);
  const title = titleText(withoutId(dated?.rest ?? shown));
  return {
    title,
    range: trimRange(text, content.start, end),
    link: goesOn ? telling : undefined,
    date: dated?.date,
    restStart: end,
    kind: 'text',
  };
}

/** What may stand between the title and a link behind it: "T · PDF: [", "T ([". */
const BEFORE_LINK = /[\s([（【|·–—-]*(?:链接|link|url|arxiv|pdf|paper)?\s*[:：]?\s*[\s([（【|·–—-]*$/iu;

/** `(Score: 9.5)`, `（8.0/10）` */
const SCORE =
  /\s*[([（]\s*(?:(?:score|relevance|评分|相关度)\s*[:：]?\s*\d{1,2}(?:\.\d+)?(?:\s*\/\s*\d+)?|\d{1,2}(?:\.\d+)?\s*\/\s*10)\s*[)\]）]\s*$/iu;

/** What follows a date at the start of a heading: `[2026-03-23] T`, `2026-07-08 - T`. */
function behindDate(shown: string): { readonly rest: string; readonly date: FoundDate } | undefined {
  const opened = /^[\s[(（【#]*/.exec(shown)?.[0].length ?? 0;
  const date = dateAtStart(shown.slice(opened, opened + 24));
  if (!date) return undefined;
  const rest = shown.slice(opened + date.end).replace(/^[\s\])）】:：|,–—-]+/, '');
  const isName =
    canBeTitle(rest) &&
    !/^(?:papers?|arxiv|digest|daily|update[sd]?|reports?|notes?|日报|论文|速递|精选|更新)/i.test(rest);
  return isName ? { rest, date } : undefined;
}

/** The text of `[start, end)` without the ranges, which do not overlap. */
export function without(text: string, { start, end }: Range, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text.slice(start, end);
  let shown = '';
  let from = start;
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    if (range.start < from || range.end > end) continue;
    shown += text.slice(from, range.start);
    from = range.end;
  }
  return shown + text.slice(from, end);
}

function letters(markdown: string): number {
  return plainText(markdown).replace(/[^\p{L}]/gu, '').length;
}

/** A heading as a reader sees it, without links that only lead around in the file. */
export function shownHeading(
  text: string,
  content: Range,
  line: { readonly links: readonly UnitLink[] },
): string {
  const hidden = line.links.filter(({ url }) => url.startsWith('#')).map(({ range }) => range);
  const shown = without(text, content, hidden);
  return plainText(shown.includes('<') ? shown.replace(/<[^>]*>/g, ' ') : shown);
}
