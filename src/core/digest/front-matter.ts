/** The fields of a YAML front matter, by name in lower case; each with its text and where that starts. */
export type FrontMatter = ReadonlyMap<string, FrontMatterField>;

export interface FrontMatterField {
  /** The value as text; of a list its items. Never turned into a number: an id would lose its zeros. */
  readonly values: readonly string[];
  /** Range of the value in the file, half-open. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the top level of a front matter, `[start, end)` of a text, line by line. It is no YAML reader on purpose: more
 * than half of the notes people keep are invalid YAML (`title: X: Y`, FACTS.md section 2) and still plain to read.
 */
export function readFrontMatter(text: string, start: number, end: number): FrontMatter {
  const fields = new Map<string, FrontMatterField>();
  let at = start;
  let current: { name: string; values: string[]; start: number; end: number } | undefined;
  const keep = (): void => {
    if (current && !fields.has(current.name)) fields.set(current.name, current);
  };
  for (const line of text.slice(start, end).split(/(?<=\n)/)) {
    const field = /^([A-Za-z][\w -]{0,40}?)\s*:(?:\s+|$)(.*?)\s*$/s.exec(line.trimEnd());
    if (field) {
      keep();
      const value = field[2] ?? '';
      const from = at + line.indexOf(value, (field[1] ?? '').length + 1);
      const isBlock = value === '' || /^[|>][+-]?\d?$/.test(value);
      current = {
        name: (field[1] ?? '').toLowerCase(),
        values: isBlock ? [] : valuesOf(value),
        start: from,
        end: from + value.length,
      };
    } else if (current && /^\s+\S|^-\s/.test(line)) {
      const item = line.trim().replace(/^-\s+/, '');
      const isList = /^\s*-\s/.test(line);
      if (isList || current.values.length === 0) current.values.push(unquoted(item));
      else current.values.push(`${current.values.pop() ?? ''} ${item}`);
      current.end = at + line.trimEnd().length;
    }
    at += line.length;
  }
  keep();
  return fields;
}

function valuesOf(value: string): string[] {
  if (!/^\[.*\]$/s.test(value)) return [unquoted(value)];
  const items = value.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*/g) ?? [];
  return items.map((item) => unquoted(item.trim())).filter((item) => item !== '');
}

/** A scalar without its quotation marks and without a comment behind it. */
function unquoted(value: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"/s.exec(value);
  if (double) return (double[1] ?? '').replace(ESCAPE, (_, sign: string) => (sign === 'n' ? ' ' : sign));
  const single = /^'((?:[^']|'')*)'/s.exec(value);
  if (single) return (single[1] ?? '').replaceAll("''", "'");
  return value.replace(/\s+#.*$/s, '').trim();
}

/** Escapes between double quotes; a `\nabla` that was not escaped stays. */
const ESCAPE = /\\(["\\/]|n(?![a-z]))/g;
