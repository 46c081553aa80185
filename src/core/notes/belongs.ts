import { withoutClass } from '../arxiv/identifier';
import { frontMatterOf } from '../citation/context/yaml';
import { readFrontMatter } from '../digest/front-matter';
import { identifierIn } from '../digest/paper-note';
import type { Paper } from '../library/paper';
import { collapse } from '../text';

/** Whether a file's name has the arXiv id of a paper in it: `2411.14405.md`, `2411.14405v2 Marco.md`, `hep-th_9901001.md`. */
export function isNamedAfter(name: string, { arxivId }: Pick<Paper, 'arxivId'>): boolean {
  if (arxivId === undefined) return false;
  const pattern = arxivId.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('/', '[_. -]?');
  return new RegExp(`(?:^|[^\\w.])${pattern}(?:v\\d{1,3})?(?![\\w])(?!\\.\\d)`, 'i').test(name);
}

/**
 * Whether the front matter of a note says that it is about a paper: by its arXiv id; for a paper without one by its title.
 * Undefined when it names no paper at all.
 */
export function isNoteOn(
  text: string,
  { arxivId, entry }: Pick<Paper, 'arxivId' | 'entry'>,
): boolean | undefined {
  const front = frontMatterOf(text);
  if (!front) return undefined;
  const fields = readFrontMatter(text, front.start, front.end);
  const id = identifierIn(fields)?.id;
  if (id !== undefined) return arxivId !== undefined && withoutClass(id) === withoutClass(arxivId);
  const title = fields.get('title')?.values.join(' ');
  if (title === undefined) return undefined;
  return arxivId === undefined && collapse(title) === collapse(entry.title);
}
