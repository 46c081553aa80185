import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import type { CitedPlace } from '../core/references/mention';
import type {
  FileMentions,
  IndexSubscription,
  ReferenceChange,
  ReferenceIndex,
} from '../core/references/reference-index';
import { ChangeQueue } from './change-queue';
import { eachLimited, Pacer } from './pacer';
import { readReferences } from './read-references';
import { ReferenceCache } from './reference-cache';
import { type ReferenceOptions, ReferenceRules } from './reference-rules';
import { watchReferences } from './reference-watch';
import { CITATION_MESSAGES, ScanProgress, type Scan } from './scan-progress';

/** Files looked at at once: asking for the state of one is mostly waiting. */
const WIDTH = 32;
/** The index is told of what was read after so many milliseconds or mentions, which it takes in at a stretch. */
const STEP = 250;
const PORTION = 2000;
/** Reading what has changed is not stopped. */
const NEVER = new vscode.CancellationTokenSource();

export interface ReferenceFilesDeps {
  readonly index: ReferenceIndex;
  readonly library: Library;
  /** The extension's storage for this workspace; undefined without a workspace, and then nothing is kept. */
  readonly storage: vscode.Uri | undefined;
  /** Asked at each scan. */
  readonly options: () => ReferenceOptions;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Keeps the index of citations in step with the workspace's text files and open documents, whose unsaved text wins.
 * Begins when the digests have been read and there is one, or when it is first asked for something: where nobody has
 * papers, nothing is read.
 */
export class ReferenceFiles implements vscode.Disposable {
  private readonly subscriptions: { dispose(): unknown }[] = [];
  private readonly queue = new ChangeQueue(() => void this.flush());
  private readonly cache: ReferenceCache | undefined;
  private rules: ReferenceRules;
  private wanted = false;
  private begun = false;
  private scanWanted = false;
  private running: Promise<void> = Promise.resolve();
  private readonly progress = new ScanProgress(CITATION_MESSAGES);
  private disposed = false;

  constructor(private readonly deps: ReferenceFilesDeps) {
    const { index, storage, log } = deps;
    this.rules = new ReferenceRules(deps.options());
    if (storage) {
      const mentionsOf = (uri: string) => index.file(uri)?.mentions ?? [];
      this.cache = new ReferenceCache(vscode.Uri.joinPath(storage, 'references'), mentionsOf, log);
    }
  }

  /** Waits for its time to begin; returns at once. */
  start(): void {
    const { library } = this.deps;
    this.subscriptions.push(
      library.onChange(({ uris }) => {
        this.deps.index.recheckDigests(uris);
        if (this.begun) this.followDigests(uris);
        else this.beginInTime();
      }),
    );
    this.beginInTime();
  }

  /** Every place where a paper (without version) is cited, from memory: see `ReferenceIndex.placesOf`. */
  citedPlaces(arxivId: string): readonly CitedPlace[] {
    this.want();
    return this.deps.index.placesOf(arxivId);
  }

  /** The paper (without version) that a key means in a document, from memory: see `ReferenceIndex.resolveKey`. */
  resolveKey(uri: vscode.Uri, key: string): string | undefined {
    this.want();
    return this.deps.index.resolveKey(uri.toString(), key, folderOf(uri));
  }

  onChange(listener: (change: ReferenceChange) => void): IndexSubscription {
    return this.deps.index.onChange(listener);
  }

  /** Asks for the index, also where no digest does. */
  want(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.beginInTime();
  }

  /** Whether files are being looked through. */
  get isScanning(): boolean {
    return this.progress.isRunning;
  }

  /** Ends the scan that runs; what it has read stays, and files are followed as before. */
  stop(): void {
    this.progress.stop();
  }

  /** Looks through the workspace anew, if it ever did; resolves when that is done. */
  async rescan(): Promise<void> {
    if (!this.begun) return;
    this.scanWanted = true;
    await this.flush();
  }

  /** Resolves when everything that has been noticed so far is in the index. */
  async settled(): Promise<void> {
    await this.running;
    if (this.queue.isWaiting) await this.flush();
  }

  dispose(): void {
    this.disposed = true;
    this.stop();
    this.queue.take();
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
  }

  /** Ends all work and stores the index; for the end of the extension, which waits a moment for it. */
  async close(): Promise<void> {
    this.dispose();
    await this.cache?.save();
  }

  private beginInTime(): void {
    const { library } = this.deps;
    if (this.begun || this.disposed || !library.isReady) return;
    if (!this.wanted && library.snapshot.documentCount === 0) return;
    this.begun = true;
    this.subscriptions.push(
      watchReferences(() => this.rules, {
        touched: (uri) => this.queue.add(uri),
        gone: (uri) => this.gone(uri),
        rulesChanged: () => void this.rescan(),
      }),
    );
    this.scanWanted = true;
    void this.flush();
  }

