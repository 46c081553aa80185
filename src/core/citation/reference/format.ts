import type { KeyedPaper } from '../formats/format';
import type { ReferenceMarkup, ReferenceStyle } from './style';

/** One formatted reference. */
export interface FormattedReference {
  /** Key of its paper. */
  readonly key: string;
  /** One line of text or Markdown, with its number in front where the style has numbers; one `<div>` of HTML. */
  readonly text: string;
}

/**
 * The references of the papers, in the order in which the style lists them. The citation processor is loaded at the
 * first call. Where authors are not known well enough, none are named. Keys must differ.
 */
export async function formatReferences(
  papers: readonly KeyedPaper[],
  style: ReferenceStyle,
  markup: ReferenceMarkup = 'text',
): Promise<readonly FormattedReference[]> {
  if (papers.length === 0) return [];
  const { processReferences } = await import('./processor');
  return processReferences(papers, style, markup);
}
