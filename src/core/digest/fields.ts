import { parseIdentifier } from '../arxiv/identifier';
import { isAlphanumeric } from '../arxiv/characters';
import { trimRange, type Range } from '../text';
import { looksLikeAuthors } from './author-list';
import { dateIn } from './dates';
import type { Draft, SummaryKind } from './draft';
import { hasId, isPaperLink } from './draft-start';
import { labelAt, type Label } from './labels';
import { ownTitle, type OwnTitle } from './own-title';
import { upTo } from './plain-title';
import { titleText } from './title-text';
import { isMarkupOnly, MENTIONED, type TextLine } from './text-line';
import { unitLinks } from './unit-links';

/** Fills the fields of drafts from labelled and other lines. */
export class Fields {
  /** A field whose text goes on in the next lines. */
  private open:
    | {
        readonly draft: Draft;
        readonly kind: SummaryKind | 'authors' | 'title';
        line: number;
        readonly toEnd: boolean;
      }
    | undefined;

  constructor(private readonly text: string) {}

  /** Puts the labelled values of a line where they belong: `**Authors**: A | **Date**: d` has two. */
  apply(draft: Draft, label: Label, line: TextLine): void {
    let at = label.valueStart;
    let current: Label | undefined = label;
    let from = line.range.start;
    while (current) {
      const next = this.nextLabel(at, line.range.end);
      const value = trimRange(this.text, Math.min(at, next?.start ?? at), next?.start ?? line.range.end);
      this.value(draft, current, { start: value.start, end: trimEnd(this.text, value) }, line, from);
      current = next?.label;
      from = next?.start ?? from;
      at = next?.label.valueStart ?? at;
    }
  }

  /** The next label in the same line, behind a separator. */
  private nextLabel(
    from: number,
    end: number,
  ): { readonly label: Label; readonly start: number } | undefined {
    const piece = this.text.slice(from, end);
    if (!/[|·•]/.test(piece)) return undefined;
    const separator = /\s[|·•]\s+(?=[*_]{2}|\p{Extended_Pictographic})/gu;
    for (const match of piece.matchAll(separator)) {
      const start = from + match.index + match[0].length;
      const label = labelAt(this.text, start, end);
      if (label) return { label, start };
    }
    return undefined;
  }

