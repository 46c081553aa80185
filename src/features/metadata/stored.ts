import * as vscode from 'vscode';
import type { MetadataRecord } from '../../core/metadata/record';
import { METADATA_EXPORT } from '../../core/references/which-files';

/** The records that outlive the session. */
export interface StoredRecords {
  readonly all: () => Promise<readonly MetadataRecord[]>;
  /** Forgets all records, also those in memory. */
  readonly clear: () => Promise<void>;
}

/** Clears what is stored, after asking. */
export async function clearStored(stored: StoredRecords): Promise<void> {
  const clear = vscode.l10n.t('Clear');
  const said = vscode.l10n.t('Clear all stored metadata?');
  const detail = vscode.l10n.t(
    'What Hugging Face, arXiv and DataCite said of papers is forgotten, in all windows. It can be looked up again. Digests, marks and files stay as they are.',
  );
  if ((await vscode.window.showWarningMessage(said, { modal: true, detail }, clear)) === clear)
    await stored.clear();
}

/** Writes what is stored into a file that the person chooses; without a choice, nothing. */
export async function exportStored(stored: StoredRecords, log: vscode.LogOutputChannel): Promise<void> {
  const records = await stored.all();
  if (records.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no stored metadata yet.'));
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Metadata'),
    filters: { JSON: ['json'] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, METADATA_EXPORT) } : {}),
  });
  if (!uri) return;
  try {
    await writeExport(uri, records);
    const said = vscode.l10n.t('Metadata of {0} papers exported.', records.length);
    vscode.window.setStatusBarMessage(said, 5000);
  } catch (error) {
    log.error('The metadata could not be exported.', error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The file could not be written. The log says why.'));
  }
}

/** Writes records as JSON, sorted by id, each fact with the service that said it. */
export async function writeExport(uri: vscode.Uri, records: readonly MetadataRecord[]): Promise<void> {
  const sorted = [...records].sort((a, b) => (a.arxivId < b.arxivId ? -1 : 1));
  const text = JSON.stringify({ format: 'paper-digest metadata', version: 1, papers: sorted }, undefined, 2);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${text}\n`));
}
