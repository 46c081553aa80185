import { parseIdentifier } from '../arxiv/identifier';
import type { HeadingBlock } from './block';
import { MENTIONED, textLine, type TextLine } from './text-line';
import type { FoundId } from './unit-links';

const ID = '(?:arxiv\\s*:?\\s*)?(\\d{4}\\.\\d{4,5}(?:v\\d{1,2})?)';
/** `[2501.00003] T`, `2501.00004: T`, `arXiv:2501.00006 - T`. */
const AHEAD = new RegExp(`^\\[?${ID}\\]?(?:\\s*[:：|·–—-]\\s*|\\s+)(?=\\S)`, 'i');
/** `T (2501.00005)`, `T [arXiv:2501.00002]`. */
const BEHIND = new RegExp(`\\s*[([（]\\s*${ID}\\s*[)\\]）]$`, 'i');
const SOME_ID = /\d{4}\.\d{4}/;

/** A heading as a line; an id without a link that it begins or ends with is its own. */
export function headingLine(text: string, { content, line, endLine }: HeadingBlock): TextLine {
  const found = textLine(text, content, line, endLine);
  const shown = text.slice(content.start, content.end);
  if (found.links.length > 0 || !SOME_ID.test(shown)) return found;
  const match = AHEAD.exec(shown) ?? BEHIND.exec(shown);
  const id = parseIdentifier(match?.[1] ?? '');
  if (!match || !id) return found;
  const start = content.start + shown.indexOf(match[1] ?? '', match.index);
  const own: FoundId = {
    id: id.id,
    version: id.version,
    range: { start, end: start + (match[1] ?? '').length },
    rank: 1,
    isLink: false,
  };
  const others = found.ids.filter(({ id: other, rank }) => rank >= MENTIONED && other !== own.id);
  return { ...found, ids: [own, ...others] };
}

/** The text of a heading without the id that it begins or ends with. */
export function withoutId(shown: string): string {
  return SOME_ID.test(shown) ? shown.trim().replace(AHEAD, '').replace(BEHIND, '') : shown;
}
