import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import type { MetadataSource } from '../core/metadata/state';
import { recall } from '../host/ask-metadata';
import { paperCard, unknownCard, type CardSources } from '../host/card-view';
import type { PaperAt } from '../host/paper-at';
import { didInTour } from '../host/tour';

export interface HoverDeps extends CardSources {
  readonly library: Library;
  readonly paperAt: PaperAt;
  readonly metadata: Pick<MetadataSource, 'of' | 'lookUp' | 'mayLearn'>;
}

/**
 * Registers the card over arXiv references and citation keys, in every language and scheme, unless the setting
 * `paperDigest.hover.enabled` switches it off for the language. It answers from memory and from what is stored on this
 * machine; what services know beyond that may be asked for meanwhile, and is in the next card.
 */
export function registerHover(deps: HoverDeps): vscode.Disposable {
  const { library, paperAt, metadata } = deps;
  return vscode.languages.registerHoverProvider('*', {
    async provideHover(document, position, token) {
      const found = paperAt(document, position);
      if (!found || !isWanted(document)) return undefined;
      const { arxivId, version, range } = found;
      const paper = library.snapshot.paperById(arxivId);
      const id = paper?.arxivId ?? arxivId;
      await recall(metadata, id);
      if (token.isCancellationRequested) return undefined;
      const card = paper ? paperCard(paper, deps) : unknownCard(arxivId, version, library.isReady, deps);
      void metadata.lookUp([id], { reason: 'shown' });
      didInTour('hovered');
      return new vscode.Hover(card, range);
    },
  });
}

function isWanted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('paperDigest', document).get<boolean>('hover.enabled') !== false;
}
