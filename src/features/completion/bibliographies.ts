import * as vscode from 'vscode';
import type { BibIndex } from '../../core/bib/bib-index';
import type { EntryStyle } from '../../core/citation/entry';
import type { BibFiles } from '../../host/bib-files';
import { contextAt, notebookOf } from '../../host/citing-context';
import { bibsNear } from '../../host/near-bibs';
import type { CitingSettings } from '../../host/citing-settings';

/** The bibliographies that a document's keys are of. */
export interface Bibliographies {
  /** The `.bib` files that are there, in the order in which their entries are offered; the first takes new entries. */
  readonly uris: readonly vscode.Uri[];
  /** Whether the document, its project or a setting names them. */
  readonly areDeclared: boolean;
  /** How entries are written for what builds the document. */
  readonly style: EntryStyle;
}

/** So many `.bib` files are searched where none is declared. */
const MOST_NEAR = 3;

/** The declared bibliographies, else those of the workspace that are nearest to the document. Never rejects. */
export async function bibliographiesAt(
  document: vscode.TextDocument,
  offset: number,
  { context }: CitingSettings,
): Promise<Bibliographies> {
  const found = await contextAt(document, offset, context);
  const declared = found.bibliographies
    .filter(({ format, exists }) => format === 'bibtex' && exists)
    .map(({ uri }) => vscode.Uri.parse(uri, true));
  const style = found.entryStyle;
  if (declared.length > 0 || found.bibliographies.length > 0)
    return { uris: declared, areDeclared: true, style };
  return {
    uris: (await bibsNear(notebookOf(document)?.notebook.uri ?? document.uri)).slice(0, MOST_NEAR),
    areDeclared: false,
    style,
  };
}

/** What the files hold; those that cannot be read are left out. */
export async function readAll(
  files: BibFiles,
  uris: readonly vscode.Uri[],
): Promise<readonly { readonly name: string; readonly index: BibIndex }[]> {
  const read = await Promise.all(uris.map((uri) => files.read(uri)));
  return read.flatMap((one, i) =>
    one.kind === 'read' ? [{ name: uris[i]?.toString() ?? '', index: one.index }] : [],
  );
}
