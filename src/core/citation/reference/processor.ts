import CSL from 'citeproc';
import locale from '../../../../media/csl/locales-en-US.xml';
import apa from '../../../../media/csl/apa.csl';
import acm from '../../../../media/csl/association-for-computing-machinery.csl';
import chicago from '../../../../media/csl/chicago-author-date.csl';
import ieee from '../../../../media/csl/ieee.csl';
import { cslItem, type CslItem } from '../formats/csl';
import type { KeyedPaper } from '../formats/format';
import { markdownText } from '../markdown';
import type { ReferenceMarkup, ReferenceStyle } from './style';

const styles: Readonly<Record<ReferenceStyle, string>> = { apa, ieee, acm, chicago };

/** The processor's plain text, with signs escaped that Markdown acts on, and its italics and bold. */
const markdown = {
  ...CSL.Output.Formats['text'],
  text_escape: escaped,
  '@font-style/italic': '*%%STRING%%*',
  '@font-weight/bold': '**%%STRING%%**',
  '@URL/true': (_: unknown, text: string) => text,
};

/** The processor gives pieces, whose blanks at the ends count. */
function escaped(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\S(?:[^]*\S)?/, markdownText) : '';
}

/**
 * The references of the papers as citeproc-js makes them, in the order of the style. Keys must differ. This module holds
 * the processor and all styles: it is loaded by `formatReferences` alone.
 */
export function processReferences(
  papers: readonly KeyedPaper[],
  style: ReferenceStyle,
  markup: ReferenceMarkup,
): readonly { readonly key: string; readonly text: string }[] {
  const items = new Map<string, CslItem>(papers.map(({ paper, key }) => [key, cslItem(paper, key)]));
  const engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: (id) => items.get(id) ?? { id, type: 'article' } },
    styles[style],
    'en-US',
  );
  CSL.Output.Formats['paperDigestMarkdown'] = markdown;
  engine.setOutputFormat(markup === 'markdown' ? 'paperDigestMarkdown' : markup);
  engine.updateItems([...items.keys()]);
  const made = engine.makeBibliography();
  if (made === false) return [];
  const [{ entry_ids }, entries] = made;
  return entries.map((text, i) => ({ key: entry_ids[i]?.[0] ?? '', text: text.trim() }));
}
