/** A whole day in ISO 8601, the only kind of date that a calendar has a place for. */
export function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date);
}

/** The day `days` before another one; the proleptic Gregorian calendar, as ISO 8601 has it. Undefined for no real day. */
export function daysBefore(day: string, days: number): string | undefined {
  const at = isDay(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  const before = new Date(at - days * 86_400_000);
  return Number.isNaN(before.getTime()) ? undefined : before.toISOString().slice(0, 10);
}
