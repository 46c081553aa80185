import * as vscode from 'vscode';
import type { Range } from '../../core/text';
import { findKeys } from '../../core/references/keys';
import { languageOf } from '../../host/documents';
import { rangeIn } from '../../host/place-ranges';
import type { BibCareDeps } from './deps';

/** A document and where it names a key. */
export interface Citing {
  readonly document: vscode.TextDocument;
  readonly ranges: readonly Range[];
}

/**
 * The documents that cite an entry of a bibliography by its key, as they are now; those that cannot be read are left out.
 * A notebook that is open is left out, too: its cells are no text of the file.
 */
export async function citingDocuments(
  bib: vscode.Uri,
  key: string,
  { index, library, references }: Pick<BibCareDeps, 'index' | 'library' | 'references'>,
): Promise<readonly Citing[]> {
  references.want();
  await references.settled();
  const found: Citing[] = [];
  for (const name of [...index.usersOfKey(key)].sort()) {
    if (index.entryOfKey(name, key)?.uri !== bib.toString() || library.snapshot.digest(name)) continue;
    if (vscode.workspace.notebookDocuments.some(({ uri }) => uri.toString() === name)) continue;
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(name, true));
      const ranges = findKeys(document.getText(), languageOf(document)).flatMap((one) =>
        one.key === key ? [one.range] : [],
      );
      if (ranges.length > 0) found.push({ document, ranges });
    } catch {
      // It is gone; then it cites nothing.
    }
  }
  return found;
}

/** Changes a key wherever these documents name it; when there are any, the person is asked before anything changes. */
export function renameIn(
  edit: vscode.WorkspaceEdit,
  citing: readonly Citing[],
  to: string,
  metadata: vscode.WorkspaceEditEntryMetadata | undefined,
): void {
  for (const { document, ranges } of citing)
    for (const range of ranges) edit.replace(document.uri, rangeIn(document, range), to, metadata);
}
