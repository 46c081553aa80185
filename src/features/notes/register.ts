import * as vscode from 'vscode';
import { makeKeys } from '../../core/citation/key';
import type { Paper } from '../../core/library/paper';
import { noteFileName } from '../../core/notes/file-name';
import { fillNote } from '../../core/notes/template';
import { type NoteValues, noteValues } from '../../core/notes/values';
import { citableNow } from '../../host/citable-now';
import { citingSettings } from '../../host/citing-settings';
import { whichPapers } from '../../host/which-papers';
import { registerRowCommand } from '../../host/row-commands';
import type { NotesDeps } from './deps';
import { findNote } from './find-note';
import { notesFolder } from './folder';
import { noteTemplate } from './template-file';
import { createNote } from './create-note';

/** Registers "Open Note": the Markdown file of a paper, which is made where the person wants it when there is none. */
export function registerNotes(deps: NotesDeps): vscode.Disposable {
  return registerRowCommand('paperDigest.openNote', async (item?: unknown) => {
    const papers = await whichPapers(item, undefined, vscode.l10n.t('Open Note'), deps);
    const [paper] = papers ?? [];
    if (paper) await openNote(paper, deps);
  });
}

async function openNote(paper: Paper, deps: NotesDeps): Promise<void> {
  const folder = await notesFolder(deps);
  if (folder === undefined) return;
  const values = valuesOf(paper, deps);
  const name = noteFileName(nameTemplate(), values);
  const known =
    folder === 'unsaved'
      ? undefined
      : await vscode.window.withProgress(
          { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for the note') },
          () => findNote(folder, name, paper, deps),
        );
  if (known) {
    await vscode.window.showTextDocument(known);
    return;
  }
  const template = await noteTemplate(deps.log);
  if (template === undefined) return;
  const text = fillNote(template, values);
  const made = folder === 'unsaved' ? undefined : await createNote(folder, name, text, deps.log);
  const document = await (made
    ? vscode.workspace.openTextDocument(made)
    : vscode.workspace.openTextDocument({ language: 'markdown', content: text }));
  const end = document.lineAt(document.lineCount - 1).range.end;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
}

function valuesOf(paper: Paper, { memory, metadata }: NotesDeps): NoteValues {
  const cited = citableNow(paper, metadata);
  const [key = ''] = makeKeys([cited], citingSettings(undefined).keys);
  return noteValues(paper, cited, memory.snapshot.mark(paper.key), key);
}

function nameTemplate(): string {
  const value: unknown = vscode.workspace.getConfiguration('paperDigest').get('notes.fileName');
  return typeof value === 'string' ? value.trim() : '';
}
