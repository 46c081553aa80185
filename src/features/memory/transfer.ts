import * as vscode from 'vscode';
import { writeExport } from '../../core/memory/file';
import { readImport } from '../../core/memory/import';
import type { Memory } from '../../core/memory/memory';

export interface MemoryDeps {
  readonly memory: Memory;
  readonly log: vscode.LogOutputChannel;
}

/** What an export is called unless the person says otherwise. */
const NAME = 'reading-memory.json';
/** A memory of 500,000 papers has so many bytes; a larger file is none. */
const MOST_BYTES = 100_000_000;

/** Writes all that is known of papers into one file that the person chooses; without a choice, nothing. */
export async function exportMemory({ memory, log }: MemoryDeps): Promise<void> {
  const { snapshot } = memory;
  if (snapshot.size === 0) {
    const none = vscode.l10n.t('No paper has been opened, marked, tagged or noted yet.');
    void vscode.window.showInformationMessage(none);
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Reading Memory'),
    filters: { JSON: ['json'] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, NAME) } : {}),
  });
  if (!uri) return;
  try {
    const text = writeExport(snapshot.entries(), Date.now());
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const said = vscode.l10n.t('What you know of {0} papers was exported.', snapshot.size);
    vscode.window.setStatusBarMessage(said, 5000);
  } catch (error) {
    log.error('The reading memory could not be exported.', error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The file could not be written. The log says why.'));
  }
}

/** Takes in what a file that the person chooses knows of papers, as if another window had known it. */
export async function importMemory({ memory, log }: MemoryDeps): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Reading Memory'),
      openLabel: vscode.l10n.t('Import'),
      filters: { JSON: ['json', 'jsonl'] },
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, NAME) } : {}),
    })) ?? [];
  if (!uri) return;
  const text = await textOf(uri, log);
  if (text === undefined) return;
  const read = readImport(text, Date.now());
  if (read.kind !== 'memory') {
    const said =
      read.kind === 'later'
        ? vscode.l10n.t('A later version of Paper Digest has written this file. Nothing was imported.')
        : vscode.l10n.t('This file is no reading memory of Paper Digest. Nothing was imported.');
    void vscode.window.showErrorMessage(said);
    return;
  }
  const changed = memory.merge(read.papers).size;
  const known = vscode.l10n.t(
    'The file knows {0} papers; {1} of them were new here or changed.',
    read.papers.length,
    changed,
  );
  const bad =
    read.bad > 0 ? ` ${vscode.l10n.t('{0} could not be understood and were left out.', read.bad)}` : '';
  void vscode.window.showInformationMessage(known + bad);
}

async function textOf(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size <= MOST_BYTES) return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    void vscode.window.showErrorMessage(vscode.l10n.t('This file is too large to be a reading memory.'));
  } catch (error) {
    log.error('The reading memory could not be imported.', error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The file could not be read. The log says why.'));
  }
  return undefined;
}
