import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import type { StoredDocument } from '../core/library/stored';
import type { Problem } from '../core/problem';
import { ChangeQueue } from './change-queue';
import { FileRules } from './file-rules';
import { findDigestFiles, walk } from './find-files';
import { IndexCache } from './index-cache';
import { openDocuments, pathOf, readBatch, type ReadDocument } from './read-batch';
import { DIGEST_MESSAGES, ScanProgress, type Scan } from './scan-progress';
import { watchWorkspace } from './workspace-watch';

/** While the workspace is first read, the library is told after so many milliseconds. */
const FIRST_SCAN_STEP = 200;

/** Where the index is kept between two starts. */
export interface CachePlace {
  /** The extension's storage for this workspace; undefined without a workspace, and then nothing is kept. */
  readonly storage: vscode.Uri | undefined;
  /** Changes with all that decides what a file says. */
  readonly version: Promise<string>;
}

/**
 * Keeps the library in step with the workspace: every file in its folders that the settings name, and every Markdown
 * document that is open, whose unsaved text wins over the file. Starts from what the last session stored, then reads
 * what has changed since; follows edits, and files that come, go or change their name.
 */
export class DigestFiles implements vscode.Disposable {
  private readonly subscriptions: { dispose(): unknown }[] = [];
  private readonly queue = new ChangeQueue(() => void this.flush());
  private readonly progress = new ScanProgress(DIGEST_MESSAGES);
  private readonly cache: IndexCache | undefined;
  private readonly versions = new Map<string, number>();
  private readonly failures = new Map<string, Problem>();
  private readonly failuresChanged = new vscode.EventEmitter<readonly string[]>();
  private guests: ReadonlyMap<string, vscode.Uri> = new Map();
  private rules = new FileRules();
  private wanted: 'nothing' | 'changed' | 'everything' = 'nothing';
  private running: Promise<void> = Promise.resolve();
  private disposed = false;

  /** Fires with the URIs of files that can be read again, or no longer. */
  readonly onDidChangeFailures = this.failuresChanged.event;

  constructor(
    private readonly library: Library,
    private readonly log: vscode.LogOutputChannel,
    place?: CachePlace,
  ) {
    if (place?.storage) {
      const folder = vscode.Uri.joinPath(place.storage, 'index');
      this.cache = new IndexCache(folder, place.version, (uri) => library.snapshot.digest(uri), log);
    }
  }

  /** Begins to follow the workspace and to read it; returns at once. */
  start(): void {
    this.subscriptions.push(
      this.progress,
      this.failuresChanged,
      watchWorkspace(() => this.rules, {
        touched: (uri, source) => this.queue.add(uri, source),
        folderCame: (uri) => void this.folderCame(uri),
        gone: (uri) => this.gone(uri),
        rulesChanged: () => {
          this.rules = new FileRules();
          void this.rescan('changed');
        },
      }),
    );
    this.running = this.load().then(() => this.scan());
  }

  /** Looks through the workspace anew, and reads `everything` or what has `changed`; resolves when that is done. */
  async rescan(what: 'changed' | 'everything' = 'everything'): Promise<void> {
    if (this.wanted !== 'everything') this.wanted = what;
    await this.flush();
  }

  /** Has these files of no folder in the library from now on, and no others of that kind; resolves when they are read. */
  async invite(uris: readonly vscode.Uri[]): Promise<void> {
    const before = this.guests;
    this.guests = new Map(uris.map((uri) => [uri.toString(), uri]));
    for (const uri of [...before.values(), ...uris]) this.queue.add(uri, 'file');
    await this.settled();
  }

  /** Ends the scan that runs; what it has read stays, and files are followed as before. */
  stop(): void {
    this.progress.stop();
  }

  /** Resolves when everything that has been noticed so far is in the library. */
  async settled(): Promise<void> {
    await this.running;
    if (this.queue.isWaiting) await this.flush();
  }

  /** The version of the open document whose text the library holds; undefined when it holds that of the file. */
  versionOf(uri: vscode.Uri): number | undefined {
    return this.versions.get(uri.toString());
  }

  /** Files that could not be read, and why. */
  get unread(): ReadonlyMap<string, Problem> {
    return this.failures;
  }

  dispose(): void {
    this.disposed = true;
    this.queue.take();
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
  }

  /** Ends all work and stores the index; for the end of the extension, which waits a moment for it. */
  async close(): Promise<void> {
    this.dispose();
    await this.cache?.save();
  }