  /**
   * A digest is not searched: it lists papers and cites none, and the library knows it. What has become one leaves the
   * index, what is none any more is searched.
   */
  private followDigests(uris: readonly string[]): void {
    const { index } = this.deps;
    for (const uri of uris)
      if (!this.isDigest(uri) || index.file(uri)) this.queue.add(vscode.Uri.parse(uri), 'file');
  }

  private isDigest(uri: string): boolean {
    return this.deps.library.snapshot.digest(uri) !== undefined;
  }

  private gone(uri: vscode.Uri): void {
    const name = uri.toString();
    for (const known of this.deps.index.uris())
      if (known === name || known.startsWith(`${name}/`)) this.queue.add(vscode.Uri.parse(known));
  }

  /** Does what is wanted after what runs already: a scan, or reading what has changed. Never rejected. */
  private flush(): Promise<void> {
    this.running = this.running.then(async () => {
      if (this.disposed) return;
      try {
        if (this.scanWanted) await this.scan();
        else await this.read(this.queue.take(), () => undefined, NEVER.token);
      } catch (error) {
        this.deps.log.error('The workspace could not be searched for citations.', error);
      }
    });
    return this.running;
  }

  private async scan(): Promise<void> {
    this.scanWanted = false;
    await this.progress.run((scan) => this.scanWith(scan));
  }

  private async scanWith(scan: Scan): Promise<void> {
    const { token } = scan;
    const { index, log } = this.deps;
    const started = performance.now();
    const isFirst = index.fileCount === 0;
    this.rules = new ReferenceRules(this.deps.options());
    await this.rules.readGitignores(token);
    if (isFirst) await this.load();
    const found = new Map(await this.rules.find(token));
    if (this.isStopped(token)) return;
    for (const document of vscode.workspace.textDocuments)
      if (this.rules.acceptsDocument(document)) found.set(document.uri.toString(), document.uri);
    const uris = [...found].flatMap(([name, uri]) => (this.isDigest(name) ? [] : [uri]));
    const stale = [...index.uris()].filter((uri) => !found.has(uri) || this.isDigest(uri));
    for (const uri of stale) this.cache?.forget(uri);
    index.replace(stale.map((uri) => [uri, undefined]));
    scan.total = uris.length;
    const stampOf = (uri: string) => this.cache?.stampOf(uri);
    const read = await this.read(uris, stampOf, token, () => scan.done++);
    if (this.isStopped(token)) return;
    index.setComplete(true);
    const took = Math.round(performance.now() - started);
    log.info(
      `Looked for citations in ${uris.length} files, read ${read} of them, in ${took} ms: ${index.fileCount} have references.`,
    );
  }

  private isStopped(token: vscode.CancellationToken): boolean {
    return this.disposed || token.isCancellationRequested;
  }

  private async load(): Promise<void> {
    await this.cache?.load((files) => {
      const wanted = files.filter(({ uri }) => this.rules.accepts(vscode.Uri.parse(uri)));
      this.deps.index.replace(
        wanted.map(({ uri, mentions }) => [uri, says(vscode.Uri.parse(uri), mentions)]),
      );
      return wanted;
    });
  }

  /** Reads files that are not known as they are, and tells the index; resolves to how many were read. */
  private async read(
    uris: readonly vscode.Uri[],
    stampOf: (uri: string) => { readonly size: number; readonly mtime: number } | undefined,
    token: vscode.CancellationToken,
    counted: () => void = () => undefined,
  ): Promise<number> {
    const pacer = new Pacer();
    const { rules } = this;
    const open = new Map(
      vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]),
    );
    let batch: [string, FileMentions | undefined][] = [];
    let mentions = 0;
    let told = performance.now();
    let read = 0;
    const tell = (): void => {
      if (!this.disposed) this.deps.index.replace(batch);
      batch = [];
      mentions = 0;
      told = performance.now();
    };
    await eachLimited(uris, WIDTH, async (uri) => {
      if (this.isStopped(token)) return;
      const name = uri.toString();
      const opened = open.get(name);
      const document = opened && rules.acceptsDocument(opened) ? opened : undefined;
      const isOurs = (document !== undefined || rules.accepts(uri)) && !this.isDigest(name);
      const now = isOurs
        ? await readReferences(uri, { rules, document, known: stampOf(name), pacer })
        : { kind: 'none' as const };
      counted();
      if (now.kind === 'same') return;
      if (now.kind === 'mentions') {
        read++;
        mentions += now.mentions.length;
      }
      batch.push([name, now.kind === 'none' ? undefined : says(uri, now.mentions)]);
      if (now.kind === 'mentions' && now.stamp) this.cache?.remember(name, now.stamp);
      else this.cache?.forget(name);
      if (mentions < PORTION && performance.now() - told < STEP) return;
      while (pacer.isSpent()) await pacer.rest();
      tell();
    });
    await pacer.breathe();
    tell();
    return read;
  }
}

function says(uri: vscode.Uri, mentions: FileMentions['mentions']): FileMentions {
  return { folder: folderOf(uri), mentions };
}

function folderOf(uri: vscode.Uri): string | undefined {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
}
