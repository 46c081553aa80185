import type { Block } from './block';
import type { FrontMatterField } from './front-matter';
import { headingTitle } from './heading-title';
import { labelAt } from './labels';
import { isMetadata, MENTIONED, textLine } from './text-line';
import { canBeTitle } from './title-text';
import type { FoundId } from './unit-links';

/** Lines below a front matter, and below the note's own heading, that are looked through for the paper. */
const HEAD = 12;

/** The paper that the first lines of a note say it is about. */
export interface NoteHead {
  readonly id: FoundId;
  /** The line that names it, from 0. */
  readonly line: number;
  /** The note's own heading, when it has one. */
  readonly title: { readonly text: string; readonly start: number; readonly end: number } | undefined;
}

/**
 * The paper of a note whose front matter has a title and no id: the one id that the first lines below name, in a line
 * with a label (`- **arXiv**: [I](..)`) or of links alone. The note's own heading, where there is one, says what its
 * front matter says; undefined when it speaks of something else, or of several papers.
 */
export function noteHead(
  text: string,
  blocks: readonly Block[],
  title: FrontMatterField,
): NoteHead | undefined {
  const named = fold(title.values.join(' '));
  let heading: NoteHead['title'];
  const ids: { readonly id: FoundId; readonly line: number }[] = [];
  for (const block of blocks.slice(1, HEAD)) {
    if (block.kind === 'heading') {
      if (block.level > 1 || heading) break;
      const own = headingTitle(text, block.content, []);
      if (!canBeTitle(own.title) || !named.includes(fold(own.title))) return undefined;
      heading = { text: own.title, ...own.range };
    } else if (block.kind === 'item' || block.kind === 'text') {
      const range = block.kind === 'item' ? block.content : block.range;
      const line = textLine(text, range, block.line, block.endLine);
      const own = line.ids.filter(({ rank }) => rank <= 2 && rank < MENTIONED);
      const isLabelled = labelAt(text, range.start, range.end)?.role === 'link';
      if (own.length > 0 && (isLabelled || isMetadata(text, line, 20))) {
        ids.push(...own.map((id) => ({ id, line: block.line })));
      }
    }
  }
  const [first] = ids;
  if (!first || ids.some(({ id }) => id.id !== first.id.id)) return undefined;
  return { ...first, title: heading };
}

function fold(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
