import type { CitablePaper } from '../../core/citation/citable';
import { cite } from '../../core/citation/cite';
import { citedAuthors } from '../../core/citation/authors';
import type { CitationContext } from '../../core/citation/context/context';
import { fillTemplate } from '../../core/citation/context/options';
import { arxivIdOf, urlOf } from '../../core/citation/entry';
import { citeKeys, isKeyForm, type Manner } from '../../core/citation/forms';
import { yearOf } from '../../core/citation/year';

/** Whether a citation in this context names its papers by keys, or is an entry with one. */
export function namesKeys(context: CitationContext): boolean {
  const { form, template } = context;
  return template === undefined ? isKeyForm(form) || isInBib(context) : template.includes('{key}');
}

/** Whether the keys of a citation in this context are those of a bibliography. */
export function needsEntries(context: CitationContext): boolean {
  return namesKeys(context) && !isFootnote(context);
}

/** Whether a citation is a footnote, which is its own bibliography. */
export function isFootnote({ form, template }: CitationContext): boolean {
  return template === undefined && form === 'footnote';
}

/** Whether the document is a bibliography: then a paper is added to it, and nothing is cited. */
export function isInBib({ form, template }: CitationContext): boolean {
  return template === undefined && (form === 'bibtex' || form === 'biblatex-entry');
}

/** What is inserted for each paper: its key, or a ready item. */
export function itemsOf(
  papers: readonly CitablePaper[],
  keys: readonly string[],
  context: CitationContext,
): readonly string[] {
  const { form, template } = context;
  if (template !== undefined) {
    return papers.map((paper, i) =>
      fillTemplate(template, {
        key: keys[i] ?? '',
        id: arxivIdOf(paper),
        title: paper.title,
        authors: citedAuthors(paper)?.names.join(', '),
        year: yearOf(paper),
        url: urlOf(paper),
      }),
    );
  }
  if (isKeyForm(form)) return [...new Set(keys)];
  return papers.map((paper) => cite([paper], form).text);
}

/** A whole citation apart from any document, for the clipboard and previews. */
export function citationText(
  items: readonly string[],
  { form, template }: Pick<CitationContext, 'form' | 'template'>,
  manner: Manner,
): string {
  if (template === undefined && isKeyForm(form)) return citeKeys(items, form, manner);
  return items.join(template !== undefined || form === 'plain' ? ', ' : '; ');
}
