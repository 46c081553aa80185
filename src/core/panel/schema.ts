/**
 * Guards for data that crosses a boundary, small enough to read: each takes any value and says whether it is a `T`.
 * They never throw and run no code of the value's own, which came out of a structured clone or JSON.
 */
export type Guard<T> = (value: unknown) => value is T;

/** Any string. */
export const text: Guard<string> = (value): value is string => typeof value === 'string';

/** True or false. */
export const flag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** A whole number from 0 that counting can still trust: a line, an index, a count. */
export const count: Guard<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** Exactly one of the given strings. */
export function literal<T extends string>(...allowed: readonly T[]): Guard<T> {
  const set: ReadonlySet<unknown> = new Set(allowed);
  return (value): value is T => set.has(value);
}

/** A `T`, or nothing: a field that is absent and one that is `undefined` are the same, as JSON drops the latter. */
export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

/** An array whose every element is a `T`. */
export function list<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

/** An object that has each named field as its guard wants it; other fields are allowed. */
export function object<T extends object>(fields: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> {
  const guards: readonly [string, Guard<unknown>][] = Object.entries<Guard<unknown>>(
    fields as Readonly<Record<string, Guard<unknown>>>,
  );
  return (value): value is T =>
    isRecord(value) &&
    guards.every(([name, guard]) => guard(Object.hasOwn(value, name) ? value[name] : undefined));
}

/** A value that at least one of the guards takes. */
export function union<T>(...guards: readonly ((value: unknown) => boolean)[]): Guard<T> {
  return (value): value is T => guards.some((guard) => guard(value));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
