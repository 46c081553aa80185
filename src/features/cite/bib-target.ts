import * as vscode from 'vscode';
import { nameOf } from '../../host/documents';
import { type BibIndex, indexBib } from '../../core/bib/bib-index';
import type { BibFiles } from '../../host/bib-files';
import type { BibBarrier } from '../../host/bib-state';
import { barrierSentence, openBib } from '../../host/open-bib';
import type { Target } from './bibliography';

/** A bibliography that entries are about to be added to. */
export type OpenTarget =
  | { readonly kind: 'document'; readonly document: vscode.TextDocument; readonly index: BibIndex }
  | { readonly kind: 'create'; readonly uri: vscode.Uri; readonly index: BibIndex }
  | { readonly kind: 'declined' | 'none' }
  /** Entries cannot be added, for the reason given as a sentence; what it holds is known, where it can be read. */
  | { readonly kind: 'unusable'; readonly reason: string; readonly index: BibIndex | undefined };

/** Opens the `.bib` as a document, which is how it is edited, if that can be done without harm. */
export async function openTarget(bibs: BibFiles, target: Target): Promise<OpenTarget> {
  if (target.kind === 'create') return { kind: 'create', uri: target.uri, index: indexBib('') };
  if (target.kind === 'unusable') return { ...target, index: undefined };
  if (target.kind !== 'file') return target;
  const { uri } = target;
  const before = await bibs.read(uri);
  if (before.kind !== 'read')
    return { kind: 'unusable', reason: vscode.l10n.t('{0} cannot be read.', nameOf(uri)), index: undefined };
  if (before.barrier !== undefined) return barred(before.barrier, uri, before.index);
  const open = await openBib(bibs, uri);
  if (!open)
    return {
      kind: 'unusable',
      reason: vscode.l10n.t('{0} cannot be opened.', nameOf(uri)),
      index: before.index,
    };
  if (open.barrier !== undefined) return barred(open.barrier, uri, open.index);
  return { kind: 'document', document: open.document, index: open.index };
}

function barred(barrier: BibBarrier, uri: vscode.Uri, index: BibIndex): OpenTarget {
  return { kind: 'unusable', reason: barrierSentence(barrier, nameOf(uri)), index };
}
