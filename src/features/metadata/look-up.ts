import * as vscode from 'vscode';
import { outcomeOf } from '../../core/metadata/outcome';
import type { LookupMode, MetadataSource } from '../../core/metadata/state';
import { sayFailure, sayOutcome } from '../../host/lookup-words';
import { LOOKUP_SETTING } from '../../host/metadata-settings';

export interface LookUpDeps {
  readonly metadata: MetadataSource;
  readonly settings: { readonly mode: LookupMode };
}

/**
 * Asks for papers because a person wants it, shows how far it is, lets them stop it, and says at the end what came of it.
 * With the setting on `off` it says so, asks nobody, and leads to the setting.
 *
 * @param arxivIds base identifiers
 */
export async function lookUp(
  { metadata, settings }: LookUpDeps,
  arxivIds: readonly string[],
  title: string,
): Promise<void> {
  if (settings.mode === 'off') {
    void sayOff();
    return;
  }
  if (arxivIds.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No paper with an arXiv id to look up.'));
    return;
  }
  const states = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const stop = new AbortController();
      const stopping = token.onCancellationRequested(() => stop.abort());
      const report = (settled: number, total: number, increment: number): void =>
        progress.report({ message: vscode.l10n.t('{0} of {1}', settled, total), increment });
      report(0, arxivIds.length, 0);
      let shown = 0;
      try {
        return await metadata.lookUp(arxivIds, {
          reason: 'asked',
          signal: stop.signal,
          onProgress: (settled, total) => {
            report(settled, total, ((settled - shown) / total) * 100);
            shown = settled;
          },
        });
      } finally {
        stopping.dispose();
      }
    },
  );
  const outcome = outcomeOf(states.values());
  // All is well, or stopped as wanted: nothing to be done, so nothing that wants to be closed.
  const isStopped = outcome.failed.some(([{ reason }]) => reason === 'cancelled');
  if (outcome.complete === states.size || isStopped)
    vscode.window.setStatusBarMessage(sayOutcome(outcome), 5000);
  else {
    const [failure] = outcome.failed[0] ?? [{ reason: 'unknown' } as const];
    const said = states.size === 1 ? sayFailure(failure) : sayOutcome(outcome);
    if (said !== undefined) void vscode.window.showInformationMessage(said);
  }
}

async function sayOff(): Promise<void> {
  const open = vscode.l10n.t('Open the Setting');
  const said = vscode.l10n.t('Looking up metadata is off.');
  if ((await vscode.window.showInformationMessage(said, open)) === open)
    await vscode.commands.executeCommand('workbench.action.openSettings', LOOKUP_SETTING);
}
