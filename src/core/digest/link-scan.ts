import type { Range } from '../text';
import { Brackets, linkAt } from './links';

/** A link of any form in a stretch of text. */
export interface ScannedLink {
  /** What stands between the brackets or tags; empty at the start of the address for a bare one. */
  readonly label: Range;
  readonly url: string;
  /** The whole link. */
  readonly range: Range;
  /** Whether an image is its label: a badge. */
  readonly isBadge: boolean;
}

/**
 * The links in `[start, end)` of a text, in order: `[label](address)`, `<a href="address">label</a>`, `<address>` and
 * bare `http(s)` addresses. Images are no links, a linked image is a badge. Addresses are as they stand there, also
 * relative ones. Linear.
 */
export function scanLinks(text: string, start: number, end: number): readonly ScannedLink[] {
  const links: ScannedLink[] = [];
  const piece = text.slice(start, end);
  if (!piece.includes('[') && !piece.includes('<') && !piece.includes('://')) return links;
  let brackets: Brackets | undefined;
  ANCHOR.lastIndex = 0;
  for (let match = ANCHOR.exec(piece); match; match = ANCHOR.exec(piece)) {
    const at = start + match.index;
    const sign = match[0][0];
    let found: ScannedLink | undefined;
    if (sign === '`') {
      ANCHOR.lastIndex = codeEnd(piece, match.index, match[0].length);
      continue;
    }
    if (sign === '[' || sign === '!') {
      brackets ??= new Brackets(text, start, end);
      const link = linkAt(text, sign === '!' ? at + 1 : at, brackets, end);
      if (!link) continue;
      if (sign === '[') {
        const isBadge = /^\s*!\[|^\s*<img\b/i.test(
          text.slice(link.label.start, Math.min(link.label.end, link.label.start + 12)),
        );
        found = {
          label: link.label,
          url: text.slice(link.url.start, link.url.end),
          range: link.range,
          isBadge,
        };
      } else {
        ANCHOR.lastIndex = link.range.end - start;
        continue;
      }
    } else if (sign === '<') found = htmlLink(text, at, end);
    else found = bareLink(text, at, end);
    if (!found) continue;
    links.push(found);
    ANCHOR.lastIndex = found.range.end - start;
  }
  return links;
}

const ANCHOR = /!?\[|<a\s|https?:\/\/|`+/gi;
/** Where the code span that the backticks at `at` open ends; right behind them when they open none. */
export function codeEnd(text: string, at: number, length: number): number {
  const ticks = text.slice(at, at + length);
  for (let close = text.indexOf(ticks, at + length); close >= 0;) {
    let end = close + length;
    if (text[end] !== '`') return end;
    while (text[end] === '`') end++;
    close = text.indexOf(ticks, end);
  }
  return at + length;
}

const TAG_LIMIT = 2000;

function htmlLink(text: string, at: number, end: number): ScannedLink | undefined {
  const piece = text.slice(at, Math.min(end, at + TAG_LIMIT));
  const open = /^<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>/i.exec(piece);
  if (!open) return undefined;
  const from = open[0].length;
  const close = piece.slice(from).search(/<\/a\s*>/i);
  const label = { start: at + from, end: close < 0 ? at + from : at + from + close };
  const isBadge = /^\s*<img\b|^\s*!\[/i.test(piece.slice(from, from + 12));
  const rangeEnd =
    close < 0 ? label.end : label.end + (text.slice(label.end, label.end + 12).indexOf('>') + 1);
  return { label, url: open[1] ?? open[2] ?? open[3] ?? '', range: { start: at, end: rangeEnd }, isBadge };
}

function bareLink(text: string, at: number, end: number): ScannedLink {
  const match = /^https?:\/\/[^\s<>|"'`\]，。；、）】]*/i.exec(text.slice(at, Math.min(end, at + TAG_LIMIT)));
  let url = match?.[0] ?? '';
  while (/[.,;:!?*_~]$/.test(url) || (url.endsWith(')') && !url.includes('('))) url = url.slice(0, -1);
  const range = { start: at, end: at + Math.max(url.length, 1) };
  return { label: { start: at, end: at }, url, range, isBadge: false };
}
