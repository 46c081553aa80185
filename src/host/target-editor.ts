import * as vscode from 'vscode';
import { isShown } from './shown';

/** A text editor as it stood when an action began. */
export interface EditorPlace {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly selections: readonly vscode.Selection[];
  readonly viewColumn: vscode.ViewColumn | undefined;
}

/**
 * Knows where the person last wrote. A webview panel or a tree that has the focus is no text editor, and an editor
 * that a panel covers is not visible; the place is remembered for both.
 */
export class TargetEditor implements vscode.Disposable {
  private last: EditorPlace | undefined;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor() {
    this.remember(vscode.window.activeTextEditor);
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.remember(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.remember(textEditor);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (this.last?.document === document) this.last = undefined;
      }),
    ];
  }

  /** The active text editor, else where the person last wrote; undefined when there is no such document any more. */
  capture(): EditorPlace | undefined {
    const active = vscode.window.activeTextEditor;
    if (active && isWritable(active)) return placeOf(active);
    return this.last && isShown(this.last.document) ? this.last : undefined;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private remember(editor: vscode.TextEditor | undefined): void {
    if (editor && isWritable(editor)) this.last = placeOf(editor);
  }
}

function placeOf(editor: vscode.TextEditor): EditorPlace {
  const { document, selections, viewColumn } = editor;
  return { document, version: document.version, selections, viewColumn };
}

/** Output and the debug console are text editors to VS Code, and nobody writes there. */
function isWritable(editor: vscode.TextEditor): boolean {
  return !['output', 'debug', 'comment'].includes(editor.document.uri.scheme);
}
