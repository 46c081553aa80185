import type { CitedPlace, Citations } from '../core/references/mention';
import type { IndexSubscription, ReferenceChange, ReferenceIndex } from '../core/references/reference-index';
import type { ReferenceFiles } from './reference-files';

/** Where papers are cited, as features ask for it: from memory, with word of changes. */
export interface CitationsOfWorkspace extends Citations {
  /** Whether any file cites the paper. */
  isCited(arxivId: string): boolean;
  /** The papers (without version) that files cite, in no order; asking costs nothing. */
  citedIds(): ReadonlySet<string>;
  onChange(listener: (change: ReferenceChange) => void): IndexSubscription;
}

/** Asks the index; the first question about a paper makes sure that there is one. */
export function citationsOf(files: ReferenceFiles, index: ReferenceIndex): CitationsOfWorkspace {
  return {
    get isComplete(): boolean {
      return index.isComplete;
    },
    placesOf: (arxivId): readonly CitedPlace[] => files.citedPlaces(arxivId),
    citingFileCount: (arxivId) => {
      files.want();
      return index.citingFileCount(arxivId);
    },
    isCited: (arxivId) => index.isCited(arxivId),
    citedIds: () => index.citedIds(),
    onChange: (listener) => index.onChange(listener),
  };
}
