import * as vscode from 'vscode';
import { type Memory, MemorySnapshot } from '../core/memory/memory';
import { finish } from '../core/digest/steps';
import { readFileSteps } from '../core/memory/file';
import { memoryFile } from './memory-file';
import { MemoryFileStore } from './memory-file-store';
import { sayMemoryNews } from './memory-news';
import { agree, agreedPlace, askToMove, isSamePlace, type MemoryPlace, wantedPlace } from './memory-place';
import { MemoryStore, readStored, SYNCED_KEYS } from './memory-store';

type Store = MemoryStore | MemoryFileStore;

/** A memory that is kept. */
export interface KeptMemory {
  /** Stores what waits to be stored. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** What a window that starts now would know. */
  readonly stored: () => Promise<MemorySnapshot>;
  readonly dispose: () => void;
}

/**
 * Keeps a memory in the editor's global state, which Settings Sync carries to other machines, or in a file of the workspace,
 * where the settings say so and the person has agreed to that very file; never in both. What others have stored is taken in
 * whenever this window gets the focus. In Restricted Mode the memory stays where the person agreed to, and nobody is asked.
 */
export function keepMemory(
  memory: Memory,
  { globalState, workspaceState }: Pick<vscode.ExtensionContext, 'globalState' | 'workspaceState'>,
  log: vscode.LogOutputChannel,
): KeptMemory {
  globalState.setKeysForSync(SYNCED_KEYS);
  let place: MemoryPlace = agreedPlace(workspaceState);
  let watcher: vscode.Disposable | undefined;
  let isMoving = false;

  const open = (): Store => {
    const store = place
      ? new MemoryFileStore({ memory, file: memoryFile(place), say: sayMemoryNews(place, log) })
      : new MemoryStore({ memory, memento: globalState, log });
    watcher?.dispose();
    watcher = place && watch(place, () => store.reread());
    store.start();
    return store;
  };
  let store = open();

  /** Moves the memory when the settings want it elsewhere and the person agrees; what is not said leaves all as it is. */
  const consider = async (): Promise<void> => {
    const wanted = wantedPlace();
    if (isMoving || !vscode.workspace.isTrusted || isSamePlace(wanted, place)) return;
    isMoving = true;
    try {
      const answer = await askToMove(wanted, place, memory.snapshot.size);
      if (answer === undefined || !isSamePlace(wanted, wantedPlace())) return;
      await store.flush();
      // From here to the new store's start nothing waits, so that no change falls between the two. What the old place
      // could not take goes along.
      store.stop();
      if (answer === 'leave' && !store.isUnsaved) memory.reset(MemorySnapshot.empty);
      place = wanted;
      store = open();
      await agree(workspaceState, place);
      await store.flush();
    } finally {
      isMoving = false;
    }
  };
  void consider();

  const subscriptions = vscode.Disposable.from(
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) store.reread();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('paperDigest.memory')) void consider();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void consider()),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (isSamePlace(uri, place)) store.reread();
    }),
  );
  return {
    flush: () => store.flush(),
    close: () => store.close(),
    stored: async () => {
      await store.flush();
      if (!place) return readStored(globalState);
      const text = (await memoryFile(place).read()) ?? '';
      return MemorySnapshot.empty.with(finish(readFileSteps(text)).records).snapshot;
    },
    dispose: () => {
      subscriptions.dispose();
      watcher?.dispose();
    },
  };
}

function watch(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  // The name is no pattern.
  const pattern = name.replace(/[*?[\]{}]/g, '?');
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), pattern),
  );
  watcher.onDidChange(changed);
  watcher.onDidCreate(changed);
  watcher.onDidDelete(changed);
  return watcher;
}
