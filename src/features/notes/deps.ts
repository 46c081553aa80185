import type * as vscode from 'vscode';
import type { Memory } from '../../core/memory/memory';
import type { MetadataSource } from '../../core/metadata/state';
import type { Citations } from '../../core/references/mention';
import type { WhichPapersDeps } from '../../host/which-papers';

export interface NotesDeps extends WhichPapersDeps {
  readonly memory: Pick<Memory, 'snapshot'>;
  readonly metadata: Pick<MetadataSource, 'of'>;
  /** Knows which files refer to a paper: a note does. */
  readonly index: Pick<Citations, 'placesOf'>;
  /** Remembers where the person wants their notes, for this workspace. */
  readonly state: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}
