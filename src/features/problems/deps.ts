import type * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import type { Problem } from '../../core/problem';

/** What the problems need of the rest. */
export interface ProblemsDeps {
  readonly library: Library;
  readonly log: vscode.LogOutputChannel;
  /** The files behind the library. */
  readonly files: {
    /** The version of the open document whose text the library holds. */
    versionOf(uri: vscode.Uri): number | undefined;
    /** Files that could not be read, and why. */
    readonly unread: ReadonlyMap<string, Problem>;
    readonly onDidChangeFailures: vscode.Event<readonly string[]>;
    /** Resolves when everything noticed so far is in the library. */
    settled(): Promise<void>;
  };
}
