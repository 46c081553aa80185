import type { BibFileEntry } from '../citation/bib-file';

/** arXiv's own registrant: such a DOI means the preprint. */
const ARXIV = '10.48550/';
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
/** No DOI in the wild is longer. */
const LONGEST = 1000;

/**
 * A DOI in the one form that two of them are compared in: without resolver or `doi:`, without LaTeX's escapes, in lower
 * case (DOIs have no case). Undefined for what is none.
 */
export function normalDoi(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const doi = text
    .replace(/\\(?=[_%#&{}])|[{}\s]+/g, '')
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|^doi:/i, '')
    .toLowerCase();
  return DOI.test(doi) ? doi : undefined;
}

/** The DOI of the published version that an entry names, in its `doi` or else its `url`; never arXiv's own. */
export function publishedDoiOf(entry: BibFileEntry): string | undefined {
  for (const name of ['doi', 'url']) {
    for (const field of entry.fields) {
      if (field.name !== name || (name === 'url' && !/doi\.org\//i.test(field.value.slice(0, 40)))) continue;
      const doi = normalDoi(field.value);
      if (doi !== undefined && !doi.startsWith(ARXIV)) return doi;
    }
  }
  return undefined;
}
