import * as vscode from 'vscode';
import { readDigest } from '../core/digest/read';
import type { Digest } from '../core/digest/entry';
import type { Library } from '../core/library/library';
import { currentText } from './current-text';
import { DIGEST_GLOB, isDigestDocument, mayBeDigest } from './documents';
import { eachLimited, Pacer } from './pacer';

/** How long changes are gathered before files are read, and the longest a steady stream of them can put that off (ms). */
const SETTLE = 150;
const SETTLE_LIMIT = 1000;
/** Files read at once. */
const WIDTH = 16;
/** While the workspace is first read, the library is told after so many milliseconds. */
const FIRST_SCAN_STEP = 200;

/**
 * Keeps the library in step with the workspace: every Markdown file in its folders, and every Markdown document that
 * is open, whose unsaved text wins over the file. Follows edits, and files that come, go or change their name.
 */
export class DigestFiles implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly pending = new Map<string, vscode.Uri>();
  private rescanWanted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince = 0;
  private running: Promise<void> = Promise.resolve();
  private disposed = false;

  constructor(
    private readonly library: Library,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Begins to follow the workspace and to read it; returns at once. */
  start(): void {
    const watcher = vscode.workspace.createFileSystemWatcher(DIGEST_GLOB);
    const folders = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    this.subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => this.touch(uri)),
      watcher.onDidChange((uri) => this.touch(uri)),
      watcher.onDidDelete((uri) => this.touch(uri)),
      folders,
      // A folder that comes or goes as a whole is one event, without one for each file in it.
      folders.onDidCreate((uri) => this.folderCame(uri)),
      folders.onDidDelete((uri) => this.gone(uri)),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          this.gone(oldUri);
          this.folderCame(newUri);
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.touchDocument(document);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.touchDocument(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.touchDocument(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.rescan()),
    );
    this.running = this.firstScan();
  }

  /** Reads the whole workspace anew; resolves when that is done. */
  async rescan(): Promise<void> {
    this.rescanWanted = true;
    await this.flush();
  }

  /** Resolves when everything that has been noticed so far is in the library. */
  async settled(): Promise<void> {
    await this.running;
    if (this.timer !== undefined) await this.flush();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
  }

  private async firstScan(): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: 'paperDigest.papers' } }, async () => {
      try {
        await this.scan();
      } catch (error) {
        this.log.error('The workspace could not be searched for digests.', error);
      }
      this.library.markReady();
    });
  }

  private touchDocument(document: vscode.TextDocument): void {
    if (isDigestDocument(document)) this.touch(document.uri);
  }

  private touch(uri: vscode.Uri): void {
    if (uri.scheme === 'git') return;
    this.pending.set(uri.toString(), uri);
    this.schedule();
  }

  private gone(uri: vscode.Uri): void {
    const prefix = `${uri.toString()}/`;
    for (const known of this.library.snapshot.uris()) {
      if (known === uri.toString() || known.startsWith(prefix))
        this.pending.set(known, vscode.Uri.parse(known));
    }
    if (this.pending.size > 0) this.schedule();
  }

  /** Something came that is not a Markdown file by its name; a name without a dot may be a folder full of them. */
  private folderCame(uri: vscode.Uri): void {
    if (mayBeDigest(uri)) this.touch(uri);
    else if (!/\.[^/]*$/.test(uri.path)) {
      void vscode.workspace.fs.stat(uri).then(
        async ({ type }) => {
          if ((type & vscode.FileType.Directory) === 0) return;
          const found = await vscode.workspace.findFiles(new vscode.RelativePattern(uri, DIGEST_GLOB));
          for (const file of found) this.touch(file);
        },
        // It is gone again; then there is nothing to read.
        () => undefined,
      );
    }
  }

  private schedule(): void {
    const now = Date.now();
    if (this.timer === undefined) this.waitingSince = now;
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(SETTLE, this.waitingSince + SETTLE_LIMIT - now));
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running = this.running.then(async () => {
      try {
        if (this.rescanWanted) {
          this.rescanWanted = false;
          this.pending.clear();
          await this.scan();
        } else {
          const uris = [...this.pending.values()];
          this.pending.clear();
          await this.read(uris, Infinity);
        }
      } catch (error) {
        this.log.error('Changed digests could not be read.', error);
      }
    });
    return this.running;
  }

  /** Reads all Markdown files and documents, and forgets documents that are no longer there. */
  private async scan(): Promise<void> {
    const started = performance.now();
    const files = await vscode.workspace.findFiles(DIGEST_GLOB);
    const uris = new Map(files.map((uri) => [uri.toString(), uri]));
    for (const document of vscode.workspace.textDocuments) {
      if (isDigestDocument(document)) uris.set(document.uri.toString(), document.uri);
    }
    const stale = [...this.library.snapshot.uris()].filter((uri) => !uris.has(uri));
    this.library.replace(stale.map((uri) => [uri, undefined]));
    await this.read(uris.values(), FIRST_SCAN_STEP);
    const { documentCount, size } = this.library.snapshot;
    const took = Math.round(performance.now() - started);
    this.log.info(
      `Read ${uris.size} Markdown files in ${took} ms: ${documentCount} digests, ${size} papers.`,
    );
  }

  /** Reads files into the library, telling it every `step` milliseconds and at the end. */
  private async read(uris: Iterable<vscode.Uri>, step: number): Promise<void> {
    const pacer = new Pacer();
    const open = new Map(
      vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]),
    );
    let batch: [string, Digest | undefined][] = [];
    let told = performance.now();
    const tell = (): void => {
      if (!this.disposed) this.library.replace(batch);
      batch = [];
      told = performance.now();
    };
    await eachLimited(uris, WIDTH, async (uri) => {
      if (this.disposed) return;
      const text = await currentText(uri, open.get(uri.toString()), this.log);
      await pacer.breathe();
      batch.push([uri.toString(), text === undefined ? undefined : readDigest(text, pathOf(uri))]);
      if (performance.now() - told > step) tell();
    });
    tell();
  }
}

/** The path below the workspace folder, for dates in names of files and folders; of others the file name alone. */
function pathOf(uri: vscode.Uri): string {
  if (vscode.workspace.getWorkspaceFolder(uri)) return vscode.workspace.asRelativePath(uri, false);
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
