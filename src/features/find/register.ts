import * as vscode from 'vscode';
import type { PaperSources } from '../../host/paper-list';
import { hasPapers } from '../../host/pick-paper';
import { findPaper, type OpenFind } from './find-paper';

/** Registers "Find Paper...", which takes the beginning of a query, and the key that cites from its list. */
export function registerFind(sources: PaperSources): vscode.Disposable {
  let open: OpenFind | undefined;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('paperDigest.findPaper', (query?: unknown) => {
      if (!hasPapers(sources)) return;
      findPaper(sources, typeof query === 'string' ? query : '', (find) => {
        open = find;
      });
    }),
    vscode.commands.registerCommand('paperDigest.citeFound', () => open?.cite()),
  );
}
