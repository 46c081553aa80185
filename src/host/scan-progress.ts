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

/**
 * Shows that the workspace is being read: a bar in the view, and after a moment the count in the status bar. While a
 * scan runs the context key `paperDigest.scanning` is set, which shows the command that stops it.
 */
export class ScanProgress implements vscode.Disposable {
  private source: vscode.CancellationTokenSource | undefined;

  /** Runs `work` as a scan; rejected as it is. */
  async run(work: (scan: Scan) => Promise<void>): Promise<void> {
    const source = new vscode.CancellationTokenSource();
    this.source = source;
    const scan: Scan = { token: source.token, total: 0, done: 0 };
    void setScanning(true);
    const done = work(scan);
    const patience = setTimeout(() => this.showCount(scan, done), PATIENCE);
    try {
      await vscode.window.withProgress({ location: { viewId: 'paperDigest.papers' } }, () => done);
    } finally {
      clearTimeout(patience);
      if (this.source === source) this.source = undefined;
      source.dispose();
      void setScanning(false);
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
        const message =
          scan.total === 0
            ? vscode.l10n.t('Looking for paper digests')
            : vscode.l10n.t('Reading paper digests: {0} of {1} files', scan.done, scan.total);
        progress.report({ message });
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

function setScanning(isScanning: boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', 'paperDigest.scanning', isScanning);
}
