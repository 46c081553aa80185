import { scanBib } from '../citation/bib-file';
import type { HouseStyle } from './house-style';

/** One field as it is written: the value is LaTeX, without the braces or quotes around it. */
export interface WrittenField {
  readonly name: string;
  readonly value: string;
}

/** An entry apart from how it is typed. */
export interface PlainEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: readonly WrittenField[];
}

/** The one entry of a text; undefined unless there is exactly one, closed and with a key. */
export function plainEntry(text: string): PlainEntry | undefined {
  const [entry, ...more] = scanBib(text).entries;
  if (!entry?.isClosed || entry.key === '' || more.length > 0) return undefined;
  const fields = entry.fields.map(({ nameRange, value }) => ({
    name: text.slice(nameRange.start, nameRange.end),
    value,
  }));
  return { type: entry.type, key: entry.key, fields };
}

/** An entry in the style of its file; from `@` to the closing brace, without a line end after it. */
export function writeEntry({ type, key, fields }: PlainEntry, style: HouseStyle): string {
  const { lineEnd, indent, trailingComma, closesOnOwnLine } = style;
  const head = `@${style.upperCaseTypes ? type.toUpperCase() : type}{${key}`;
  if (fields.length === 0) return `${head},${lineEnd}}`;
  const lines = fields.map((field) => `,${lineEnd}${indent}${writeField(field, style)}`).join('');
  return `${head}${lines}${trailingComma ? ',' : ''}${closesOnOwnLine ? lineEnd : ''}}`;
}

/** `name = {value}`, in the style of its file. */
export function writeField({ name, value }: WrittenField, style: HouseStyle): string {
  const written = style.upperCaseNames ? name.toUpperCase() : name;
  const padding = ' '.repeat(Math.max(0, style.nameWidth - written.length));
  return `${written}${padding}${style.beforeEquals}=${style.afterEquals}${delimited(value, style.quotes)}`;
}

/** A value in braces, or in quotes where that is wanted and nothing in it ends them. */
export function delimited(value: string, quotes: boolean): string {
  const safe = isBalanced(value) ? value : value.replace(/[{}]/g, '');
  return quotes && !hasBareQuote(safe) ? `"${safe}"` : `{${safe}}`;
}

/** Whether braces come in pairs as BibTeX counts them, which is also those behind a backslash. */
function isBalanced(value: string): boolean {
  let depth = 0;
  for (const character of value) {
    if (character === '{') depth++;
    else if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

function hasBareQuote(value: string): boolean {
  let depth = 0;
  for (const character of value) {
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === '"' && depth === 0) return true;
  }
  return false;
}
