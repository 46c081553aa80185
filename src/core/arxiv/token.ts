import { asciiSet, runStart } from './characters';

const LONGEST_TOKEN = 512;
const isTokenCharacter = asciiSet('_.~:/?#@!$&*+,;=%\\-');

/**
 * The run of characters of an address or a path that ends at `offset`. Undefined when it is longer than 512, as in
 * encoded data: nothing in there is a file name or an address that a person wrote.
 */
export function tokenBefore(text: string, offset: number): string | undefined {
  const start = runStart(text, offset, Math.max(0, offset - LONGEST_TOKEN), isTokenCharacter);
  return offset - start < LONGEST_TOKEN ? text.slice(start, offset) : undefined;
}

/** Whether `offset` lies inside an address, with or without a scheme, or an e-mail address. */
export function isInAddress(text: string, offset: number): boolean {
  const token = tokenBefore(text, offset);
  return token === undefined || isAddress(token);
}

/** Whether a token starts as an address: a scheme, or a host and a slash; or holds an `@`. */
export function isAddress(token: string): boolean {
  return /:\\{0,3}\/\\{0,3}\/|@/.test(token) || HOST.test(token);
}

const HOST = /^[\\/]{0,4}(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?\\{0,3}\//i;
