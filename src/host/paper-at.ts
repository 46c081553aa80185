import * as vscode from 'vscode';
import { referenceAt } from '../core/arxiv/find';

/** A reference to a paper in a document. */
export interface PaperReference {
  /** Without version. */
  readonly arxivId: string;
  readonly version: number | undefined;
  /** Exactly the reference. */
  readonly range: vscode.Range;
}

/**
 * Finds the reference that a position touches, its end included; from memory and from the position's line alone.
 * Undefined when there is none.
 */
export type PaperAt = (
  document: vscode.TextDocument,
  position: vscode.Position,
) => PaperReference | undefined;

/** {@link PaperAt} for references that name the paper's id: all but citation keys. */
export function paperAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): PaperReference | undefined {
  const found = referenceAt(document.lineAt(position.line).text, position.character, {
    languageId: document.languageId,
    fileName: document.fileName,
  });
  if (!found) return undefined;
  const range = new vscode.Range(position.line, found.range.start, position.line, found.range.end);
  return { arxivId: found.id, version: found.version, range };
}
