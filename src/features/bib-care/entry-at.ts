import * as vscode from 'vscode';
import type { BibIndex, IndexedEntry } from '../../core/bib/bib-index';
import { allEntries, entriesByKey } from '../../core/bib/lookup';
import { keyAt } from '../../core/references/keys';
import { languageOf } from '../../host/documents';
import { isBib } from './bib-problems';
import type { BibCareDeps } from './deps';

/** An entry that a person means, and the bibliography that it is in. */
export interface EntryPlace {
  readonly uri: vscode.Uri;
  readonly key: string;
  readonly entry: IndexedEntry;
}

/** The entry around the cursor of a bibliography, or the one that the citation key under the cursor of a text means. */
export async function entryAt(
  { document, selection }: vscode.TextEditor,
  deps: Pick<BibCareDeps, 'bibs' | 'index' | 'references'>,
): Promise<EntryPlace | undefined> {
  const offset = document.offsetAt(selection.active);
  if (isBib(document)) {
    const read = await deps.bibs.read(document.uri);
    if (read.kind !== 'read') return undefined;
    for (const entry of allEntries(read.index)) {
      const { start, end } = entry.range;
      if (start <= offset && offset <= end) return { uri: document.uri, key: entry.key, entry };
    }
    return undefined;
  }
  const found = keyAt(document.getText(), offset, languageOf(document));
  if (!found) return undefined;
  deps.references.want();
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString();
  const place = deps.index.entryOfKey(document.uri.toString(), found.key, folder);
  if (!place) return undefined;
  const uri = vscode.Uri.parse(place.uri, true);
  const read = await deps.bibs.read(uri);
  const entry = read.kind === 'read' ? entryIn(read.index, found.key) : undefined;
  return entry && { uri, key: found.key, entry };
}

/** The entry of a key in a bibliography; of several the first, as BibTeX takes it. */
export function entryIn(index: BibIndex, key: string): IndexedEntry | undefined {
  return entriesByKey(index, key)[0];
}
