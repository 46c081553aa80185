import * as vscode from 'vscode';
import { absUrl } from '../core/arxiv/links';
import { arxivKey } from '../core/library/key';
import type { Library } from '../core/library/library';
import { readOpenPath, type OpenRequest } from '../core/panel/open-path';
import { CARD_COMMANDS } from '../host/commands';

/** How long an address may wait for the first scan of the workspace to come to its paper (ms). */
const PATIENCE = 30_000;

/**
 * Registers the handler of addresses such as `vscode://paper-digest.paper-digest/paper/2411.14199` and `/day/2024-11-22`.
 * Anyone can send one: it opens the panel or says what is missing, and does nothing else.
 */
export function registerUriHandler({ library }: { readonly library: Library }): vscode.Disposable {
  return vscode.window.registerUriHandler(new OpenByAddress(library));
}

export class OpenByAddress implements vscode.UriHandler {
  constructor(private readonly library: Pick<Library, 'snapshot' | 'isReady' | 'onChange'>) {}

  async handleUri({ path }: Pick<vscode.Uri, 'path'>): Promise<void> {
    const request = readOpenPath(path);
    if (!request) {
      void vscode.window.showWarningMessage(vscode.l10n.t('This address names no paper and no day.'));
      return;
    }
    await this.known(request);
    if (request.kind === 'day') await this.openDay(request.date);
    else await this.openPaper(request.arxivId, request.version);
  }

  private async openDay(date: string): Promise<void> {
    if (this.library.snapshot.day(date))
      await vscode.commands.executeCommand('paperDigest.openPanel', { date });
    else void vscode.window.showInformationMessage(vscode.l10n.t('No digest for {0}.', date));
  }

  private async openPaper(arxivId: string, version: number | undefined): Promise<void> {
    if (this.library.snapshot.paperById(arxivId)) {
      await vscode.commands.executeCommand(CARD_COMMANDS.openPaper, { key: arxivKey(arxivId) });
      return;
    }
    const open = vscode.l10n.t('Open on arXiv');
    const picked = await vscode.window.showInformationMessage(
      vscode.l10n.t('arXiv:{0} is not in any digest of this workspace.', arxivId),
      open,
    );
    if (picked === open) await vscode.env.openExternal(vscode.Uri.parse(absUrl(arxivId, version), true));
  }

  /** An address may start VS Code: then it waits until what it asks for is read, or all is. */
  private known(request: OpenRequest): Promise<void> {
    const { library } = this;
    const isKnown = (): boolean =>
      library.isReady ||
      (request.kind === 'day'
        ? library.snapshot.day(request.date)
        : library.snapshot.paperById(request.arxivId)) !== undefined;
    if (isKnown()) return Promise.resolve();
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        subscription.dispose();
        resolve();
      };
      const timer = setTimeout(finish, PATIENCE);
      const subscription = library.onChange(() => {
        if (isKnown()) finish();
      });
    });
  }
}
