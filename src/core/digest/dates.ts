/** A date found in a text. */
export interface FoundDate {
  /** ISO 8601: `2024-11-22`, `2020-05`, or `2025-06-23/2025-06-29`. */
  readonly iso: string;
  /** Where it stands in the text, half-open. */
  readonly start: number;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY_OF_MONTH = '(\\d{1,2})(?:st|nd|rd|th)?';
const DASH = '\\s*(?:-|–|—|~|to|至)\\s*';
const ISO_DAY = '((?:19|20)\\d{2})([-/._])(\\d{1,2})\\2(\\d{1,2})(?![\\d.]*\\d)';

const MONTH_SIGN = new RegExp(MONTHS.join('|'), 'i');

type Reader = (match: RegExpExecArray, year: number | undefined) => string | undefined;

/**
 * The forms that dates take, the most telling first: the first form that a text holds counts. Each with what a text must
 * have to hold it: the name of a month, or else a year and so many characters.
 */
const FORMS: readonly (readonly [RegExp, Reader, 'name' | number])[] = [
  // 2025-06-23 - 2025-06-29
  [
    new RegExp(`(?<!\\d)${ISO_DAY}${DASH}((?:19|20)\\d{2})([-/._])(\\d{1,2})\\6(\\d{1,2})(?!\\d)`, 'i'),
    (m) => week(day(m[1], m[3], m[4]), day(m[5], m[7], m[8])),
    17,
  ],
  // 2024-11-22, 2024/11/22, 2024.11.22, 2024_11_22
  [new RegExp(`(?<![\\d.])${ISO_DAY}`), (m) => day(m[1], m[3], m[4]), 8],
  // 2025年6月3日
  [/((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/, (m) => day(m[1], m[2], m[3]), 9],
  // June 23 - June 29 - 2025, (Dec 30 - Jan 5) - 2025, Feb 6 - 12, 2023
  [
    new RegExp(
      `\\b${MONTH}\\s+${DAY_OF_MONTH}${DASH}(?:${MONTH}\\s+)?${DAY_OF_MONTH}\\b(?:[\\s),(-]*((?:19|20)\\d{2})\\b)?`,
      'i',
    ),
    (m, hint) => monthWeek(m[1], m[2], m[3] ?? m[1], m[4], m[5] === undefined ? hint : Number(m[5])),
    'name',
  ],
  // 22 November 2024, 1-Apr-2025
  [
    new RegExp(`(?<!\\d)${DAY_OF_MONTH}[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+((?:19|20)\\d{2})\\b`, 'i'),
    (m) => day(m[3], monthNumber(m[2]), m[1]),
    'name',
  ],
  // November 22, 2024
  [
    new RegExp(`\\b${MONTH}\\s+${DAY_OF_MONTH},?\\s+((?:19|20)\\d{2})\\b`, 'i'),
    (m) => day(m[3], monthNumber(m[1]), m[2]),
    'name',
  ],
  // 20241122
  [/(?<![\d.])((?:19|20)\d{2})(\d{2})(\d{2})(?![\d.]*\d)/, (m) => day(m[1], m[2], m[3]), 8],
  // November 2024, Nov., 2024
  [
    new RegExp(`\\b${MONTH},?[\\s-]+((?:19|20)\\d{2})\\b`, 'i'),
    (m) => month(m[2], monthNumber(m[1])),
    'name',
  ],
  // Mar-24
  [
    new RegExp(`\\b${MONTH}-(\\d{2})\\b(?!-)`, 'i'),
    (m) => month(`20${m[2] ?? ''}`, monthNumber(m[1])),
    'name',
  ],
  // 2024-11, 2024/11, 2024.11, 2024年11月
  [/(?<![\d.])((?:19|20)\d{2})(?:[-/._]|\s*年\s*)(\d{1,2})(?![\d-]|[./_]\d)/, (m) => month(m[1], m[2]), 6],
];

/**
 * The date that a short text (a heading, a cell, the start of an item) names: a day, a month or a week, in the ways of
 * FACTS.md section 2. `year` is taken where a week names none. Undefined when there is none that exists.
 */
export function dateIn(text: string, year?: number): FoundDate | undefined {
  if (!/\d/.test(text)) return undefined;
  const hasYear = /(?:19|20)\d{2}/.test(text);
  const hasMonth = MONTH_SIGN.test(text);
  if (!hasYear && !hasMonth) return undefined;
  for (const [form, read, needs] of FORMS) {
    // Cheap signs first: of the ten forms most texts can have but three or four.
    if (needs === 'name' ? !hasMonth : !hasYear || text.length < needs) continue;
    const match = form.exec(text);
    const iso = match ? read(match, year) : undefined;
    if (match && iso !== undefined) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** {@link dateIn}, of a text that begins with it. */
export function dateAtStart(text: string): FoundDate | undefined {
  // A day, a year or the name of a month comes first in every form.
  if (!/^[\djfmasond]/i.test(text)) return undefined;
  const found = dateIn(text);
  return found?.start === 0 ? found : undefined;
}

/** The first day that a text names, in ISO 8601; undefined when it names none. */
export function dayIn(text: string): string | undefined {
  const found = dateIn(text)?.iso;
  return found?.length === 10 ? found : undefined;
}

/**
 * The date a path stands for: its file name (`2024-11-22.md`, `20241122.md`), else its folders (`2024/11/22.md`,
 * `1-Apr-2025/README.md`, `202411/22/`). The path uses `/`; of several the deepest counts; undefined when it names none.
 */
export function dateOfPath(path: string): string | undefined {
  const plain = path.replace(/\.[a-z]+$/i, '');
  const folders = plain.split('/').filter((name) => name !== '');
  let tail = '';
  let best: string | undefined;
  // From the file name outwards: `22`, `11/22`, `2024/11/22`.
  for (const name of folders.reverse().slice(0, DEEPEST)) {
    tail = tail === '' ? spaced(name) : `${spaced(name)}/${tail}`;
    const found = dateIn(tail)?.iso;
    if (found !== undefined && (best === undefined || found.length > best.length)) best = found;
    if ((best?.length ?? 0) >= 10) break;
  }
  return best;
}

/** Folders further up say nothing of a file. */
const DEEPEST = 8;

/** `202411` as a folder of months is `2024/11`. */
function spaced(name: string): string {
  return name.replace(/^((?:19|20)\d{2})(0[1-9]|1[0-2])$/, '$1/$2');
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function day(year = '', month = '', date = ''): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (m < 1 || m > 12 || d < 1) return undefined;
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  return d > days ? undefined : `${year}-${pad(m)}-${pad(d)}`;
}

function month(year = '', name = ''): string | undefined {
  const m = Number(name);
  return m >= 1 && m <= 12 ? `${year}-${pad(m)}` : undefined;
}

function week(from: string | undefined, to: string | undefined): string | undefined {
  return from === undefined || to === undefined || from > to ? undefined : `${from}/${to}`;
}

/** The year is that of the end: a week from December to January began the year before. */
function monthWeek(
  fromMonth = '',
  fromDay = '',
  toMonth = '',
  toDay = '',
  year: number | undefined,
): string | undefined {
  if (year === undefined) return undefined;
  const [from, to] = [Number(monthNumber(fromMonth)), Number(monthNumber(toMonth))];
  const start = from > to ? year - 1 : year;
  return week(day(String(start), String(from), fromDay), day(String(year), String(to), toDay));
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
