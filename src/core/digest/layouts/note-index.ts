import { mostLookLike } from '../evidence';
import type { Layout } from '../layout';

/** Indexes of notes: items or rows that link to the note of each paper. */
export const noteIndex: Layout = {
  name: 'note-index',
  claims: (evidence) =>
    mostLookLike(evidence, /\]\((?!https?:)[^)]*\d{4}\.?\d{4,5}|href=["']\.?\/(?:papers\/)?\d{8,9}/),
};
