import { withoutClass } from '../../core/arxiv/identifier';
import type { KnownPaper, KnowsPaper } from '../../core/bib/bib-problem';
import { publishedOf } from '../../core/bib/paper-fields';
import { citableId, type CitablePaper } from '../../core/citation/citable';
import { arxivKey } from '../../core/library/key';
import { citableNow } from '../../host/citable-now';
import type { BibCareDeps } from './deps';

type Sources = Pick<BibCareDeps, 'library' | 'metadata'>;

/** What the library, and services so far, say of arXiv papers: from memory, nobody is asked. */
export function knowsPaper(sources: Sources): KnowsPaper {
  return (arxivId): KnownPaper | undefined => {
    const paper = citableOfId(arxivId, sources);
    return paper && { paper, published: publishedOf(paper) };
  };
}

/** A paper as it can be cited now; undefined when neither a digest nor a service has said anything of it. */
export function citableOfId(arxivId: string, { library, metadata }: Sources): CitablePaper | undefined {
  const id = withoutClass(arxivId);
  const paper = library.snapshot.paper(arxivKey(id));
  if (paper) return citableNow(paper, metadata);
  const { record } = metadata.of(id);
  return record && citableId(id, undefined, record);
}
