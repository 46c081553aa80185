import * as vscode from 'vscode';
import { readEntry } from '../../core/bib/bib-index';
import { completion, type Completion } from '../../core/bib/complete';
import type { MetadataState } from '../../core/metadata/state';
import { sayFailure } from '../../host/lookup-words';
import { nameOf } from '../../host/documents';
import { barrierSentence, openBib } from '../../host/open-bib';
import { editOf } from './bib-actions';
import { entryAt, entryIn } from './entry-at';
import type { BibCareDeps } from './deps';
import { citableOfId } from './known';

/**
 * Completes the entry at the cursor, or that of the citation key at the cursor, with what is known of its paper after
 * asking for it. The key stays. Says what has changed, or why nothing has.
 */
export async function completeEntry(deps: BibCareDeps): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const place = editor && (await entryAt(editor, deps));
  if (!place) {
    say(vscode.l10n.t('There is no entry of a bibliography at the cursor.'));
    return;
  }
  const { arxivId, isClosed } = place.entry;
  if (!isClosed) {
    say(vscode.l10n.t('This entry, or a quotation in it, is not closed.'));
    return;
  }
  if (arxivId === undefined) {
    say(vscode.l10n.t('{0} names no arXiv paper, so nothing can be looked up.', place.key));
    return;
  }
  const state = await ask(arxivId, deps);
  if (!state) return;
  const paper = citableOfId(arxivId, deps);
  const failed = state.record?.facts.authors || !state.failure ? '' : (sayFailure(state.failure) ?? '');
  if (!paper) {
    say(failed || vscode.l10n.t('Nothing is known of arXiv:{0}.', arxivId));
    return;
  }
  // The document may have changed while services were asked.
  const bib = place.key === '' ? undefined : await openBib(deps.bibs, place.uri);
  const now = bib && entryIn(bib.index, place.key);
  if (!bib || now?.arxivId !== arxivId) {
    say(vscode.l10n.t('The entry has changed meanwhile.'));
    return;
  }
  // Who has the bibliography before them sees what becomes of it, and stores it themselves.
  if (bib.barrier !== undefined && (bib.barrier === 'read-only' || editor.document !== bib.document)) {
    void vscode.window.showWarningMessage(barrierSentence(bib.barrier, nameOf(place.uri)));
    return;
  }
  const entry = readEntry(bib.index, now);
  if (!entry) return;
  const done = completion(bib.index.text, entry, paper);
  if (done.edits.length === 0) {
    say([vscode.l10n.t('Nothing to add to {0}.', place.key), failed].join(' '));
    return;
  }
  if (await vscode.workspace.applyEdit(editOf(bib.document, done.edits)))
    say([wordsOf(place.key, done), failed].join(' '));
  else void vscode.window.showWarningMessage(vscode.l10n.t('The document cannot be changed.'));
}

/** Undefined when the person stopped it. */
async function ask(arxivId: string, { metadata, lookup }: BibCareDeps): Promise<MetadataState | undefined> {
  if (lookup.mode === 'off') {
    const states = await metadata.lookUp([arxivId], { reason: 'listed' });
    const state = states.get(arxivId) ?? metadata.of(arxivId);
    return state.failure ? state : { ...state, failure: { reason: 'off' } };
  }
  const title = vscode.l10n.t('Looking up arXiv:{0}', arxivId);
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_progress, token) => {
      const stop = new AbortController();
      const stopping = token.onCancellationRequested(() => stop.abort());
      try {
        const states = await metadata.lookUp([arxivId], { reason: 'asked', signal: stop.signal });
        return token.isCancellationRequested ? undefined : states.get(arxivId);
      } finally {
        stopping.dispose();
      }
    },
  );
}

function wordsOf(key: string, { added, replaced, removed }: Completion): string {
  const said = [
    added.length > 0 ? vscode.l10n.t('added {0}', added.join(', ')) : '',
    replaced.length > 0 ? vscode.l10n.t('replaced {0}', replaced.join(', ')) : '',
    removed.length > 0 ? vscode.l10n.t('removed {0}', removed.join(', ')) : '',
  ].filter((part) => part !== '');
  return vscode.l10n.t('{0}: {1}.', key, said.join('; '));
}

function say(text: string): void {
  void vscode.window.showInformationMessage(text.trim());
}
