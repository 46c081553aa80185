import { mathEnd } from './math';

/**
 * Text for the inside of a Markdown link, on one line, also within a table: what is shown is the text itself, as
 * CommonMark and GFM read it. Mathematics keeps its form as far as that allows (`$\times$`, `y_t`); a `$` that is money is escaped, or it would be read as mathematics together with the `$` of
 * another title.
 */
export function markdownText(text: string): string {
  const line = text.replace(/[\s\u0000-\u001f]+/g, ' ').trim();
  let out = '';
  let math = 0;
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i);
    if (character === '$' && i >= math) math = mathEnd(line, i) ?? 0;
    const isMoney = character === '$' && i >= math;
    out += isMoney || needsEscape(line, i) ? `\\${character}` : character;
  }
  return out;
}

function needsEscape(line: string, at: number): boolean {
  const character = line.charAt(at);
  if ('[]*`<|~'.includes(character)) return true;
  const next = line.charAt(at + 1);
  // A backslash before a letter is only a backslash; at the end it would escape what follows the text.
  if (character === '\\') return next === '' || isPunctuation(next);
  if (character === '&') return /[A-Za-z#]/.test(next);
  if (character === '_') return !(isWord(line.charAt(at - 1)) && isWord(next));
  // "[^" would be a footnote.
  if (character === '^') return at === 0;
  // "![" would be an image where the text does not stand in a link.
  return character === '!' && (next === '[' || next === '');
}

function isPunctuation(character: string): boolean {
  return /[!-/:-@[-`{-~]/.test(character);
}

function isWord(character: string): boolean {
  return /[A-Za-z0-9]/.test(character);
}

/** An address for `](..)`: nothing in it ends the link or a table cell, or is read as an entity. */
export function markdownDestination(url: string): string {
  return url
    .replace(
      /[ <>\\|()*~[\]`]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, '&amp;');
}

/** Text for HTML, attribute values included. */
export function htmlText(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f]+/g, ' ')
    .trim()
    .replace(/[&<>"']/g, (character) => htmlEntities[character] ?? character);
}

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
