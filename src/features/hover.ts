import * as vscode from 'vscode';
import type { Paper } from '../core/library/paper';
import type { Reading } from '../core/memory/reading-states';
import type { Library } from '../core/library/library';
import { paperCard, unknownCard, type CitingFiles } from '../host/card-view';
import type { PaperAt } from '../host/paper-at';

export interface HoverDeps {
  readonly library: Library;
  readonly paperAt: PaperAt;
  /** Where papers are cited, from memory. */
  readonly cited: CitingFiles;
  readonly readings: { of(paper: Paper): Reading };
}

/**
 * Registers the card over arXiv references and citation keys, in every language and scheme, unless the setting
 * `paperDigest.hover.enabled` switches it off for the language. It answers from memory alone.
 */
export function registerHover({ library, paperAt, cited, readings }: HoverDeps): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    provideHover(document, position) {
      const found = paperAt(document, position);
      if (!found || !isWanted(document)) return undefined;
      const { arxivId, version, range } = found;
      const paper = library.snapshot.paperById(arxivId);
      const card = paper
        ? paperCard(paper, { cited, readings })
        : unknownCard(arxivId, version, library.isReady, cited);
      return new vscode.Hover(card, range);
    },
  });
}

function isWanted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('paperDigest', document).get<boolean>('hover.enabled') !== false;
}
