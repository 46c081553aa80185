import * as vscode from 'vscode';
import { sleep } from '../../host/sleep';

/** So many texts of a bibliography are remembered, and so many UTF-16 units of all of them together. */
const MOST_TEXTS = 20;
const MOST_CHARACTERS = 40_000_000;
/** How often and how far apart (in milliseconds) an undone document is looked at: a busy editor says late that it has changes. */
const LOOKS = 100;
const LOOK = 50;

/**
 * Stores bibliographies that entries were added to. When such a step is undone or done again, the file follows: it is
 * stored again if the text is one that was on disk before or after the step, and only then.
 */
export class BibStore implements vscode.Disposable {
  /** By URI, the latest last. */
  private readonly texts = new Map<string, readonly string[]>();
  private readonly subscription = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
      if (reason !== undefined) void this.follow(document);
    }),
    // A document that nobody shows is closed after a while; an undo opens it again.
    vscode.workspace.onDidOpenTextDocument((document) => void this.follow(document)),
  );

  /**
   * Stores a document that had no other changes.
   * @param edited the document as it was found
   * @param before its text before entries were added
   */
  async save(edited: vscode.TextDocument, before: string): Promise<'saved' | 'unsaved'> {
    // It may have been closed, and opened anew for the edit.
    const name = edited.uri.toString();
    const document = vscode.workspace.textDocuments.find((other) => other.uri.toString() === name) ?? edited;
    const isSaved = await saved(document);
    if (isSaved && !document.isDirty) this.remember(document, before, document.getText());
    return isSaved ? 'saved' : 'unsaved';
  }

  dispose(): void {
    this.subscription.dispose();
    this.texts.clear();
  }

  private async follow(document: vscode.TextDocument): Promise<void> {
    const name = document.uri.toString();
    if (!this.texts.has(name)) return;
    // The editor says that a document has changes only after it has said what they are.
    for (let tried = 0; tried < LOOKS && !document.isDirty && !document.isClosed; tried++) await sleep(LOOK);
    if (document.isClosed || !document.isDirty) return;
    if (this.texts.get(name)?.includes(document.getText()) === true) await saved(document);
  }

  private remember(document: vscode.TextDocument, ...states: readonly string[]): void {
    const name = document.uri.toString();
    const all = [...(this.texts.get(name) ?? []).filter((text) => !states.includes(text)), ...states];
    this.texts.delete(name);
    this.texts.set(name, all.slice(-MOST_TEXTS));
    let left = MOST_CHARACTERS;
    for (const [other, texts] of [...this.texts].reverse()) {
      left -= texts.reduce((sum, text) => sum + text.length, 0);
      if (left >= 0) continue;
      if (other === name) this.texts.set(name, states);
      else this.texts.delete(other);
    }
  }
}

async function saved(document: vscode.TextDocument): Promise<boolean> {
  try {
    return await document.save();
  } catch {
    return false;
  }
}
