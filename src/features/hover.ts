import * as vscode from 'vscode';
import { referenceAt } from '../core/arxiv/find';
import type { Library } from '../core/library/library';
import { paperCard, unknownCard } from '../host/card-view';

/** Registers the card over arXiv references, in every language and scheme. It answers from memory alone. */
export function registerHover(deps: { readonly library: Library }): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    provideHover(document, position) {
      const line = document.lineAt(position.line).text;
      const found = referenceAt(line, position.character, {
        languageId: document.languageId,
        fileName: document.fileName,
      });
      if (!found) return undefined;
      const range = new vscode.Range(position.line, found.range.start, position.line, found.range.end);
      const paper = deps.library.snapshot.paperById(found.id);
      return new vscode.Hover(paper ? paperCard(paper) : unknownCard(found.id, found.version), range);
    },
  });
}
