import type { NoteValues } from './values';

/** What can stand in braces. */
export type Name = keyof NoteValues;

/** `{title}` or `{{title}}`; the name is in the first group or in the second. */
export const PLACEHOLDER =
  /\{\{\s?(title|authors|id|date|url|key|tags|summary|note)\s?\}\}|\{(title|authors|id|date|url|key|tags|summary|note)\}/g;

/** The names that a text has in braces, in its order. */
export function namesIn(text: string): readonly Name[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => (match[1] ?? match[2]) as Name);
}
