import { trimRange, type Range } from '../text';
import { dateAtStart, type FoundDate } from './dates';
import { plainText } from './inline';
import { labelAt } from './labels';
import { isGenericLabel } from './link-kind';
import { cutTitle, plainTitle, stripTags, TITLE_LIMIT } from './plain-title';
import { canBeTitle, titleText } from './title-text';
import type { UnitLink } from './unit-links';

/** A title that a piece of an entry holds itself. */
export interface OwnTitle {
  readonly title: string;
  readonly range: Range;
  /** The link whose text the title is. */
  readonly link: UnitLink | undefined;
  /** A date that stands before it. */
  readonly date: FoundDate | undefined;
  /** Where the text behind the title starts. */
  readonly restStart: number;
  /** How sure it is: `link` and `bold` are marked as what they are, `text` is only what stands there. */
  readonly kind: 'link' | 'bold' | 'quoted' | 'text';
}

/** Signs before a title that say nothing: numbers, brackets, check boxes, pictograms, venue marks. */
const LEAD =
  /^(?:!\[[^\]]*\]\([^)]*\)|(?:(?!!\[)[^\p{L}\p{N}"“「《$[(*_`<\\])+|\[[ xX]\]\s+|\(?\[?#?\d{1,4}\\?[.)\]:、](?=[\s*[(])|<br\s*\/?>|<\/?(?:td|tr|p|div|span|summary|details|li)\b[^>]*>)/iu;

/**
 * The title in `[start, end)` of a text: the text of its first telling link, else what is strong, else what is quoted,
 * else what stands before or after its links (FACTS.md section 2: "title = link text unless generic, else the nearest
 * bold"). With `strict`, a link counts only where an entry would have it, at the start behind a date or a few words;
 * prose that happens to link something has no title then, and neither has plain text. Undefined when there is none.
 */
export function ownTitle(
  text: string,
  start: number,
  end: number,
  links: readonly UnitLink[],
  strict: boolean,
): OwnTitle | undefined {
  const lead = skipLead(text, start, end);
  const marked = markedBehind(lead, text, end, links, strict);
  if (marked) return marked;
  const { date } = lead;
  const quoted = quotedAt(text, lead.at, end);
  if (quoted && links.length > 0) return { ...quoted, link: undefined, date, kind: 'quoted' };
  const plain = plainTitle(text, lead.at, end, links, strict);
  return plain && { ...plain, date, link: undefined };
}

/** {@link ownTitle}, strict, where only a link or strong text counts as a title. */
export function markedTitle(
  text: string,
  start: number,
  end: number,
  links: readonly UnitLink[],
): OwnTitle | undefined {
  return markedBehind(skipLead(text, start, end), text, end, links, true);
}

function markedBehind(
  lead: Lead,
  text: string,
  end: number,
  links: readonly UnitLink[],
  strict: boolean,
): OwnTitle | undefined {
  const { date } = lead;
  const telling = links.find(
    (link) =>
      !link.isGeneric &&
      !link.isBadge &&
      !/^#(?!\/)/.test(link.url) &&
      canBeTitle(link.text) &&
      !isCitationText(link.text),
  );
  const bold = boldAt(text, lead.at, telling ? Math.min(end, telling.range.start) : end, links);
  if (telling && (!strict || isEntryStart(text, lead.at, telling))) {
    // "**T** [long text about T](..)" has two; the one with an id or, without any, the first counts.
    const boldFirst =
      bold !== undefined && telling.id === undefined && links.some((link) => link.id !== undefined);
    if (!boldFirst) {
      return {
        title: titleText(stripTags(text.slice(telling.label.start, telling.label.end))),
        range: telling.label,
        link: telling,
        date,
        restStart: telling.range.end,
        kind: 'link',
      };
    }
  }
  return bold && { ...joined(text, bold, end, links), date, link: undefined };
}

/** Where what may be a title starts, and the date that stands before it. */
interface Lead {
  readonly at: number;
  readonly date: FoundDate | undefined;
}

/** Skips what stands before a title: marks, numbers, a date, a label such as "Paper:". */
function skipLead(text: string, start: number, end: number): Lead {
  let at = start;
  let date: FoundDate | undefined;
  for (let before = -1; before !== at;) {
    before = at;
    const piece = text.slice(at, Math.min(end, at + 80));
    const lead = LEAD.exec(piece);
    if (lead && lead[0] !== '') at += lead[0].length;
    const label = labelAt(text, at, end);
    if (label && (label.role === 'title' || label.role === 'link') && label.valueStart < end)
      at = label.valueStart;
    if (date === undefined) {
      const opened = /^[\s*_([【`]*/.exec(text.slice(at, at + 12))?.[0].length ?? 0;
      const found = dateAtStart(text.slice(at + opened, Math.min(end, at + opened + 30)));
      if (found) {
        date = found;
        at += opened + found.end;
        // The marks that were opened before the date close behind it; those of the title do not.
        const closing = /[*_`]/.test(text.slice(at - found.end - opened, at - found.end))
          ? /^[\s*_)\]】`]*[,，:：|.–—-]*/
          : /^[\s)\]】]*[,，:：|.–—-]*/;
        at += closing.exec(text.slice(at, Math.min(end, at + 12)))?.[0].length ?? 0;
      }
    }
  }
  return { at: Math.min(at, end), date };
}

/** Whether a link stands where an entry has its title: at the start, or behind a few words that are no sentence. */
function isEntryStart(text: string, from: number, link: UnitLink): boolean {
  const before = text
    .slice(from, link.range.start)
    .replace(/\[[^\]]*\]\([^)]*\)|!\[[^\]]*\]\([^)]*\)|<[^>]*>|[*_`[\]()|]/g, ' ')
    .trim();
  if (before.length <= 2) return true;
  if (before.length > 60) return false;
  if (/[:：]$/.test(before) && before.length <= 40) return !SENTENCE.test(before);
  return !SENTENCE.test(before) && before.split(/\s+/).length <= 6;
}

const SENTENCE =
  /\b(?:the|we|our|is|are|was|were|be|see|this|that|these|with|from|in|of|on|for|by|it|you|your|based|using|uses|use|like|such|has|have|as|which|can|via|introduced|proposed|described|implements?|implementation|following|according)\b/i;

/** "Smith et al., 2020" is a citation, no title. */
function isCitationText(label: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}.'’-]*,? (?:(?:and|&) )?){1,6}et\.? al\b\W{0,3}(?:(?:19|20)\d{2}[a-z]?)?\W*$/u.test(
      label,
    ) || /^[\p{Lu}][\p{L}-]+(?: (?:and|&) [\p{Lu}][\p{L}-]+)?,? \(?(?:19|20)\d{2}[a-z]?\)?$/u.test(label)
  );
}

/** The quoted text near the start, also behind names (`A, B: "T." 2024`); `"T": more` is only the start of a title. */
function quotedAt(
  text: string,
  start: number,
  end: number,
): { readonly title: string; readonly range: Range; readonly restStart: number } | undefined {
  const piece = text.slice(start, Math.min(end, start + 500));
  const match =
    /^(?:[^"“《「[]{0,120}[:,]\s)?[*_\s]*(?:"([^"]{8,300})"|“([^”]{8,300})”|《([^》]{4,200})》|「([^」]{4,200})」)(?!\s*[:：])/.exec(
      piece,
    );
  const found = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  if (!match || found === undefined) return undefined;
  const restStart = start + match[0].length;
  const from = restStart - 1 - found.length;
  return {
    title: titleText(found.replace(/[.,]\s*$/, '')),
    range: { start: from, end: from + found.length },
    restStart,
  };
}

/** The strong text that `[start, end)` begins with, if it is no label. */
function boldAt(
  text: string,
  start: number,
  end: number,
  links: readonly UnitLink[],
): Omit<OwnTitle, 'date' | 'link'> | undefined {
  const open = /^[^\p{L}\p{N}*_<$"“]{0,6}(\*\*|__|<(?:b|strong)>)/iu.exec(
    text.slice(start, Math.min(end, start + 20)),
  );
  if (!open) return undefined;
  const mark = open[1] ?? '';
  const from = start + open[0].length;
  const close = mark.startsWith('<') ? text.indexOf('</', from) : closingMark(text, mark, from, end);
  if (close < 0 || close > end || close - from > 400) return undefined;
  const label = labelAt(text, start, end);
  if (label && label.role !== 'title') return undefined;
  const content = stripTags(text.slice(from, close));
  if (
    isGenericLabel(plainText(content)) &&
    links.some((link) => link.range.start >= from && link.range.end <= close)
  )
    return undefined;
  if (/[:：]\s*$/.test(content) && canBeTitle(content) && content.length < 25 && links.length === 0)
    return undefined;
  const title = titleText(content);
  if (!canBeTitle(title)) return undefined;
  return {
    title,
    range: trimRange(text, from, close),
    restStart: close + (mark.startsWith('<') ? mark.length + 1 : mark.length),
    kind: 'bold',
  };
}

/** `**NAME**: The rest of the title, (A et al.)`: a short name and the text behind its colon are one title. */
function joined(
  text: string,
  bold: Omit<OwnTitle, 'date' | 'link'>,
  end: number,
  links: readonly UnitLink[],
): Omit<OwnTitle, 'date' | 'link'> {
  if (bold.title.split(/\s+/).length > 2 || bold.title.length > 30) return bold;
  const behind = /^\s*[*_]*[:：]\s*(?=\p{Lu}|\p{N})/u.exec(
    text.slice(bold.restStart, Math.min(end, bold.restStart + 10)),
  );
  if (!behind) return bold;
  const from = bold.restStart + behind[0].length;
  const next = links.find((link) => link.range.start >= from);
  const tail = cutTitle(
    text.slice(from, Math.min(end, next?.range.start ?? end, from + TITLE_LIMIT)),
  ).replace(/[\s([|,–—-]+$/, '');
  const title = titleText(stripTags(tail));
  if (title.split(/\s+/).length < 3 || title.length > 160 || /[.!?。]\s/.test(title)) return bold;
  return {
    ...bold,
    title: `${bold.title}: ${title}`,
    range: { start: bold.range.start, end: from + tail.length },
    restStart: from + tail.length,
  };
}

/** Where `**` closes: not before a blank, and outside mathematics (`**V*: ..**`). */
function closingMark(text: string, mark: string, from: number, end: number): number {
  for (let at = text.indexOf(mark, from); at >= 0 && at < end; at = text.indexOf(mark, at + 1)) {
    if (/\s/.test(text[at - 1] ?? ' ')) continue;
    // Of three stars the last two close: the first belongs to the title ("S*").
    while (mark === '**' && text[at + 2] === '*') at++;
    return at;
  }
  return -1;
}
