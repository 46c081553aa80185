import { ENTITIES } from '../entities';

/**
 * C0 and C1 controls, marks that turn the direction of text around, and characters that are not seen. The joiners U+200C
 * and U+200D stay: names and words are spelt with them.
 */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Half of a character. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A service's text as one line: white space becomes single blanks, control characters and halves of characters vanish, and
 * what is past `limit` UTF-16 units gives way to an ellipsis. LaTeX, `<` and `&` stay as they are.
 */
export function plainText(text: string, limit: number): string {
  // Cut first, so that a text of megabytes costs no more than its limit does.
  const line = text
    .slice(0, limit * 3 + 100)
    .replace(/\s+/g, ' ')
    .replace(LONE_SURROGATE, '')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (line.length <= limit) return line;
  return `${line
    .slice(0, limit - 1)
    .replace(LONE_SURROGATE, '')
    .trimEnd()}…`;
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi;

/** Entities as the characters they stand for, decoded once: `&amp;lt;` is `&lt;`. What is no entity stays. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const INLINE =
  'a|abbr|b|bold|cite|code|em|ext-link|font|i|italic|monospace|sc|small|span|strong|sub|sup|tt|u|underline|xref';
const BLOCK =
  'abstract|blockquote|br|center|div|h[1-6]|hr|img|li|list|list-item|ol|p|pre|script|sec|style|table|tbody|td|th|title|tr|ul';
const ATTRIBUTES = String.raw`(?:\s{1,9}[\w:-]{1,40}\s?=\s?(?:"[^"<>]{0,300}"|'[^'<>]{0,300}')){0,9}\s{0,9}\/?`;
/** Tags that abstracts at DataCite hold, of HTML and of JATS; never the `<b` of `a <b`, nor the `<think>` of a prompt. */
const INLINE_TAG = tag(INLINE);
const BLOCK_TAG = tag(BLOCK);

function tag(names: string): RegExp {
  return new RegExp(String.raw`<\/?(?:jats:)?(?:${names})${ATTRIBUTES}>`, 'gi');
}

/** {@link plainText} of a text that may be marked up: tags go, then entities are decoded, once. */
export function plainMarkup(text: string, limit: number): string {
  const bare = text
    .slice(0, limit * 4 + 100)
    .replace(BLOCK_TAG, ' ')
    .replace(INLINE_TAG, '');
  return plainText(decodeEntities(bare), limit);
}
