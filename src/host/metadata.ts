import * as vscode from 'vscode';
import { arxivAtom } from '../core/metadata/arxiv-atom';
import { dataCite } from '../core/metadata/datacite';
import { huggingFace } from '../core/metadata/hugging-face';
import { Lookup } from '../core/metadata/lookup';
import { merge } from '../core/metadata/merge';
import type { MetadataRecord } from '../core/metadata/record';
import type { MetadataSource } from '../core/metadata/state';
import { readRecord, writeRecord } from '../core/metadata/stored';
import type { Turn } from '../core/metadata/turn';
import { arxivTurn } from './arxiv-turn';
import { httpOver } from './http';
import { MetadataSettings } from './metadata-settings';
import { StoredMetadata } from './metadata-store';
import { nodeModules } from './node-modules';
import { sleep } from './sleep';
import { storedFiles } from './stored-files';

/** What services on the network know of papers, for this window. */
export interface Metadata {
  readonly source: MetadataSource;
  readonly settings: MetadataSettings;
  /** What outlives the session. */
  readonly stored: {
    readonly all: () => Promise<readonly MetadataRecord[]>;
    /** Forgets all, also what is in memory. */
    readonly clear: () => Promise<void>;
  };
  /** Stores what waits to be. */
  readonly close: () => Promise<void>;
  dispose(): void;
  /** Stores what waits to be; gives what a window that starts now would have. */
  readonly again: () => Promise<Metadata>;
}

type Context = Pick<vscode.ExtensionContext, 'globalStorageUri' | 'extension'>;

/** Builds it. Nothing is read and nobody is asked before someone wants to know something. */
export function openMetadata(context: Context, log: vscode.LogOutputChannel): Metadata {
  const folder = (name: string): vscode.Uri => vscode.Uri.joinPath(context.globalStorageUri, name);
  const settings = new MetadataSettings(log);
  const store = new StoredMetadata({
    files: storedFiles(folder('metadata')),
    codec: { read: readRecord, write: writeRecord, merge },
    log,
  });
  const turn = turnOf(folder('arxiv-turn'), log);
  const lookup = new Lookup({
    http: httpOver((url, init) => globalThis.fetch(url, init), log),
    store,
    merge,
    services: [huggingFace, arxivAtom, dataCite].map((client) => ({
      client,
      endpoint: () => settings.endpoints[client.service],
      // A page sends none of its own: each costs a question more, which the services refuse.
      ...(turn ? { headers: { 'User-Agent': userAgent(context) } } : {}),
      isUsed: client.service !== 'arxiv' || turn !== undefined,
    })),
    turn: turn ?? never,
    mode: () => settings.mode,
    now: Date.now,
    wait: sleep,
    random: Math.random,
    log,
  });
  const following = settings.onChange(() => lookup.modeChanged());
  return {
    source: lookup,
    settings,
    stored: {
      all: () => store.all(),
      clear: async () => {
        // What is under way ends at once, before it can write again what is being removed.
        const clearing = store.clear();
        lookup.clear();
        await clearing;
      },
    },
    close: () => store.close(),
    dispose: () => {
      following.dispose();
      settings.dispose();
      lookup.dispose();
    },
    again: async () => {
      await store.flush();
      return openMetadata(context, log);
    },
  };
}

/** The turns of requests to arXiv; undefined in a web host, where no page may read its answers. */
function turnOf(folder: vscode.Uri, log: vscode.LogOutputChannel): Turn | undefined {
  const modules = nodeModules();
  return (
    modules &&
    arxivTurn(new URL(`${folder.toString()}/`), modules, (error) =>
      log.warn(
        'Requests to arXiv cannot be agreed on with other windows; this one keeps its pauses alone.',
        error,
      ),
    )
  );
}

const never: Turn = () => Promise.resolve(undefined);

/** Says to the services who asks, as they wish. */
function userAgent({ extension }: Context): string {
  const { version } = extension.packageJSON as { readonly version?: unknown };
  return `paper-digest/${String(version)}`;
}
