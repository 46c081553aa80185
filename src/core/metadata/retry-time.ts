import type { HttpAnswer } from './http';

/** No service is taken at its word for longer, in milliseconds: a mistake of theirs must not last for ever. */
const LONGEST = 3_600_000;

/**
 * When a service wants to be asked again, milliseconds since 1970: the later one of `Retry-After` (RFC 9110, seconds or a
 * date) and of `RateLimit` with nothing remaining (`"api";r=0;t=90`, or `limit=500, remaining=0, reset=90`). At most an hour
 * from now; undefined when it says nothing that can be read, or wants no pause.
 */
export function retryTime({ header }: Pick<HttpAnswer, 'header'>, now: number): number | undefined {
  const times = [afterTime(header('retry-after'), now), rateLimitTime(header('ratelimit'), now)].filter(
    (time): time is number => time !== undefined && time > now,
  );
  return times.length === 0 ? undefined : Math.min(Math.max(...times), now + LONGEST);
}

function afterTime(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return now + Number(text) * 1000;
  // A date of HTTP begins with the day of the week; other texts that `Date` would take are none.
  const time = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

function rateLimitTime(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const remaining = /(?:^|[;,\s])(?:r|remaining)\s*=\s*(\d{1,9})/i.exec(value)?.[1];
  const seconds = /(?:^|[;,\s])(?:t|reset)\s*=\s*(\d{1,9})/i.exec(value)?.[1];
  return Number(remaining ?? 0) > 0 || seconds === undefined ? undefined : now + Number(seconds) * 1000;
}
