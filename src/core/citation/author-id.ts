import { fold } from '../library/match';

/**
 * What all spellings of an author's name have in common: case, accents, apostrophes, dots, hyphens and blanks do not count. An account
 * name, given with its `@`, keeps that and is never a person's.
 */
export function authorId(name: string): string {
  const folded = fold(name).replace(/['’]/g, '').trim();
  if (folded.startsWith('@')) return folded;
  // A name of signs alone is still one.
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || folded;
}