  private async load(): Promise<void> {
    const started = performance.now();
    await this.cache?.load((documents) => {
      // Where the workspace is another now, or the settings are, the file may mean something else.
      const wanted = documents.filter((document) => this.isCurrent(document));
      if (!this.disposed) this.library.replace(wanted.map(({ uri, digest }) => [uri, digest]));
      return wanted;
    });
    const { documentCount, size } = this.library.snapshot;
    const took = Math.round(performance.now() - started);
    if (documentCount > 0)
      this.log.info(`Had ${documentCount} digests with ${size} papers in store, after ${took} ms.`);
  }

  private isCurrent({ uri, path }: StoredDocument): boolean {
    const parsed = vscode.Uri.parse(uri);
    const isInside = vscode.workspace.getWorkspaceFolder(parsed) !== undefined;
    return isInside && pathOf(parsed) === path && this.rules.accepts(parsed);
  }

  private gone(uri: vscode.Uri): void {
    const name = uri.toString();
    if (this.library.snapshot.digest(name) || this.rules.accepts(uri)) this.queue.add(uri, 'file');
    else
      for (const known of this.library.snapshot.uris())
        if (known.startsWith(`${name}/`)) this.queue.add(vscode.Uri.parse(known), 'file');
  }

  private async folderCame(uri: vscode.Uri): Promise<void> {
    const { token } = new vscode.CancellationTokenSource();
    for (const file of await walk(uri, this.rules, token)) this.queue.add(file, 'file');
  }

  /** Does what is wanted after what runs already: a scan, or reading what has changed. */
  private flush(): Promise<void> {
    this.running = this.running.then(async () => {
      if (this.disposed) return;
      if (this.wanted !== 'nothing') await this.scan();
      else await this.readChanged();
    });
    return this.running;
  }

  /** Never rejected: what comes later is to be read all the same. */
  private async readChanged(): Promise<void> {
    try {
      await readBatch(this.queue.take(), {
        rules: this.rules,
        isGuest: (uri) => this.guests.has(uri),
        // An event says that the file changed, whatever its time and size say.
        stampOf: () => undefined,
        isStopped: () => this.disposed,
        step: Infinity,
        tell: (batch) => this.tell(batch),
      });
    } catch (error) {
      this.log.error('What has changed could not be read.', error);
    }
  }

  /** Looks for all files and reads those that are not known as they are; forgets what is no longer there. */
  private async scan(): Promise<void> {
    const readsAll = this.wanted === 'everything';
    this.wanted = 'nothing';
    try {
      await this.progress.run((scan) => this.scanWith(scan, readsAll));
    } catch (error) {
      this.log.error('The workspace could not be searched for digests.', error);
    }
    if (!this.disposed) this.library.markReady();
  }

  private async scanWith(scan: Scan, readsAll: boolean): Promise<void> {
    const started = performance.now();
    const { rules } = this;
    const uris = new Map(await findDigestFiles(rules, scan.token));
    if (scan.token.isCancellationRequested) return;
    for (const [name, document] of openDocuments(rules)) uris.set(name, document.uri);
    for (const [name, uri] of this.guests) uris.set(name, uri);
    const stale = [...this.library.snapshot.uris(), ...this.failures.keys()].filter((uri) => !uris.has(uri));
    this.tell(stale.map((uri) => ({ uri, path: '', digest: undefined })));
    scan.total = uris.size;
    const step = this.library.snapshot.documentCount === 0 ? FIRST_SCAN_STEP : Infinity;
    let read = 0;
    await readBatch(uris.values(), {
      rules,
      isGuest: (uri) => this.guests.has(uri),
      stampOf: (uri) => (readsAll ? undefined : this.cache?.stampOf(uri)),
      isStopped: () => this.disposed || scan.token.isCancellationRequested,
      step,
      tell: (batch) => {
        read += batch.length;
        this.tell(batch);
      },
      counted: () => scan.done++,
    });
    const { documentCount, size } = this.library.snapshot;
    const took = Math.round(performance.now() - started);
    this.log.info(
      `Read ${read} of ${uris.size} files in ${took} ms: ${documentCount} digests, ${size} papers.`,
    );
  }

  /** Puts what was read into the library, in one change, and notes what is known of each file. */
  private tell(batch: readonly ReadDocument[]): void {
    if (this.disposed || batch.length === 0) return;
    const failed: string[] = [];
    for (const { uri, path, stamp, version, digest, problem } of batch) {
      if (version === undefined) this.versions.delete(uri);
      else this.versions.set(uri, version);
      if (stamp) this.cache?.remember(uri, path, stamp);
      else if (digest) this.cache?.hold(uri);
      else this.cache?.forget(uri);
      if (problem) {
        this.failures.set(uri, problem);
        this.log.warn(`${uri}: ${problem.message}`);
      }
      if (problem || this.failures.delete(uri)) failed.push(uri);
    }
    this.library.replace(batch.map(({ uri, digest }) => [uri, digest]));
    if (failed.length > 0) this.failuresChanged.fire(failed);
  }
}
