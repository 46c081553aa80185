import * as vscode from 'vscode';
import { NewFolders } from './new-folders';
import { REFERENCE_SETTINGS } from './reference-options';
import type { ReferenceRules } from './reference-rules';

/** What is told of the files that may cite papers. */
export interface ReferenceEvents {
  /** A file or document came, changed or went. */
  readonly touched: (uri: vscode.Uri) => void;
  /** A file or a folder is gone, with all that was in it. */
  readonly gone: (uri: vscode.Uri) => void;
  /** Folders, settings or a `.gitignore` changed: which files count is to be found out anew. */
  readonly rulesChanged: () => void;
}

/** Follows edits of documents, files and folders that come or go, and what decides which of them count. */
export function watchReferences(rules: () => ReferenceRules, events: ReferenceEvents): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  const touched = (uri: vscode.Uri): void => {
    if (isGitignore(uri)) events.rulesChanged();
    else if (rules().accepts(uri)) events.touched(uri);
  };
  const folders = new NewFolders((uri) => {
    void filesOf(uri).then((files) => files.forEach(touched));
  });
  const touchedDocument = (document: vscode.TextDocument): void => {
    if (rules().acceptsDocument(document)) events.touched(document.uri);
  };
  return vscode.Disposable.from(
    watcher,
    folders,
    watcher.onDidCreate((uri) => {
      touched(uri);
      if (rules().acceptsFolder(uri)) folders.add(uri);
    }),
    watcher.onDidChange(touched),
    watcher.onDidDelete((uri) => {
      if (isGitignore(uri)) events.rulesChanged();
      events.gone(uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) touchedDocument(document);
    }),
    vscode.workspace.onDidOpenTextDocument(touchedDocument),
    vscode.workspace.onDidCloseTextDocument(touchedDocument),
    vscode.workspace.onDidChangeWorkspaceFolders(events.rulesChanged),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('files.exclude') || event.affectsConfiguration(REFERENCE_SETTINGS))
        events.rulesChanged();
    }),
  );
}

function isGitignore(uri: vscode.Uri): boolean {
  return uri.path.endsWith('/.gitignore');
}

/** The files below a folder; none where nobody can say. */
async function filesOf(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  try {
    return await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*'));
  } catch {
    return [];
  }
}
