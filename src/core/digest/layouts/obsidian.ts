import { mostAre, mostLookLike } from '../evidence';
import type { Layout } from '../layout';

/** Days of an Obsidian vault: headings that are wiki links. */
export const obsidian: Layout = {
  name: 'obsidian',
  claims: (evidence) => mostAre(evidence, 'heading') && mostLookLike(evidence, /^\[\[/),
};
