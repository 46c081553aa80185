import * as vscode from 'vscode';
import type { BibIndex } from '../core/bib/bib-index';
import type { BibFiles } from './bib-files';
import type { BibBarrier } from './bib-state';

/** A `.bib` that is open as a document, which is how it is edited. */
export interface OpenBib {
  readonly document: vscode.TextDocument;
  /** Of the document: the editor may have decoded the file otherwise than we did, and then has other offsets. */
  readonly index: BibIndex;
  /** Undefined when it can be edited, and no byte changes that is not in the edit. */
  readonly barrier: BibBarrier | undefined;
}

/** Opens a `.bib` as a document if it is not; undefined when that cannot be done. Never rejects. */
export async function openBib(bibs: Pick<BibFiles, 'read'>, uri: vscode.Uri): Promise<OpenBib | undefined> {
  try {
    await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
  const read = await bibs.read(uri);
  return read.kind === 'read' && read.document ? { ...read, document: read.document } : undefined;
}

/** Why a `.bib` of this name cannot be edited, as a sentence. */
export function barrierSentence(barrier: BibBarrier, name: string): string {
  switch (barrier) {
    case 'read-only':
      return vscode.l10n.t('{0} is read-only.', name);
    case 'encoding':
      return vscode.l10n.t('{0} is not in UTF-8, and storing it would change it.', name);
    case 'line-ends':
      return vscode.l10n.t('The lines of {0} end in several ways, and storing it would change them.', name);
  }
}
