import * as vscode from 'vscode';
import type { MemoryFileNews } from './memory-file-store';
import { label } from './memory-place';

/** Tells a person what there is to know of the file of their memory, and the log the details. */
export function sayMemoryNews(uri: vscode.Uri, log: vscode.LogOutputChannel): (news: MemoryFileNews) => void {
  return (news) => {
    const name = label(uri);
    switch (news.kind) {
      case 'conflict':
        show(
          uri,
          vscode.l10n.t(
            '{0} had a conflict of two versions. Both are merged, and nothing is lost: stage the file when you like.',
            name,
          ),
        );
        return;
      case 'bad':
        log.warn(
          `${news.lines.length} lines of ${name} could not be understood; they stay in it.`,
          ...news.lines.slice(0, 20).map((line) => line.slice(0, 200)),
        );
        show(
          uri,
          vscode.l10n.t(
            '{0} lines of {1} could not be understood. They stay in the file as they are.',
            news.lines.length,
            name,
          ),
        );
        return;
      case 'later':
        show(
          uri,
          vscode.l10n.t(
            'A later version of Paper Digest has written {0}. It is read as far as can be and not changed: what you mark stays in this window.',
            name,
          ),
        );
        return;
      case 'failed':
        log.error(`The memory could not be kept in ${name}.`, news.error);
        show(
          uri,
          vscode.l10n.t(
            '{0} could not be read or written, so what you mark stays in this window for now. It is tried again; the log says why.',
            name,
          ),
        );
    }
  };
}

function show(uri: vscode.Uri, said: string): void {
  const open = vscode.l10n.t('Open File');
  void vscode.window.showWarningMessage(said, open).then((answer) => {
    if (answer === open) void vscode.commands.executeCommand('vscode.open', uri);
  });
}
