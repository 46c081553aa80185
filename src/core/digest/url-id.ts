import { findReferences } from '../arxiv/find';
import { identifierAt, parseIdentifier } from '../arxiv/identifier';
import type { ArxivIdentifier } from '../arxiv/reference';

/**
 * The paper an address of a digest means: any of arXiv's forms, or a page or file of the digest's own that is named
 * after the id (`./papers/2510.01234v1-slug.html`). Undefined when it means none.
 */
export function idOfUrl(url: string): ArxivIdentifier | undefined {
  const plain = PLAIN.exec(url);
  if (plain) {
    const found = identifierAt(url, plain[0].length);
    if (found && (found.end === url.length || /^(?:\.pdf)?$/i.test(url.slice(found.end)))) return found;
  }
  const reference = findReferences(url)[0];
  if (reference) return reference;
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return undefined;
  const name = /[^/#?]*(?=\/?(?:[#?][^/]*)?$)/.exec(url)?.[0] ?? '';
  const slug = /^(\d{4}\.?\d{4,5}(?:v\d+)?)(?=$|[-_.])/i.exec(name)?.[1];
  return slug === undefined ? undefined : parseIdentifier(slug);
}

const PLAIN = /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\//i;

/** Whether an address looks like an arXiv paper's and yet holds no id that can exist. */
export function isImpossible(url: string): boolean {
  return /(?:arxiv\.org\/(?:abs|pdf|html)|huggingface\.co\/papers)\/\d[\d.v]*\d(?:\.pdf)?$/i.test(url);
}
