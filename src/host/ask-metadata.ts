import * as vscode from 'vscode';
import type { MetadataSource, LookupMode } from '../core/metadata/state';

/** What asking takes. */
export interface Asking {
  readonly metadata: Pick<MetadataSource, 'of' | 'lookUp' | 'onChange'>;
  readonly lookup: { readonly mode: LookupMode };
}

/** What is stored on this machine is there by then; nobody notices so short a time. */
const RECALL_TIME = 60;
/** An answer that comes this soon needs no message that it is waited for. */
const QUIET_TIME = 400;
/** Nobody's text waits longer for a service. */
const LONGEST = 3000;

/** Resolves when what is stored of papers is in memory, or soon after; asks nobody. */
export async function recall(
  metadata: Pick<MetadataSource, 'of' | 'lookUp'>,
  ...arxivIds: readonly string[]
): Promise<void> {
  const unknown = arxivIds.filter((id) => {
    const { record, isAsking } = metadata.of(id);
    return record === undefined && !isAsking;
  });
  if (unknown.length > 0) await first(metadata.lookUp(unknown, { reason: 'listed' }), RECALL_TIME);
}

/**
 * Asks services for papers that a person is about to cite, shows that it waits, and lets them go on without. Resolves
 * when it is settled, given up by the person, all authors are known, or after three seconds: what comes later is kept for
 * the next time. Asks nobody when the person wants none asked.
 */
export async function askForCitation(
  { metadata, lookup }: Asking,
  ...arxivIds: readonly string[]
): Promise<void> {
  if (lookup.mode === 'off') {
    await recall(metadata, ...arxivIds);
    return;
  }
  const stop = new AbortController();
  const asked = Promise.race([
    metadata.lookUp(arxivIds, { reason: 'asked', signal: stop.signal }),
    Promise.all(arxivIds.map((id) => authorsOf(metadata, id))),
  ]);
  if (await first(asked, QUIET_TIME)) return;
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title:
        arxivIds.length === 1
          ? vscode.l10n.t('Looking up the authors of arXiv:{0}', arxivIds.join())
          : vscode.l10n.t('Looking up the authors of {0} papers', arxivIds.length),
      cancellable: true,
    },
    async (_progress, token) => {
      const stopped = new Promise<void>((resolve) => {
        token.onCancellationRequested(() => {
          stop.abort();
          resolve();
        });
      });
      await first(Promise.race([asked, stopped]), LONGEST - QUIET_TIME);
    },
  );
}

/** Resolves as soon as one service has said who wrote the paper: a citation need not wait for the others. */
function authorsOf(metadata: Asking['metadata'], arxivId: string): Promise<void> {
  return new Promise((resolve) => {
    const following = metadata.onChange(() => {
      const { record, isAsking } = metadata.of(arxivId);
      const isKnown = record?.facts.authors !== undefined;
      if (isKnown) resolve();
      if (isKnown || !isAsking) following.dispose();
    });
  });
}

/** Whether something is settled within so many milliseconds; false as soon as they are over. */
async function first(work: Promise<unknown>, time: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), time);
  });
  try {
    return await Promise.race([work.then(() => true), over]);
  } finally {
    clearTimeout(timer);
  }
}
