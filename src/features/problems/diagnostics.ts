import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/problem';
import { LineIndex } from '../../core/text';
import { diagnosticOf, type Positions } from './converted';
import type { ProblemsDeps } from './deps';

/**
 * Whose problems are shown (`paperDigest.problems`). `open`: of open documents, and broken rows only as hints, which are
 * marked in the text and stay out of the Problems view. Of a digest that somebody else's script wrote 38 % of the rows
 * are broken (FACTS.md section 1) and read well all the same; nobody who opens that archive asked for 1,900 warnings.
 */
type Mode = 'open' | 'all' | 'off';

/** How long changes are gathered before closed files are read for their positions, in milliseconds. */
const SETTLE = 300;

/** Keeps the Problems view in step with the library. Nothing is parsed for it. */
export class ProblemDiagnostics implements vscode.Disposable {
  private readonly shown = vscode.languages.createDiagnosticCollection('paperDigest');
  private readonly subscriptions: { dispose(): unknown }[] = [this.shown];
  private readonly closed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private mode = readMode();

  constructor(private readonly deps: ProblemsDeps) {
    const { library, files } = deps;
    this.subscriptions.push(
      library.onChange(({ uris }) => this.update(uris)),
      files.onDidChangeFailures((uris) => this.update(uris)),
      // A document that opens or closes is read anew, and the library tells of it; a note never was in it.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.update([uri.toString()])),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('paperDigest.problems')) return;
        this.mode = readMode();
        this.updateAll();
      }),
    );
    this.updateAll();
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
  }

  private updateAll(): void {
    this.shown.clear();
    this.closed.clear();
    const { library, files } = this.deps;
    if (this.mode !== 'off') this.update([...library.snapshot.uris(), ...files.unread.keys()]);
  }

  private update(uris: readonly string[]): void {
    if (this.mode === 'off') return;
    const open = new Map(vscode.workspace.textDocuments.map((each) => [each.uri.toString(), each]));
    for (const name of uris) {
      const document = open.get(name);
      const failure = this.deps.files.unread.get(name);
      const problems = this.deps.library.snapshot.digest(name)?.problems ?? [];
      const uri = document?.uri ?? vscode.Uri.parse(name);
      this.closed.delete(name);
      if (failure) this.shown.set(uri, [diagnosticOf(failure, START)]);
      else if (problems.length === 0 || (!document && this.mode === 'open')) this.hide(uri);
      else if (!document) this.later(name);
      // What the document says now is on its way.
      else if (this.deps.files.versionOf(uri) === document.version) this.show(uri, problems, document);
    }
  }

  /** The editor is told of each removal, and every listener with it: of nothing shown, thousands at a start. */
  private hide(uri: vscode.Uri): void {
    if (this.shown.has(uri)) this.shown.delete(uri);
  }

  private show(uri: vscode.Uri, problems: readonly Problem[], positions: Positions): void {
    this.shown.set(
      uri,
      problems.map((problem) => diagnosticOf(problem, positions, this.severityOf(problem))),
    );
  }

  private severityOf({ code, severity }: Problem): Severity {
    return this.mode === 'open' && code === 'row-broken' ? 'hint' : severity;
  }

  private later(name: string): void {
    this.closed.add(name);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.showClosed();
    }, SETTLE);
  }

  /** Positions in a closed file need its lines; one file after the other, so that nothing is held up. */
  private async showClosed(): Promise<void> {
    for (const name of this.closed) {
      this.closed.delete(name);
      const digest = this.deps.library.snapshot.digest(name);
      if (!digest) continue;
      const uri = vscode.Uri.parse(name);
      try {
        const bytes = await vscode.workspace.fs.readFile(uri);
        // It may have changed or been opened meanwhile; then there is a newer word on it.
        if (this.mode !== 'all' || this.deps.library.snapshot.digest(name) !== digest) continue;
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        this.show(uri, digest.problems, new LineIndex(text));
      } catch (error) {
        this.deps.log.warn(`The problems of ${name} cannot be shown.`, error);
      }
    }
  }
}

const START: Positions = { positionAt: () => ({ line: 0, character: 0 }) };

function readMode(): Mode {
  const mode = vscode.workspace.getConfiguration('paperDigest').get('problems');
  return mode === 'all' || mode === 'off' ? mode : 'open';
}
