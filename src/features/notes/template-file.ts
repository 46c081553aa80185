import * as vscode from 'vscode';
import { NOTE_TEMPLATE } from '../../core/notes/template';
import { placeOf } from '../../host/place-setting';

/** A template has at most so many bytes. */
const MOST_BYTES = 1_000_000;

/** The template of notes: the file that the setting names, else the one there is. Undefined when it cannot be read and the person wants no other. */
export async function noteTemplate(log: vscode.LogOutputChannel): Promise<string | undefined> {
  const setting: unknown = vscode.workspace.getConfiguration('paperDigest').get('notes.template');
  if (typeof setting !== 'string' || setting.trim() === '') return NOTE_TEMPLATE;
  try {
    const uri = placeOf(setting);
    if (!uri) throw new Error(`"${setting}" names no file.`);
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES) throw new Error(`${uri.toString()} is no template: it has ${size} bytes.`);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    log.error('The template of notes could not be read.', error);
    const other = vscode.l10n.t('Use the Built-In Template');
    const said = vscode.l10n.t('The template of notes, {0}, could not be read.', setting);
    return (await vscode.window.showWarningMessage(said, other)) === other ? NOTE_TEMPLATE : undefined;
  }
}
