import * as vscode from 'vscode';
import { nameOf } from '../../host/documents';
import { bibsNear } from '../../host/near-bibs';

/** What a person wants where no bibliography is declared. */
export type BibliographyChoice =
  | { readonly kind: 'file'; readonly uri: vscode.Uri }
  | { readonly kind: 'create'; readonly uri: vscode.Uri }
  | { readonly kind: 'declined' };

interface Choice extends vscode.QuickPickItem {
  readonly choice?: BibliographyChoice;
}

const NAME = 'references.bib';

/** Asks which `.bib` of the workspace a document is to use, those near to it first; undefined when nobody says. */
export async function askBibliography(document: vscode.Uri): Promise<BibliographyChoice | undefined> {
  const near = await bibsNear(document);
  const files = near.map((uri): Choice => ({
    label: nameOf(uri),
    description: folderOf(uri),
    iconPath: new vscode.ThemeIcon('book'),
    choice: { kind: 'file', uri },
  }));
  const own = vscode.Uri.joinPath(document, '..', NAME);
  const isThere = near.some((uri) => uri.toString() === own.toString());
  return ask(
    [...files, ...(isThere ? [] : [creation(own)]), only()],
    vscode.l10n.t('This document names no bibliography. Where does the entry belong?'),
  );
}

/** Asks whether a `.bib` that a document names, and that is not there, is to be made. */
export function askToCreate(uri: vscode.Uri): Promise<BibliographyChoice | undefined> {
  return ask(
    [creation(uri), only()],
    vscode.l10n.t('{0}, which this document names, is not there.', vscode.workspace.asRelativePath(uri)),
  );
}

async function ask(items: readonly Choice[], placeHolder: string): Promise<BibliographyChoice | undefined> {
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Bibliography'),
    placeHolder,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.choice;
}

function creation(uri: vscode.Uri): Choice {
  return {
    label: vscode.l10n.t('Create {0}', nameOf(uri)),
    description: folderOf(uri),
    iconPath: new vscode.ThemeIcon('new-file'),
    choice: { kind: 'create', uri },
  };
}

/** The folder of a file as it is called in the workspace; empty for that of the workspace itself. */
function folderOf(uri: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function only(): Choice {
  return {
    label: vscode.l10n.t('Only insert the citation'),
    iconPath: new vscode.ThemeIcon('quote'),
    choice: { kind: 'declined' },
  };
}
