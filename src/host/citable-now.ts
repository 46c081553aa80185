import { citable, type CitablePaper } from '../core/citation/citable';
import { authorNames } from '../core/citation/authors';
import type { Paper } from '../core/library/paper';
import type { MetadataSource } from '../core/metadata/state';

/** A paper as it can be cited now, with what services have said of it so far: from memory, nobody is asked. */
export function citableNow(paper: Paper, metadata: Pick<MetadataSource, 'of'>): CitablePaper {
  return citable(paper, paper.arxivId === undefined ? undefined : metadata.of(paper.arxivId).record);
}

/** The authors of a paper as it can be cited now; see {@link authorNames}. */
export function authorNamesNow(paper: Paper, metadata: Pick<MetadataSource, 'of'>): readonly string[] {
  return authorNames(citableNow(paper, metadata));
}
