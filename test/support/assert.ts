// Node's `node:assert/strict` for tests that also run in a web worker: the build puts this in its place there (build.mjs).
// Only what the tests use, with Node's names and Node's meaning; the types that a test sees are Node's own.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
  }
}

type Message = string | Error | undefined;

function raise(message: Message, otherwise: string, actual?: unknown, expected?: unknown): never {
  if (message instanceof Error) throw message;
  throw new AssertionError(message ?? otherwise, actual, expected);
}

function ok(value: unknown, message?: Message): void {
  if (!value) raise(message, 'The value is not truthy', value, true);
}

function fail(message?: Message): never {
  raise(message, 'Failed');
}

function equal(actual: unknown, expected: unknown, message?: Message): void {
  if (!Object.is(actual, expected)) raise(message, 'The values differ', actual, expected);
}

function notEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (Object.is(actual, expected)) raise(message, 'The values are the same', actual, expected);
}

function deepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!isSame(actual, expected)) raise(message, 'The values differ', actual, expected);
}

function notDeepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (isSame(actual, expected)) raise(message, 'The values are the same', actual, expected);
}

function match(text: string, pattern: RegExp, message?: Message): void {
  if (!pattern.test(text))
    raise(message, `The text does not match ${String(pattern)}`, text, String(pattern));
}

function doesNotMatch(text: string, pattern: RegExp, message?: Message): void {
  if (pattern.test(text)) raise(message, `The text matches ${String(pattern)}`, text, String(pattern));
}

function throws(work: () => unknown, expected?: RegExp, message?: Message): void {
  let error: unknown;
  try {
    work();
  } catch (thrown) {
    error = thrown;
  }
  checkThrown(error, expected, message);
}

async function rejects(
  work: Promise<unknown> | (() => Promise<unknown>),
  expected?: RegExp,
  message?: Message,
): Promise<void> {
  let error: unknown;
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (thrown) {
    error = thrown;
  }
  checkThrown(error, expected, message);
}

function checkThrown(error: unknown, expected: RegExp | undefined, message: Message): void {
  if (error === undefined) raise(message, 'Nothing was thrown');
  if (expected !== undefined && !expected.test(said(error))) {
    raise(message, `The error does not match ${String(expected)}`, said(error), String(expected));
  }
}

/** What Node tests a pattern against. */
function said(error: unknown): string {
  return error instanceof Error ? String(error) : JSON.stringify(error);
}

/** Deep and strict: same prototype, same own enumerable keys, same values; order counts in arrays only. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof RegExp && b instanceof RegExp) return String(a) === String(b);
  if (a instanceof Error && b instanceof Error && a.message !== b.message) return false;
  if (a instanceof Set && b instanceof Set) {
    return (
      a.size === b.size && [...a].every((one) => b.has(one) || [...b].some((other) => isSame(one, other)))
    );
  }
  if (a instanceof Map && b instanceof Map) {
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && isSame(value, b.get(key)));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)));
}

const assert = Object.assign(ok.bind(undefined), {
  ok,
  fail,
  equal,
  notEqual,
  deepEqual,
  notDeepEqual,
  strictEqual: equal,
  notStrictEqual: notEqual,
  deepStrictEqual: deepEqual,
  notDeepStrictEqual: notDeepEqual,
  match,
  doesNotMatch,
  throws,
  rejects,
  AssertionError,
});

export {
  assert as default,
  ok,
  fail,
  equal,
  notEqual,
  deepEqual,
  notDeepEqual,
  equal as strictEqual,
  notEqual as notStrictEqual,
  deepEqual as deepStrictEqual,
  notDeepEqual as notDeepStrictEqual,
  match,
  doesNotMatch,
  throws,
  rejects,
  AssertionError,
};
