import { type Name, namesIn, PLACEHOLDER } from './placeholder';
import type { NoteValues } from './values';

/**
 * A line of a front matter with its placeholders filled: each value stays one value, whatever it holds. Undefined when
 * the line is to be left out, as it would name what is not known.
 * @param before the line before it
 */
export function fillFrontLine(line: string, before: string, values: NoteValues): string | undefined {
  const names = namesIn(line);
  if (names.length === 0) return line;
  // The lines below `summary: |` are text as it is.
  if (/[:-]\s+[|>][+-]?\d?\s*$/.test(before) && /^\s/.test(line))
    return line.replace(PLACEHOLDER, raw(values));
  const [, start = '', value = ''] =
    /^(\s*(?:-\s+)*(?:[^\s:={}[\]"'#][^:={}[\]"'#]*?\s*[:=]\s*)?)(.*?)\s*$/.exec(line) ?? [];
  const isFlow = /^["'[]/.test(value) || (value.startsWith('{') && !/^\{\{?\s?\w+\s?\}/.test(value));
  if (isFlow) return start + fillFlow(value, values);
  const isUnknown = names.every((name) => values[name].length === 0);
  if (isUnknown) return undefined;
  const [only] = names;
  const isAlone = names.length === 1 && value.replace(PLACEHOLDER, '') === '';
  if (isAlone && only !== undefined && typeof values[only] !== 'string')
    return `${start}[${flowItem(values, only)}]`;
  const filled = value.replace(PLACEHOLDER, raw(values));
  return start + (/^\d{4}-\d\d-\d\d$/.test(filled) ? filled : quoted(filled));
}

/** The inside of quotation marks and brackets: what stands between quotation marks is escaped, else it gets them. */
function fillFlow(value: string, values: NoteValues): string {
  let out = '';
  let quote = '';
  const here = new RegExp(PLACEHOLDER.source, 'y');
  for (let at = 0; at < value.length;) {
    here.lastIndex = at;
    const match = here.exec(value);
    const name = match ? ((match[1] ?? match[2]) as Name) : undefined;
    if (match && name !== undefined) {
      out += quote === '' ? flowItem(values, name) : inside(quote, text(values, name));
      at += match[0].length;
      continue;
    }
    const sign = value.charAt(at++);
    out += sign;
    if (sign === '\\' && quote === '"') out += value.charAt(at++);
    else if (sign === quote) quote = '';
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
  }
  return out;
}

function flowItem(values: NoteValues, name: Name): string {
  const value = values[name];
  return typeof value === 'string' ? quoted(value) : value.map(quoted).join(', ');
}

function inside(quote: string, value: string): string {
  return quote === '"' ? quoted(value).slice(1, -1) : value.replaceAll("'", "''");
}

/** In double quotes JSON, YAML and TOML escape alike; values have no control characters. */
function quoted(value: string): string {
  return JSON.stringify(value);
}

function raw(values: NoteValues): (whole: string, a: string | undefined, b: string | undefined) => string {
  return (_, a, b) => text(values, (a ?? b) as Name);
}

function text(values: NoteValues, name: Name): string {
  const value = values[name];
  return typeof value === 'string' ? value : value.join(', ');
}
