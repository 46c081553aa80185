import type { CitablePaper } from '../../core/citation/citable';
import { paperIdentity } from '../../core/citation/key';
import { arxivIdOf, urlOf } from '../../core/citation/entry';

/** The labels of footnotes that a document defines. */
export interface Footnotes {
  /** Those that are of the papers, by `paperIdentity`. */
  readonly own: ReadonlyMap<string, string>;
  /** Those of anything else: a paper cannot have them. */
  readonly taken: readonly string[];
}

/** Which footnotes of a text define the papers, by arXiv id or address: they are cited again, and others never are. */
export function footnotesIn(text: string, papers: readonly CitablePaper[]): Footnotes {
  const own = new Map<string, string>();
  const taken: string[] = [];
  for (const [, label = '', definition = ''] of text.matchAll(/^ {0,3}\[\^([^\]\s]{1,400})\]:([^\r\n]*)/gm)) {
    const paper = papers.find((one) => names(definition, arxivIdOf(one)) || names(definition, urlOf(one)));
    if (!paper) taken.push(label);
    else if (!own.has(paperIdentity(paper))) own.set(paperIdentity(paper), label);
  }
  return { own, taken };
}

/** Whether a definition names an id or address, and not one that only begins like it. */
function names(definition: string, sign: string | undefined): boolean {
  if (sign === undefined) return false;
  const at = definition.indexOf(sign);
  return at !== -1 && !/[\w/]/.test(definition.charAt(at + sign.length).replace('v', ''));
}
