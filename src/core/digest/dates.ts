/** Whether year, month and day name a day that exists (proleptic Gregorian calendar). */
function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= days;
}

const DAY = /(?<!\d)((?:19|20)\d{2})([-/._])(\d{2})\2(\d{2})(?!\d)/;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;

/** The first day (`2024-11-22`, also with `/`, `.` or `_`) that a text names, in ISO 8601; undefined when there is none. */
export function dayIn(text: string): string | undefined {
  const match = DAY.exec(text);
  return match ? isoDay(match[1], match[3], match[4]) : undefined;
}

/**
 * The day a path stands for: its file name (`2024-11-22.md`, `20241122.md`), else its folders (`2024/11/22.md`). The
 * path uses `/`; of several the deepest counts; undefined when it names no day.
 */
export function dayOfPath(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const compact = COMPACT.exec(name);
  return dayIn(name) ?? (compact ? isoDay(compact[1], compact[2], compact[3]) : undefined) ?? lastDayIn(path);
}

function lastDayIn(path: string): string | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const tail = path.slice(path.lastIndexOf('/', end - 1) + 1);
    const day = dayIn(tail);
    if (day !== undefined) return day;
  }
  return undefined;
}

function isoDay(year = '', month = '', day = ''): string | undefined {
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined;
}
