import type { BibFileEntry } from '../citation/bib-file';
import { isLineBreak, skipBlanks } from '../citation/bib-text';
import { type BibIndex, readEntry } from './bib-index';
import { lastEntries } from './lookup';

/** How a `.bib` file is typed, so that what is added looks like the rest. */
export interface HouseStyle {
  /** What ends a line. */
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** What stands before a field on its line. */
  readonly indent: string;
  /** What stands between a field's name and its `=`, unless the signs are aligned. */
  readonly beforeEquals: string;
  readonly afterEquals: string;
  /** How wide names are made so that all `=` stand in one column; 0 where they do not. */
  readonly nameWidth: number;
  readonly quotes: boolean;
  /** Whether a comma follows the last field. */
  readonly trailingComma: boolean;
  /** Whether the closing brace stands on a line of its own. */
  readonly closesOnOwnLine: boolean;
  /** How many empty lines stand between two entries. */
  readonly blankLines: number;
  readonly upperCaseTypes: boolean;
  readonly upperCaseNames: boolean;
}

/** So many entries say how a file is typed: the last ones, next to which something is added. */
const SAMPLE = 12;

/** The style of a text by its last entries that are closed; of a text without any, that of our own entries. */
export function houseStyle(index: BibIndex): HouseStyle {
  const { text } = index;
  const entries = lastEntries(index, SAMPLE)
    .filter(({ isClosed }) => isClosed)
    .flatMap((entry) => readEntry(index, entry) ?? []);
  return { ...styleOf(text, entries), lineEnd: lineEndOf(text, entries[0]?.range.start ?? 0) };
}

/** The style of one entry, for its own fields. */
export function entryStyle(text: string, entry: BibFileEntry): HouseStyle {
  return { ...styleOf(text, [entry]), lineEnd: lineEndOf(text, entry.range.start) };
}

function styleOf(text: string, entries: readonly BibFileEntry[]): HouseStyle {
  const fields = entries.flatMap(({ fields: all }) => all.map((field) => shapeOf(text, field)));
  const own = fields.filter(({ indent }) => indent !== undefined);
  const delimited = fields.filter(({ delimiter }) => delimiter !== undefined);
  const ends = entries.flatMap((entry) => endOf(text, entry) ?? []);
  const gaps = entries.flatMap((entry, i) => {
    const next = entries[i + 1];
    return next ? (emptyLines(text.slice(entry.range.end, next.range.start)) ?? []) : [];
  });
  const nameWidth = alignment(own);
  return {
    lineEnd: '\n',
    indent: usual(
      own.map(({ indent }) => indent ?? ''),
      '  ',
    ),
    beforeEquals:
      nameWidth > 0
        ? ' '
        : usual(
            fields.map(({ before }) => before),
            ' ',
          ),
    afterEquals: usual(
      fields.map(({ after }) => after),
      ' ',
    ),
    nameWidth,
    quotes: usual(
      delimited.map(({ delimiter }) => delimiter === '"'),
      false,
    ),
    trailingComma: usual(
      ends.map(({ comma }) => comma),
      true,
    ),
    closesOnOwnLine: usual(
      ends.map(({ ownLine }) => ownLine),
      true,
    ),
    blankLines: usual(gaps, 1),
    upperCaseTypes: usual(
      entries.map(({ range }) => /^@\s*[A-Z]{2}/.test(text.slice(range.start, range.start + 9))),
      false,
    ),
    upperCaseNames: usual(
      fields.map(({ isUpper }) => isUpper),
      false,
    ),
  };
}

interface Shape {
  /** Undefined for a field that does not begin its line. */
  readonly indent: string | undefined;
  readonly name: number;
  readonly before: string;
  readonly after: string;
  readonly delimiter: string | undefined;
  readonly isUpper: boolean;
}

function shapeOf(text: string, { nameRange, valueRange }: BibFileEntry['fields'][number]): Shape {
  let from = nameRange.start;
  while (from > 0 && isTab(text.charCodeAt(from - 1))) from--;
  const startsLine = from > 0 && isLineBreak(text.charCodeAt(from - 1));
  const equals = skipBlanks(text, nameRange.end);
  const sign = text.charAt(valueRange.start);
  const name = text.slice(nameRange.start, nameRange.end);
  return {
    indent: startsLine ? text.slice(from, nameRange.start) : undefined,
    name: name.length,
    before: onLine(text.slice(nameRange.end, equals)),
    after: onLine(text.slice(equals + 1, valueRange.start)),
    delimiter: sign === '{' || sign === '"' ? sign : undefined,
    isUpper: /[A-Z]/.test(name) && name === name.toUpperCase(),
  };
}

/**
 * The width of names whose `=` all stand in one column behind names of several lengths; else 0. A name too long for the
 * column, such as `archivePrefix`, stands out by itself.
 */
function alignment(shapes: readonly Shape[]): number {
  const widthOf = ({ name, before }: Shape): number => name + before.length;
  const width = usual(shapes.map(widthOf), 0);
  const names = new Set(shapes.filter((shape) => widthOf(shape) === width).map(({ name }) => name));
  const areAligned = shapes.every(
    (shape) => widthOf(shape) === width || (shape.name >= width && shape.before.length <= 1),
  );
  return areAligned && names.size > 1 ? Math.max(0, width - 1) : 0;
}

function endOf(text: string, entry: BibFileEntry): { comma: boolean; ownLine: boolean } | undefined {
  const last = entry.fields[entry.fields.length - 1];
  if (!last || !entry.isClosed) return undefined;
  const rest = text.slice(last.valueRange.end, entry.range.end - 1).slice(0, 1000);
  if (/[^\s,]/.test(rest)) return undefined;
  return { comma: rest.includes(','), ownLine: /[\r\n]/.test(rest) };
}

function emptyLines(gap: string): number | undefined {
  if (gap.length > 100 || /\S/.test(gap)) return undefined;
  return Math.max(0, (gap.match(/\r\n|\r|\n/g)?.length ?? 0) - 1);
}

/** The line ends of a text where its entries are; where there is no line break, those of its beginning. */
function lineEndOf(text: string, from: number): HouseStyle['lineEnd'] {
  for (const start of [from, 0]) {
    for (let i = start; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10) return '\n';
      if (code === 13) return text.charCodeAt(i + 1) === 10 ? '\r\n' : '\r';
    }
  }
  return '\n';
}

/** The most frequent value; of several, the one that comes first. */
function usual<T>(values: readonly T[], fallback: T): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = fallback;
  let most = 0;
  for (const [value, count] of counts) {
    if (count <= most) continue;
    best = value;
    most = count;
  }
  return best;
}

function onLine(blanks: string): string {
  return /[^ \t]/.test(blanks) || blanks.length > 40 ? ' ' : blanks;
}

function isTab(code: number): boolean {
  return code === 32 || code === 9;
}
