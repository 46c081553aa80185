import { collapse } from '../text';
import { plainText } from './inline';

const NUMBERING =
  /^(?:\d{1,2}\uFE0F?\u20E3|(?:\[\d{1,4}\]|\(\d{1,4}\)|#?(?:\d{1,4}[.)、．]|\d{1,3}:))(?=[\s*[(<]|$)|No\.\s*\d+[.:]?|第\s*\d+\s*[篇、：:]|[A-Z]\d{1,2}[.、](?=\s)|#\d{1,3}(?=\s)|(?:Paper|论文)\s*#?\d{1,3}\s*[:：.、]|[一二三四五六七八九十]{1,3}、)[\s:：.]*/i;
const PICTOGRAM = /^[^\p{L}\p{N}"'“‘«»([{<【《「$\\@#`*_+~∀∃∞√-]+/u;

/**
 * A title as a reader sees it, from its Markdown: links and marks resolved, white space collapsed; without the number,
 * pictograms or check box before it and the separators behind it. `$..$`, `<think>` and a lone `*` stay.
 */
export function titleText(markdown: string): string {
  return trimTitle(plainText(markdown));
}

/** {@link titleText} for text without Markdown. */
export function trimTitle(text: string): string {
  let title = collapse(text);
  for (let before = ''; before !== title && !beginsWithWord(title);) {
    before = title;
    title = title
      .replace(PICTOGRAM, '')
      .replace(/^\[[ xX]\]\s+/, '')
      .replace(NUMBERING, '');
  }
  if (!/[\w.)?!'"$]$/.test(title)) {
    title = title
      .replace(/[\s|,;:：，、–—-]+$/u, '')
      .replace(/(?:\s+[\p{Extended_Pictographic}\uFE0F\u200D]+)+$/u, '');
  }
  return unwrapped(title);
}

/**
 * Whether a title begins with an ASCII letter, and so with nothing to leave out; an N may begin "No. 1", a P "Paper 1:",
 * and any letter "A1.".
 */
function beginsWithWord(title: string): boolean {
  const code = title.charCodeAt(0) | 32;
  const next = title.charCodeAt(1);
  return code >= 97 && code <= 122 && code !== 110 && code !== 112 && !(next >= 48 && next <= 57);
}

const PAIRS = ['[]', '“”', '"”', '""', '《》', '「」', '『』', '【】', '‘’'];
const OPENING = PAIRS.map((pair) => pair[0]).join('');

/** Without one pair of brackets, quotation marks or stars that holds the whole title. */
function unwrapped(title: string): string {
  const first = title[0] ?? '';
  const last = title.at(-1) ?? '';
  if (title.length < 3 || !OPENING.includes(first) || !PAIRS.includes(first + last)) return title;
  const inside = title.slice(1, -1);
  return inside.includes(first) || inside.includes(last) ? title : collapse(inside);
}

/** Whether a text can be a title at all: it has letters, and more than a mark or two. */
export function canBeTitle(title: string): boolean {
  let letters = 0;
  for (let at = 0; at < title.length && letters < 2; at++) if (isLetter(title.charCodeAt(at))) letters++;
  return letters >= 2;
}

/** Letters of all scripts, near enough: beyond ASCII everything that is no sign of Latin-1 or general punctuation. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return (
    code >= 0xc0 &&
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x3000 && code < 0x3041) &&
    !(code >= 0xd800 && code < 0xf900) &&
    code < 0xfe00
  );
}
