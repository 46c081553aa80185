import type { Range } from '../../text';

/** A scalar of a YAML text, and the keys that lead to it. */
export interface YamlValue {
  /** The keys from the top down, as written; items of lists have no key of their own. */
  readonly path: readonly string[];
  /** Without quotation marks, and never turned into a number. */
  readonly text: string;
  /** Where it stands, its quotation marks included; half-open. */
  readonly range: Range;
}

/** Longer texts are no settings: the rest is not read. */
const LONGEST = 200_000;
const KEY = /^(?:"([^"\n]{1,100})"|'([^'\n]{1,100})'|([\w./-][\w ./-]{0,100}?))[ \t]*:(?=[ \t]|$)/;

/**
 * The scalars of a YAML text, read line by line: mappings by indentation, lists in blocks and in brackets, both kinds of
 * quotation marks, comments. It is no YAML reader on purpose: half of all front matters are invalid and still plain to
 * read, and there are no anchors here that could grow. Texts in blocks (`|`, `>`) are passed over.
 * @param start, end the stretch of `text` to read, half-open
 */
export function yamlValues(text: string, start = 0, end = text.length): readonly YamlValue[] {
  const values: YamlValue[] = [];
  const open: { readonly indent: number; readonly key: string }[] = [];
  const limit = Math.min(end, start + LONGEST);
  let block: number | undefined;
  for (let at = start; at < limit;) {
    const lineBreak = text.indexOf('\n', at);
    const next = lineBreak < 0 || lineBreak >= limit ? limit : lineBreak + 1;
    const line = text.slice(at, Math.min(next, at + 2000)).trimEnd();
    let from = line.length - line.trimStart().length;
    if (block !== undefined && (line === '' || from > block)) {
      at = next;
      continue;
    }
    block = undefined;
    while (/^-(?:\s|$)/.test(line.slice(from)))
      from += 1 + (/^\s*/.exec(line.slice(from + 1))?.[0].length ?? 0);
    // The items of a list may stand as far left as its key.
    const isItem = /^\s*-(?:\s|$)/.test(line);
    const key = KEY.exec(line.slice(from));
    if (line.trim() !== '' && !line.trimStart().startsWith('#')) {
      const indent = from;
      while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= (isItem && !key ? indent - 1 : indent))
        open.pop();
    }
    if (key && open.length < 20) {
      open.push({ indent: from, key: key[1] ?? key[2] ?? key[3] ?? '' });
      from += key[0].length;
      from += /^\s*/.exec(line.slice(from))?.[0].length ?? 0;
    }
    const rest = line.slice(from);
    const path = open.map((one) => one.key);
    if (/^[|>][+-]?\d?(?:\s|$)/.test(rest)) block = open.at(-1)?.indent ?? 0;
    else if (rest.startsWith('[')) {
      at = readList(text, at + from, limit, path, values);
      continue;
    } else if (rest !== '' && !rest.startsWith('#')) values.push(scalarAt(path, rest, at + from));
    at = next;
  }
  return values;
}

/** Reads `[a, "b"]`, which may go on over lines; gives where the next line starts. */
function readList(
  text: string,
  from: number,
  limit: number,
  path: readonly string[],
  values: YamlValue[],
): number {
  const end = Math.min(limit, from + 10_000);
  const ITEM = /[\s,]*(?:#[^\n]*\s*)*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,\]#"'[][^,\]\n#]*)/y;
  for (let at = from + 1; at < end;) {
    ITEM.lastIndex = at;
    const match = ITEM.exec(text);
    if (!match || ITEM.lastIndex > end) break;
    const item = (match[1] ?? '').trimEnd();
    values.push(scalarAt(path, item, ITEM.lastIndex - (match[1] ?? '').length));
    at = ITEM.lastIndex;
    if (/^\s*,?\s*\]/.test(text.slice(at, at + 200))) break;
  }
  const lineBreak = text.indexOf('\n', Math.max(from, (values.at(-1)?.range.end ?? from) - 1));
  return lineBreak < 0 || lineBreak >= limit ? limit : lineBreak + 1;
}

function scalarAt(path: readonly string[], written: string, at: number): YamlValue {
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')/.exec(written);
  if (quoted) {
    const text = quoted[1]?.replace(/\\(["\\/])/g, '$1') ?? quoted[2]?.replaceAll("''", "'") ?? '';
    return { path, text, range: { start: at, end: at + quoted[0].length } };
  }
  const plain = written.replace(/\s#.*$/, '').trimEnd();
  return { path, text: plain, range: { start: at, end: at + plain.length } };
}

/** The stretch of a text's front matter between its `---` lines, or undefined; half-open. */
export function frontMatterOf(text: string): Range | undefined {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text.slice(0, 100));
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start, start + LONGEST));
  return closing ? { start, end: start + closing.index } : undefined;
}
