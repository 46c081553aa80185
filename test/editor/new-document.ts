import * as vscode from 'vscode';
import { until } from './support';

/**
 * A new document that says `content` and has no file. VS Code may give a name anew before it has let go of the text
 * that had it; then it is asked again.
 */
export async function newDocument(language: string, content: string): Promise<vscode.TextDocument> {
  return until('the document', async () => {
    const document = await vscode.workspace.openTextDocument({ language, content });
    return document.getText() === content && document;
  });
}
