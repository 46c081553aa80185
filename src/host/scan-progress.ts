import * as vscode from 'vscode';

/** A scan that takes longer than this says how far it is, in milliseconds. */
const PATIENCE = 1000;
/** How often the count is renewed, in milliseconds. */
const STEP = 250;

/** A scan as it runs: it says how far it is, and hears whether the person has stopped it. */
export interface Scan {
  readonly token: vscode.CancellationToken;
  /** How many files there are. */
  total: number;
  /** How many of them have been looked at. */
  done: number;
}

/** What is said of a scan. */
export interface ScanMessages {
  /** While it is not known how many files there are. */
  readonly looking: () => string;
  readonly reading: (done: number, total: number) => string;
}

export const DIGEST_MESSAGES: ScanMessages = {
  looking: () => vscode.l10n.t('Looking for paper digests'),
  reading: (done, total) => vscode.l10n.t('Reading paper digests: {0} of {1} files', done, total),
};

export const CITATION_MESSAGES: ScanMessages = {
  looking: () => vscode.l10n.t('Looking for files that cite papers'),
  reading: (done, total) => vscode.l10n.t('Looking for citations: {0} of {1} files', done, total),
};

// Scans of digests and of citations may overlap; the key is set as long as one of them runs.
let running = 0;

/**
 * Shows that the workspace is being read: a bar in the view, and after a moment the count in the status bar. While a
 * scan runs the context key `paperDigest.scanning` is set, which shows the command that stops it.
 */
export class ScanProgress implements vscode.Disposable {
  private source: vscode.CancellationTokenSource | undefined;

  constructor(private readonly messages: ScanMessages) {}

  /** Whether a scan runs that nobody has stopped. */
  get isRunning(): boolean {
    return this.source?.token.isCancellationRequested === false;
  }

  /** Runs `work` as a scan; rejected as it is. */
  async run(work: (scan: Scan) => Promise<void>): Promise<void> {
    const source = new vscode.CancellationTokenSource();
    this.source = source;
    const scan: Scan = { token: source.token, total: 0, done: 0 };
    setRunning(1);
    const done = work(scan);
    const patience = setTimeout(() => this.showCount(scan, done), PATIENCE);
    try {
      await vscode.window.withProgress({ location: { viewId: 'paperDigest.papers' } }, () => done);
    } finally {
      clearTimeout(patience);
      if (this.source === source) this.source = undefined;
      source.dispose();
      setRunning(-1);
    }
  }

  /** Ends the scan that runs; what it has read stays. */
  stop(): void {
    this.source?.cancel();
  }

  dispose(): void {
    this.stop();
  }

  private showCount(scan: Scan, done: Promise<void>): void {
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, async (progress) => {
      const report = (): void => {
        const { looking, reading } = this.messages;
        progress.report({ message: scan.total === 0 ? looking() : reading(scan.done, scan.total) });
      };
      report();
      const timer = setInterval(report, STEP);
      // How it ends is for whoever began it.
      await done.then(
        () => undefined,
        () => undefined,
      );
      clearInterval(timer);
    });
  }
}

function setRunning(change: 1 | -1): void {
  running += change;
  void vscode.commands.executeCommand('setContext', 'paperDigest.scanning', running > 0);
}