  private value(draft: Draft, { role, name }: Label, value: Range, line: TextLine, from: number): void {
    const shown = this.text.slice(value.start, value.end);
    const isEmpty = shown === '';
    this.open = undefined;
    draft.fields += role === 'other' ? 0 : 1;
    if (role === 'authors') {
      if (!isEmpty && !draft.authors && !/^(?:未知|unknown\b|n\/?a\b|-+$)/i.test(shown))
        draft.authors = value;
      this.open = { draft, kind: 'authors', line: line.endLine, toEnd: false };
    } else if (role === 'date' || name === 'year') {
      const found = dateIn(shown.slice(0, 200).replace(/`/g, ' '));
      // The entry's own date counts before that of its heading; of several the first.
      if (found && !draft.hasOwnDate)
        this.setDate(draft, found.iso, value.start + found.start, value.start + found.end);
    } else if (role === 'summary' || role === 'tldr' || role === 'abstract') {
      if (!isEmpty && !draft.summaries.has(role)) draft.summaries.set(role, value);
      this.open = { draft, kind: role, line: line.endLine, toEnd: isEmpty };
    }
    const inside = {
      ...line,
      ids: line.ids.filter(({ range }) => range.start >= from && range.start < Math.max(value.end, from + 1)),
    };
    const isHere = role === 'link';
    // "arxiv:: I", "Paper ID: I": the label says that the number is an id.
    const bare =
      isHere && inside.ids.length === 0 ? parseIdentifier(shown.replace(/^[`[]+|[`\]]+$/g, '')) : undefined;
    if (bare) inside.ids.push({ ...bare, range: value, rank: 1, isLink: false });
    const ids = isHere ? inside.ids.map((id) => ({ ...id, rank: Math.min(id.rank, 1.2) })) : inside.ids;
    this.absorb(draft, { ...inside, ids }, isHere ? 0 : role === 'date' ? 2 : MENTIONED);
  }

  setDate(draft: Draft, iso: string, start: number, end: number): void {
    draft.date = iso;
    draft.dateRange = { start, end };
    draft.hasOwnDate = true;
  }

  /** A date in a line that says where the paper is: `_2026-01-15_ · https://arxiv.org/abs/I`. */
  dateIn(draft: Draft, line: TextLine): void {
    if (draft.hasOwnDate) return;
    const end = Math.min(line.range.end, line.range.start + 200);
    let shown = this.text.slice(line.range.start, end);
    for (const { range } of line.links) {
      if (range.start >= end) break;
      const [from, to] = [range.start - line.range.start, Math.min(range.end, end) - line.range.start];
      shown = shown.slice(0, from) + ' '.repeat(to - from) + shown.slice(to);
    }
    const found = dateIn(shown);
    if (found) this.setDate(draft, found.iso, line.range.start + found.start, line.range.start + found.end);
  }

  /** What follows is text of this kind, up to the end of the entry; of a title only the next lines, if indented. */
  begin(draft: Draft, kind: SummaryKind | 'title', line: number): void {
    this.open = { draft, kind, line, toEnd: kind !== 'title' };
  }

  /** No field goes on. */
  stop(draft?: Draft): void {
    if (!draft || this.open?.draft === draft) this.open = undefined;
  }

  /** Takes a line as the next of an open field of the draft; false when there is none that it can go on. */
  continue(draft: Draft, range: Range, line: number): boolean {
    const { open } = this;
    if (open?.draft !== draft || (!open.toEnd && line !== open.line + 1)) return false;
    if (isMarkupOnly(this.text.slice(range.start, range.end))) return false;
    // As arXiv's own mails wrap titles and authors: the next lines begin with two blanks.
    const isWrapped = this.text.startsWith('  ', range.start - 2);
    if (open.kind === 'title' && !isWrapped) return false;
    open.line = line;
    this.grow(draft, range, line);
    if (open.kind === 'title') {
      draft.title += ` ${titleText(this.text.slice(range.start, range.end))}`;
      draft.titleRange = { start: draft.titleRange.start, end: range.end };
      return true;
    }
    if (open.kind === 'authors') {
      if (draft.authors && isWrapped && this.text[draft.authors.end - 1] === ',') {
        draft.authors = { start: draft.authors.start, end: range.end };
        return true;
      }
      if (draft.authors) return false;
      draft.authors = range;
      this.open = undefined;
      return true;
    }
    const known = draft.summaries.get(open.kind);
    draft.summaries.set(open.kind, { start: known?.start ?? range.start, end: range.end });
    return true;
  }

  /** A label says the title better than what was taken for it; a translation does not. */
  retitle(draft: Draft, from: number, line: TextLine): void {
    const own = ownTitle(this.text, from, line.range.end, line.links, false);
    const isTranslation =
      own !== undefined && CJK.test(own.title) && draft.title !== '' && !CJK.test(draft.title);
    if (own && !isTranslation) {
      draft.title = own.title;
      draft.titleRange = own.range;
      draft.isLabelled = true;
    }
    this.absorb(draft, line, own?.link ? 0 : 1);
  }

  /** Takes ids and links of a line into a draft; `offset` ranks its ids behind those that say it better. */
  absorb(
    draft: Draft,
    line: TextLine,
    offset = draft.ids.some(({ rank }) => rank < MENTIONED) ? MENTIONED : 1,
  ): void {
    for (const found of line.ids) draft.ids.push({ ...found, rank: found.rank + offset });
    for (const link of line.links) draft.links.push(link);
    this.grow(draft, line.range, line.endLine);
  }

  private grow(draft: Draft, range: Range, line: number): void {
    draft.end = Math.max(draft.end, range.end);
    draft.endLine = Math.max(draft.endLine, line);
  }

  /** A line without a label: the authors right below a title, else text about the paper. */
  free(draft: Draft, range: Range, line: number): void {
    const piece = this.text.slice(range.start, range.end);
    if (isMarkupOnly(piece)) return;
    this.grow(draft, range, line);
    if (draft.authors && draft.shape === 'heading' && piece.includes('](') && !hasId(draft))
      draft.links.push(...unitLinks(this.text, range.start, range.end).filter(isPaperLink));
    if (!draft.authors && draft.summaries.size === 0) {
      const people = upTo(piece, /(?<=\S)\s+[*_](?=\S)|\s*\\?\[|\s*\\$|\s*<br/);
      if (looksLikeAuthors(people)) {
        draft.authors = { start: range.start, end: range.start + people.length };
        return;
      }
    }
    // A tool bar of HTML links is no text about the paper.
    if (piece.startsWith('<a ')) return;
    const known = draft.summaries.get('free');
    if (!known) draft.summaries.set('free', range);
    else if (range.start - known.end < 8) draft.summaries.set('free', { start: known.start, end: range.end });
  }

  /** What stands behind a title in its line: authors, a date, a text. */
  rest(draft: Draft, own: OwnTitle, end: number): void {
    const next = draft.links.find((link) => link.range.start >= own.restStart);
    const rest = this.text.slice(own.restStart, Math.min(end, next?.range.start ?? end));
    const lead = /^[\s*_)\]}>,;:：|.–—-]*(?:by\s+)?/i.exec(rest)?.[0].length ?? 0;
    const people = upTo(rest.slice(lead), PEOPLE_END);
    const trimmed = people.replace(/(\bet\.?\s?al\b).{0,200}$/, '$1').replace(/[\s,;|.*_–—-]+$/, '');
    if (trimmed !== '' && looksLikeAuthors(trimmed)) {
      const from = own.restStart + lead;
      draft.authors = { start: from, end: from + trimmed.length };
    } else if (/^\s*[*_)\]]*\s*[-–—:：]\s+\S/.test(rest) && rest.length > 20) {
      draft.summaries.set('free', trimRange(this.text, own.restStart + lead, own.restStart + rest.length));
    }
    if (draft.hasOwnDate) return;
    const behind = this.text.slice(own.restStart, Math.min(end, own.restStart + 200));
    const found = dateIn(behind.replace(/\]\([^)]*\)/g, (hidden) => ' '.repeat(hidden.length)));
    if (found) this.setDate(draft, found.iso, own.restStart + found.start, own.restStart + found.end);
  }
}

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const PEOPLE_END = /\s*[,，]?\s*\b(?:paper|code|pdf|link|arxiv)\s*[:：]|\s+[–—|]\s+|[[(]|\*\*|https?:/i;

/** Where a value ends without separators and line-break marks behind it. */
function trimEnd(text: string, { start, end }: Range): number {
  if (isAlphanumeric(text.charCodeAt(end - 1))) return end;
  const from = Math.max(start, end - TAIL);
  return from + text.slice(from, end).replace(/(?:\s|\||·|•|\\|<br\s{0,4}\/?>)+$/i, '').length;
}

/** Separators at the end of a value are not longer than this. */
const TAIL = 60;
