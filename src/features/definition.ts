import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import type { PaperAt } from '../host/paper-at';
import { placeRanges } from '../host/place-ranges';

export interface DefinitionDeps {
  readonly library: Library;
  readonly paperAt: PaperAt;
}

/** Registers Go to Definition and Peek Definition: from a reference to the rows of the digests that list the paper. */
export function registerDefinition({ library, paperAt }: DefinitionDeps): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider('*', {
    async provideDefinition(document, position, token) {
      const reference = paperAt(document, position);
      const paper = reference && library.snapshot.paperById(reference.arxivId);
      if (!paper) return undefined;
      const places = await placeRanges(paper.places, token);
      if (token.isCancellationRequested) return undefined;
      return places.map(({ uri, entry, title }) => ({
        originSelectionRange: reference.range,
        targetUri: uri,
        targetRange: entry,
        targetSelectionRange: title,
      }));
    },
  });
}
