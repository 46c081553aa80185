import type * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import type { Memory } from '../../core/memory/memory';
import type { LookupMode, MetadataSource } from '../../core/metadata/state';
import type { ReferenceIndex } from '../../core/references/reference-index';
import type { BibFiles } from '../../host/bib-files';
import type { PaperSources } from '../../host/paper-list';

/** What the care for bibliographies needs of the rest. */
export interface BibCareDeps {
  readonly library: Library;
  readonly memory: Pick<Memory, 'snapshot'>;
  readonly metadata: MetadataSource;
  /** Says whether services may be asked. */
  readonly lookup: { readonly mode: LookupMode };
  readonly bibs: Pick<BibFiles, 'read'>;
  /** Where keys are cited, and which bibliography they mean. */
  readonly index: Pick<
    ReferenceIndex,
    'entryOfKey' | 'usersOfKey' | 'bibliographiesOf' | 'onChange' | 'isComplete'
  >;
  readonly references: {
    /** Sees to it that there is an index. */
    want(): void;
    /** Resolves when everything noticed so far is in it. */
    settled(): Promise<void>;
  };
  /** What lists of papers are made of. */
  readonly papers: PaperSources;
  /** What a person chose last. */
  readonly chosen: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}
