import * as vscode from 'vscode';
import type { Place } from '../core/library/paper';
import type { Range } from '../core/text';

/** Where the row of a paper stands in a document of the editor. */
export interface PlaceRanges {
  readonly uri: vscode.Uri;
  /** The whole entry. */
  readonly entry: vscode.Range;
  /** Its title; within `entry`. */
  readonly title: vscode.Range;
}

/** Documents opened for one answer; where a paper stands in more, the line of the rest has to do. */
const OPEN_LIMIT = 50;

/**
 * Turns places into ranges of documents, in their order. Documents that are not open are read for it; of one that
 * cannot be read, or changed so much that the entry is no longer there, the first line of the entry is given.
 */
export async function placeRanges(
  places: readonly Place[],
  token: vscode.CancellationToken,
): Promise<readonly PlaceRanges[]> {
  return Promise.all(
    places.map(async ({ uri: name, entry }, at): Promise<PlaceRanges> => {
      const uri = vscode.Uri.parse(name, true);
      const document = at < OPEN_LIMIT && !token.isCancellationRequested ? await open(uri) : undefined;
      const range = document && rangeIn(document, entry.range);
      if (!document || range?.start.line !== entry.line) {
        const line = new vscode.Range(entry.line, 0, entry.line, 0);
        return { uri, entry: line, title: line };
      }
      const title = rangeIn(document, entry.ranges.title);
      return { uri, entry: range, title: range.contains(title) ? title : range };
    }),
  );
}

/** A range of core in a document; offsets past its end are taken as its end. */
export function rangeIn(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

async function open(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    // The file is gone, and the library will notice; until then its line is the best answer.
    return undefined;
  }
}
