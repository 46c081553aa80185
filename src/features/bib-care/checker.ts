import * as vscode from 'vscode';

export interface Check {
  readonly accepts: (document: vscode.TextDocument) => boolean;
  /** Told to look at a document; `isCurrent` turns false when that has become pointless. */
  readonly look: (document: vscode.TextDocument, isCurrent: () => boolean) => Promise<void>;
  readonly forget: (uri: vscode.Uri) => void;
  /** How long a document is left alone after a change, in milliseconds. */
  readonly delay: (document: vscode.TextDocument) => number;
  readonly log: vscode.LogOutputChannel;
}

/** Looks at open documents when they open and some time after each change; an older look gives way to a newer one. */
export class Checker implements vscode.Disposable {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The number of the last look that was wanted. */
  private readonly turns = new Map<string, number>();
  private readonly subscriptions: readonly vscode.Disposable[];
  private isOn = true;

  constructor(private readonly check: Check) {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.later(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.later(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.stop(uri)),
    ];
    this.all();
  }

  /** Looks at every open document anew. */
  all(): void {
    for (const document of vscode.workspace.textDocuments) this.later(document);
  }

  /** Off, nothing is looked at and all is forgotten. */
  turn(isOn: boolean): void {
    if (this.isOn === isOn) return;
    this.isOn = isOn;
    if (isOn) this.all();
    else for (const { uri } of vscode.workspace.textDocuments) this.stop(uri);
  }

  dispose(): void {
    this.isOn = false;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.turns.clear();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private later(document: vscode.TextDocument): void {
    if (!this.isOn || document.isClosed || !this.check.accepts(document)) return;
    const name = document.uri.toString();
    const turn = (this.turns.get(name) ?? 0) + 1;
    this.turns.set(name, turn);
    clearTimeout(this.timers.get(name));
    this.timers.set(
      name,
      setTimeout(() => {
        this.timers.delete(name);
        const isCurrent = (): boolean => this.turns.get(name) === turn && !document.isClosed;
        this.check.look(document, isCurrent).catch((error: unknown) => {
          this.check.log.error(`${name} could not be checked.`, error);
        });
      }, this.check.delay(document)),
    );
  }

  private stop(uri: vscode.Uri): void {
    const name = uri.toString();
    clearTimeout(this.timers.get(name));
    this.timers.delete(name);
    this.turns.delete(name);
    this.check.forget(uri);
  }
}
