import * as vscode from 'vscode';
import { SAMPLE_SCHEME, sampleDigests, SampleFiles, sampleUri } from '../host/sample-files';

/** Whether the sample library is open, for menus. */
const OPEN = 'paperDigest.sample';

export interface SampleDeps {
  readonly extensionUri: vscode.Uri;
  /** Has documents of no folder in the library, these and no others; resolves when they are there. */
  readonly invite: (uris: readonly vscode.Uri[]) => Promise<void>;
}

/** Registers the sample library and the draft that belongs to it. */
export function registerSample({ extensionUri, invite }: SampleDeps): vscode.Disposable {
  const open = async (): Promise<void> => {
    await invite(sampleDigests);
    await vscode.commands.executeCommand('setContext', OPEN, true);
  };
  const show = async (name: string): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(sampleUri(name));
    await vscode.window.showTextDocument(document, { preview: false });
  };
  const close = async (): Promise<void> => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const ours = tabs.filter(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === SAMPLE_SCHEME,
    );
    // Who wants to keep what they wrote there says so now; then everything stays.
    if (ours.length > 0 && !(await vscode.window.tabGroups.close(ours))) return;
    await invite([]);
    await vscode.commands.executeCommand('setContext', OPEN, false);
  };
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(SAMPLE_SCHEME, new SampleFiles(extensionUri), {
      isCaseSensitive: true,
    }),
    vscode.commands.registerCommand('paperDigest.openSample', async () => {
      await open();
      await show('2024-11-22.md');
      await vscode.commands.executeCommand('paperDigest.papers.focus');
    }),
    vscode.commands.registerCommand('paperDigest.openSampleDraft', async () => {
      await open();
      await show('draft.md');
    }),
    vscode.commands.registerCommand('paperDigest.closeSample', close),
  );
}
