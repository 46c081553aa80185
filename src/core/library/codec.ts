/**
 * How values are written as JSON, compactly and without the names of fields, and read back with every part checked:
 * what a cache holds may be damaged or foreign. `undefined` is written as `null`, which no codec gives for a value.
 */
export interface Codec<T> {
  readonly write: (value: T) => unknown;
  /** The value, or {@link BAD} when the JSON is not what {@link write} gives. */
  readonly read: (json: unknown) => T | typeof BAD;
}

/** A codec of a field that may be absent altogether, which is not the same as `undefined`. */
export interface AbsentCodec<T> extends Codec<T> {
  readonly mayBeAbsent: true;
}

/** A codec for each field of a type; a field that the type gains is missed here by the compiler. */
export type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? AbsentCodec<NonNullable<T[K]>> : Codec<T[K]>;
};

/** What cannot be read back. */
export const BAD: unique symbol = Symbol('bad');

/** A codec for values that are JSON as they are. */
function plain<T>(accepts: (json: unknown) => json is T): Codec<T> {
  return { write: (value) => value, read: (json) => (accepts(json) ? json : BAD) };
}

export const text = plain((json): json is string => typeof json === 'string');
export const flag = plain((json): json is boolean => typeof json === 'boolean');
/** A whole number from 0. */
export const count = plain((json): json is number => Number.isSafeInteger(json) && (json as number) >= 0);

/** One of these words. */
export function oneOf<T extends string>(words: Readonly<Record<T, true>>): Codec<T> {
  return plain((json): json is T => typeof json === 'string' && Object.hasOwn(words, json));
}

export function optional<T>(codec: Codec<T>): Codec<T | undefined> {
  return {
    write: (value) => (value === undefined ? null : codec.write(value)),
    read: (json) => (json === null ? undefined : codec.read(json)),
  };
}

export function absent<T>(codec: Codec<T>): AbsentCodec<T> {
  return { ...codec, mayBeAbsent: true };
}

export function list<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    write: (values) => values.map(codec.write),
    read: (json) => {
      if (!Array.isArray(json)) return BAD;
      const values: T[] = [];
      for (const item of json) {
        const value = codec.read(item);
        if (value === BAD) return BAD;
        values.push(value);
      }
      return values;
    },
  };
}

/** An object as the list of its fields, in the order of `fields`. */
export function record<T extends object>(fields: Fields<T>): Codec<T> {
  const all = Object.entries(fields) as [string, Codec<unknown> & { mayBeAbsent?: true }][];
  return {
    write: (value) =>
      all.map(([name, codec]) => {
        const field = (value as Readonly<Record<string, unknown>>)[name];
        return codec.mayBeAbsent && field === undefined ? null : codec.write(field);
      }),
    read: (json) => {
      if (!Array.isArray(json) || json.length !== all.length) return BAD;
      const value: Record<string, unknown> = {};
      let at = 0;
      for (const [name, codec] of all) {
        const item: unknown = json[at++];
        if (codec.mayBeAbsent && item === null) continue;
        const field = codec.read(item);
        if (field === BAD) return BAD;
        value[name] = field;
      }
      return value as T;
    },
  };
}
