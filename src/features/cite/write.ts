import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text-edit';
import { languageOf } from '../../host/documents';
import { rangeIn } from '../../host/place-ranges';
import type { EditorPlace } from '../../host/target-editor';
import type { BibStore } from './bib-store';
import { type Changes, changesOf, type Written } from './changes';
import { placeNow, showCursors } from './place';

/** What is to be done to a `.bib`. */
export type BibChange =
  | { readonly kind: 'edit'; readonly document: vscode.TextDocument; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'create'; readonly uri: vscode.Uri; readonly text: string };

/** What was done. */
export type Outcome =
  | {
      readonly kind: 'done';
      /** What became of the `.bib`: `unsaved` when its document had changes already, or could not be stored. */
      readonly bib: 'none' | 'saved' | 'unsaved';
    }
  /** Nothing was changed. */
  | { readonly kind: 'failure'; readonly reason: string };

/** Changes that can be made now. */
export type Ready =
  | { readonly kind: 'ready'; readonly editor: vscode.TextEditor | undefined; readonly changes: Changes }
  | { readonly kind: 'failure'; readonly reason: string };

/** Stores bibliographies; what goes wrong is logged. */
export interface WriteDeps {
  readonly store: BibStore;
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
}

/**
 * Puts a citation at every cursor and its entries into a `.bib` by one edit, which one undo takes back. A `.bib` without
 * other changes is stored, so that what builds the document finds the entry; the document never is. All or nothing.
 */
export async function write(
  place: EditorPlace,
  written: Written,
  bib: BibChange | undefined,
  { store, log }: WriteDeps,
): Promise<Outcome> {
  const { document } = place;
  const ready = readyAt(place, written);
  if (ready.kind === 'failure') return ready;
  const { changes, editor } = ready;
  const edit = editOf(bib, document, changes.edits);
  const isOwn = bib?.kind === 'edit' && bib.document === document;
  const keep = keeper(document, bib, store);
  const version = document.version;
  if (edit.size > 0 && !(await apply(edit, log)))
    return { kind: 'failure', reason: vscode.l10n.t('The document cannot be changed.') };
  const isLater = document.version > version + 1;
  const cursors = isOwn ? bib.edits.slice(0, 1).map(endOf) : changes.cursors;
  await showCursors(place, editor, isLater ? [] : cursors);
  return { kind: 'done', bib: await keep() };
}

/** What is to be changed in a document, at each cursor. */
export function readyAt(place: EditorPlace, written: Written): Ready {
  const { document } = place;
  const now = placeNow(place);
  if (now.kind === 'failure') return now;
  const selections = now.selections.map((one) => ({
    start: document.offsetAt(one.start),
    end: document.offsetAt(one.end),
  }));
  const changes = changesOf(document.getText(), selections, languageOf(document), written);
  if (changes.unheld.length > 0) {
    const keys = changes.unheld.join(', ');
    return { kind: 'failure', reason: vscode.l10n.t('{0} cannot be written as a key here.', keys) };
  }
  return { kind: 'ready', editor: now.editor, changes };
}

/** All changes as one edit. */
export function editOf(
  bib: BibChange | undefined,
  document?: vscode.TextDocument,
  edits: readonly TextEdit[] = [],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const replace = (where: vscode.TextDocument, { range, newText }: TextEdit): void =>
    edit.replace(where.uri, rangeIn(where, range), newText);
  if (bib?.kind === 'create') edit.createFile(bib.uri, { contents: new TextEncoder().encode(bib.text) });
  else if (bib) for (const one of bib.edits) replace(bib.document, one);
  if (document) for (const one of edits) replace(document, one);
  return edit;
}

/**
 * To be called before a `.bib` is edited; gives what stores it afterwards, unless it had changes already or is the
 * document itself.
 */
export function keeper(
  document: vscode.TextDocument | undefined,
  bib: BibChange | undefined,
  store: BibStore,
): () => Promise<'none' | 'saved' | 'unsaved'> {
  if (!bib) return () => Promise.resolve('none');
  if (bib.kind === 'create') return () => Promise.resolve('saved');
  if (bib.document === document || bib.document.isDirty) return () => Promise.resolve('unsaved');
  const before = bib.document.getText();
  return () => store.save(bib.document, before);
}

/** Makes an edit, all or nothing; gives whether it was made. */
export async function apply(edit: vscode.WorkspaceEdit, log: WriteDeps['log']): Promise<boolean> {
  try {
    return await vscode.workspace.applyEdit(edit);
  } catch (error) {
    log.warn(`A citation was not inserted: ${String(error)}`);
    return false;
  }
}

function endOf({ range, newText }: TextEdit): number {
  return range.start + newText.trimEnd().length;
}
