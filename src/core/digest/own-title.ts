import { trimRange, type Range } from '../text';
import type { FoundDate } from './dates';
import { plainText } from './inline';
import { labelAt } from './labels';
import { isGenericLabel } from './link-kind';
import { cutTitle, oneLine, plainTitle, stripTags, TITLE_LIMIT } from './plain-title';
import { quotedAt } from './quoted-title';
import { skipLead, type Lead } from './title-lead';
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
  const own = unmarkedTitle(text, lead.at, end, links);
  const tag = tagBehind(lead, text, links, strict);
  // One word beside a tag is no title: "New [[VoxelPot](..)]".
  if (tag && own?.kind !== 'quoted' && !own?.title.includes(' ')) return tag;
  return own && { ...own, link: undefined, date: lead.date };
}

/** The title of an entry that nothing marks: what is quoted, or only stands there. */
function unmarkedTitle(
  text: string,
  at: number,
  end: number,
  links: readonly UnitLink[],
): Omit<OwnTitle, 'date' | 'link'> | undefined {
  const quoted = quotedAt(text, at, end);
  // Without a link it is one where an address of arXiv follows: `A. B. "T." arXiv preprint arXiv:I (2019).`
  if (quoted && (links.length > 0 || /^.{0,40}arxiv/i.test(text.slice(quoted.restStart, end))))
    return { ...quoted, kind: 'quoted' };
  return plainTitle(text, at, end, links);
}

/** {@link ownTitle}, strict, where only a link or strong text counts as a title. */
export function markedTitle(
  text: string,
  start: number,
  end: number,
  links: readonly UnitLink[],
): OwnTitle | undefined {
  const lead = skipLead(text, start, end);
  const marked = markedBehind(lead, text, end, links, true);
  if (marked) return marked;
  const tag = tagBehind(lead, text, links, true);
  return tag && (unmarkedTitle(text, lead.at, end, links) ? undefined : tag);
}

function markedBehind(
  lead: Lead,
  text: string,
  end: number,
  links: readonly UnitLink[],
  strict: boolean,
): OwnTitle | undefined {
  const { date } = lead;
  const telling = links.find((link) => isNamed(link) && !isTag(text, link));
  const bold = boldAt(text, lead.at, telling ? Math.min(end, telling.range.start) : end, links);
  if (telling && (!strict || isEntryStart(text, lead.at, telling))) {
    // "**T** [long text about T](..)" has two; the one with an id or, without any, the first counts.
    const boldFirst =
      bold !== undefined && telling.id === undefined && links.some((link) => link.id !== undefined);
    if (!boldFirst) return linkTitle(text, telling, date);
  }
  return bold && { ...joined(text, bold, end, links), date, link: undefined };
}

/** Whether a link's text may be what a paper is called. */
function isNamed(link: UnitLink): boolean {
  return (
    !link.isGeneric &&
    !link.isBadge &&
    !/^#(?!\/)/.test(link.url) &&
    canBeTitle(link.text) &&
    !isCitationText(link.text)
  );
}

/** The first tag, where nothing else can be the title. */
function tagBehind(
  lead: Lead,
  text: string,
  links: readonly UnitLink[],
  strict: boolean,
): OwnTitle | undefined {
  const tag = links.find((link) => isTag(text, link) && isNamed(link));
  return tag && (!strict || isEntryStart(text, lead.at, tag)) ? linkTitle(text, tag, lead.date) : undefined;
}

function linkTitle(text: string, link: UnitLink, date: FoundDate | undefined): OwnTitle {
  return {
    title: titleText(stripTags(text.slice(link.label.start, link.label.end))),
    range: link.label,
    link,
    date,
    restStart: link.range.end,
    kind: 'link',
  };
}

/** `[[MICRO](..)]` and `[[MICRO]](..)`: a few words in brackets of their own say what is behind a link, beside a title. */
export function isTag(text: string, link: UnitLink): boolean {
  const { start, end } = link.range;
  const isBracketed =
    (text[start - 1] === '[' && text[end] === ']') || (link.text.startsWith('[') && link.text.endsWith(']'));
  return isBracketed && link.text.split(/\s+/, 4).length < 4;
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
  // Both forms hold "al" or a year.
  if (!/al\b|\d{4}/.test(label)) return false;
  return (
    /^(?:\p{Lu}[\p{L}.'’-]*,? (?:(?:and|&) )?){1,6}et\.? al\b\W{0,3}(?:(?:19|20)\d{2}[a-z]?)?\W*$/u.test(
      label,
    ) || /^[\p{Lu}][\p{L}-]+(?: (?:and|&) [\p{Lu}][\p{L}-]+)?,? \(?(?:19|20)\d{2}[a-z]?\)?$/u.test(label)
  );
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
  const isName = bold.title.split(/\s+/).length <= 2 && bold.title.length <= 30;
  if (bold.title.split(/\s+/).length > 6) return bold;
  const colon = /^\s*[*_]*[:：]\s*(?=["“《「])/.exec(text.slice(bold.restStart, bold.restStart + 10));
  const quoted = isName && colon && quotedAt(text, bold.restStart + colon[0].length, end);
  // `**NAME**: "T", venue`: the name is that of the method.
  if (quoted) return { ...quoted, kind: 'bold' };
  const behind = /^\s*[*_]*[:：]\s*(?=[\p{L}\p{N}])/u.exec(
    text.slice(bold.restStart, Math.min(end, bold.restStart + 10)),
  );
  if (!behind) return bold;
  const from = bold.restStart + behind[0].length;
  const next = links.find((link) => link.range.start >= from);
  const tail = cutTitle(
    oneLine(text.slice(from, Math.min(end, next?.range.start ?? end, from + TITLE_LIMIT))),
  ).replace(/[\s([|,–—-]+$/, '');
  const title = titleText(stripTags(tail));
  if (title.split(/\s+/).length < 3 || title.length > 160 || /[.!?。]\s/.test(title)) return bold;
  // Behind a name a capital is enough; behind more, or before a small letter, only a title has most words in capitals.
  if (!(isName && /^[\p{Lu}\p{N}]/u.test(title)) && !isTitleCase(title)) return bold;
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

/** Whether most of the longer words of a text begin with a capital, as in English titles and not in sentences. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word.length > 3);
  return (
    words.length >= 3 && words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length >= words.length * 0.6
  );
}
