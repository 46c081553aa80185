import { markdownText } from '../markdown';
import type { KeySuggestion } from './suggest';

/** What an entry of a bibliography says of itself, as Markdown; all of it is text that somebody typed. */
export function entryMarkdown({
  title,
  author,
  year,
  type,
}: Pick<KeySuggestion, 'title' | 'author' | 'year'> & { readonly type: string | undefined }): string {
  const head = title === undefined ? undefined : `**${markdownText(title)}**`;
  const by = [author, year].filter((part) => part !== undefined).map(markdownText);
  const kind = type === undefined ? [] : [`\`@${type.replace(/[^\w-]/g, '')}\``];
  return [head, [...by, ...kind].join(', ')].filter((part) => part !== undefined && part !== '').join('\n\n');
}
