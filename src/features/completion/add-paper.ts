import * as vscode from 'vscode';
import type { EntryStyle } from '../../core/citation/entry';
import type { Library } from '../../core/library/library';
import type { Paper } from '../../core/library/paper';

/** Runs when a suggested paper is accepted. */
export const ADD_PAPER = 'paperDigest.addSuggestedPaper';

/** The paper that was accepted. */
export interface AddArgument {
  /** {@link Paper.key}. */
  readonly paper: string;
  /** The key that stands in the document now. */
  readonly key: string;
  /** URI of the `.bib` that the entry belongs into. */
  readonly target: string;
  readonly style: EntryStyle;
}

export interface AddDeps {
  readonly library: Library;
  /** Adds an entry as an insertion does, and says what happened. */
  readonly addEntry: (cited: {
    readonly paper: Paper;
    readonly key: string;
    readonly uri: vscode.Uri;
    readonly style: EntryStyle;
  }) => Promise<void>;
  readonly log: vscode.LogOutputChannel;
}

/** Adds the entry of an accepted paper to its `.bib`. */
export async function addPaper(
  { paper: name, key, target, style }: AddArgument,
  { library, addEntry, log }: AddDeps,
): Promise<void> {
  const uri = vscode.Uri.parse(target, true);
  const paper = library.snapshot.paper(name);
  if (paper) return addEntry({ paper, key, uri, style });
  log.warn(`The entry of ${name} was not added to ${target}: no digest has it any more`);
  const file = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const said = vscode.l10n.t('{0} has no entry: it could not be added to {1}.', key, file);
  void vscode.window.showWarningMessage(said);
}
