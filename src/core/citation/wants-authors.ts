import { citedAuthors } from './authors';
import type { CitablePaper } from './citable';
import { isKeyForm, type Form } from './forms';

/**
 * Whether a citation in this form would be better if the authors were known: an entry wants all of them; a key or a
 * footnote wants the first; a link or an id wants none.
 */
export function wantsAuthors(paper: CitablePaper, form: Form): boolean {
  const isEntry = form === 'bibtex' || form === 'biblatex-entry';
  if (!isEntry && !isKeyForm(form)) return false;
  const known = citedAuthors(paper);
  return known === undefined || (isEntry && known.others);
}
