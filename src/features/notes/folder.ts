import * as vscode from 'vscode';
import { placeOf } from '../../host/place-setting';
import type { NotesDeps } from './deps';

/** Where the person said that notes belong, in this workspace. */
const KEY = 'notes.folder';
const NAME = 'notes';

interface FolderItem extends vscode.QuickPickItem {
  readonly choose: () => Promise<vscode.Uri | 'unsaved' | undefined>;
}

/**
 * The folder of notes: the one of the setting, else the one the person chose for this workspace, else they are asked.
 * `unsaved` when they want no file; undefined when they think better of it. Nothing is made here.
 */
export async function notesFolder({
  state,
}: Pick<NotesDeps, 'state'>): Promise<vscode.Uri | 'unsaved' | undefined> {
  const named = placeOf(vscode.workspace.getConfiguration('paperDigest').get('notes.folder'));
  const remembered: unknown = state.get(KEY);
  const known = named ?? (typeof remembered === 'string' ? vscode.Uri.parse(remembered) : undefined);
  if (known) return known;
  const chosen = await ask();
  if (chosen instanceof vscode.Uri) await state.update(KEY, chosen.toString());
  return chosen;
}

async function ask(): Promise<vscode.Uri | 'unsaved' | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(
    ({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false,
  );
  const inside = folders.slice(0, 5).map(({ uri, name }): FolderItem => {
    const folder = vscode.Uri.joinPath(uri, NAME);
    return {
      label: vscode.l10n.t('In the folder "{0}" of {1}', NAME, name),
      description: vscode.l10n.t('made when there is none'),
      iconPath: new vscode.ThemeIcon('new-folder'),
      choose: () => Promise.resolve(folder),
    };
  });
  const items: readonly FolderItem[] = [
    ...inside,
    {
      label: vscode.l10n.t('In Another Folder...'),
      iconPath: new vscode.ThemeIcon('folder-opened'),
      choose: async () => {
        const title = vscode.l10n.t('Folder for Notes');
        const options = { title, canSelectFiles: false, canSelectFolders: true, canSelectMany: false };
        return (await vscode.window.showOpenDialog(options))?.[0];
      },
    },
    {
      label: vscode.l10n.t('Nowhere: This Note Alone, Unsaved'),
      iconPath: new vscode.ThemeIcon('file'),
      choose: () => Promise.resolve('unsaved' as const),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Notes on Papers'),
    placeHolder: vscode.l10n.t(
      'Where do your notes belong? Kept for this workspace; the setting {0} says it for all.',
      'paperDigest.notes.folder',
    ),
    ignoreFocusOut: true,
  });
  return picked?.choose();
}
