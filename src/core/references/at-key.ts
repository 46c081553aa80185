import { type KeyReference, keyReference } from './key-reference';

// A letter, digit or `_`, then single signs between more of them (FACTS.md section 4); a sign at the end is none of it.
const AT_KEY = /[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*/uy;
const IN_BRACES = /\{([^\s{}@]{1,400})\}/y;
const BEFORE = /[\p{L}\p{N}/@\\]/u;

/**
 * The key after the `@` at `at`, as Pandoc reads it: `@key` or `@{key}`; undefined when none starts there, or when the
 * sign belongs to an e-mail address, a URL or is escaped.
 */
export function keyAfterAt(text: string, at: number): KeyReference | undefined {
  // In JSON, as notebooks are kept, a line may start after `\n`.
  if (at > 0 && BEFORE.test(text.charAt(at - 1)) && !/\\[nt]$/.test(text.slice(Math.max(0, at - 2), at)))
    return undefined;
  IN_BRACES.lastIndex = at + 1;
  const braced = IN_BRACES.exec(text);
  if (braced) return keyReference(text, at + 2, IN_BRACES.lastIndex - 1);
  AT_KEY.lastIndex = at + 1;
  return AT_KEY.test(text) ? keyReference(text, at + 1, AT_KEY.lastIndex) : undefined;
}
