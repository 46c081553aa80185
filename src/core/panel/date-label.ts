/** `full` and `short` have the day of the week; `plain` has none and is short. */
export type DateStyle = 'full' | 'short' | 'plain';

/**
 * A digest's date for people, in a language (`en`, `zh-cn`): a day, a month, or a span of days, as in {@link Entry.date}.
 * What is no such date comes back as it is; a language that is not known is taken as English.
 */
export function dateLabel(iso: string, language: string, style: DateStyle = 'full'): string {
  const span = iso.split('/');
  const labels = span.map((part) => oneDate(part, language, style));
  if (span.length > 2 || labels.includes(undefined)) return iso;
  return labels.join(' – ');
}

function oneDate(iso: string, language: string, style: DateStyle): string | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, day === undefined ? 1 : Number(day)));
  // A date that does not exist (31 February) would silently become another one.
  if (!date.toISOString().startsWith(iso)) return undefined;
  return formatOf(language, style, day !== undefined).format(date);
}

/** Formats by language and style: one takes far longer to make than to use, and a calendar has hundreds of days. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, style: DateStyle, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${style} ${hasDay}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const isShort = style !== 'full';
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    month: isShort ? 'short' : 'long',
    ...(hasDay ? { day: 'numeric' } : {}),
    ...(hasDay && style !== 'plain' ? { weekday: isShort ? 'short' : 'long' } : {}),
  };
  const format = formatter(language, options);
  formats.set(key, format);
  return format;
}

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}
