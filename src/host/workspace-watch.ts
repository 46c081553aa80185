import * as vscode from 'vscode';
import type { ChangeSource } from './change-queue';
import { FileRules } from './file-rules';
import { NewFolders } from './new-folders';

/** What is told of the workspace. */
export interface WorkspaceEvents {
  /** A file or document that may be a digest came, changed or went. */
  readonly touched: (uri: vscode.Uri, source: ChangeSource) => void;
  /** A folder came, maybe full of files. */
  readonly folderCame: (uri: vscode.Uri) => void;
  /** A file or a folder is gone, with all that was in it. */
  readonly gone: (uri: vscode.Uri) => void;
  /** Folders or settings changed: which files count is to be found out anew. */
  readonly rulesChanged: () => void;
}

/** Follows edits, files that come, go or change their name, folders of the workspace, and the settings. */
export function watchWorkspace(rules: () => FileRules, events: WorkspaceEvents): vscode.Disposable {
  // One watcher for all: the editor sends every event anyway, and a folder that comes or goes as a whole is one event,
  // without one for each file in it.
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  const folders = new NewFolders(events.folderCame);
  const came = (uri: vscode.Uri): void => {
    if (rules().accepts(uri)) events.touched(uri, 'file');
    else if (!rules().excludesFolder(uri)) folders.add(uri);
  };
  const document = (each: vscode.TextDocument): void => {
    if (rules().acceptsDocument(each)) events.touched(each.uri, 'document');
  };
  return vscode.Disposable.from(
    watcher,
    folders,
    watcher.onDidCreate(came),
    watcher.onDidChange((uri) => {
      if (rules().accepts(uri)) events.touched(uri, 'file');
    }),
    watcher.onDidDelete(events.gone),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        events.gone(oldUri);
        came(newUri);
      }
    }),
    vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
      if (contentChanges.length > 0) document(changed);
    }),
    vscode.workspace.onDidOpenTextDocument(document),
    vscode.workspace.onDidCloseTextDocument(document),
    vscode.workspace.onDidChangeWorkspaceFolders(events.rulesChanged),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (FileRules.isAffectedBy(event)) events.rulesChanged();
    }),
  );
}
