import * as vscode from 'vscode';
import type { Memory } from '../core/memory/memory';
import { MemoryStore, SYNCED_KEYS } from './memory-store';

/**
 * Keeps a memory in the editor's global state, which Settings Sync carries to other machines; what other windows have
 * stored is taken in whenever this one gets the focus.
 */
export function keepMemory(
  memory: Memory,
  { globalState }: Pick<vscode.ExtensionContext, 'globalState'>,
  log: vscode.LogOutputChannel,
): Pick<MemoryStore, 'flush' | 'close'> & { dispose(): void } {
  globalState.setKeysForSync(SYNCED_KEYS);
  const store = new MemoryStore({ memory, memento: globalState, log });
  store.start();
  const focus = vscode.window.onDidChangeWindowState(({ focused }) => {
    if (focused) store.reread();
  });
  return {
    flush: () => store.flush(),
    close: () => store.close(),
    dispose: () => void focus.dispose(),
  };
}
