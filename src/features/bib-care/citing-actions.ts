import * as vscode from 'vscode';
import { addEntries } from '../../core/bib/add-entry';
import type { BibProblem } from '../../core/bib/bib-problem';
import { findPaper, soughtPaper } from '../../core/bib/find-paper';
import { similarKeys } from '../../core/bib/similar-keys';
import type { CitablePaper } from '../../core/citation/citable';
import { bibEntry, publishedDoi } from '../../core/citation/entry';
import { recall } from '../../host/ask-metadata';
import { citingSettings } from '../../host/citing-settings';
import { nameOf } from '../../host/documents';
import { barrierSentence, openBib } from '../../host/open-bib';
import { editOf, LateAction } from './bib-actions';
import type { BibCareDeps } from './deps';
import { citableOfId } from './known';
import { libraryMatches } from './library-matches';
import { diagnosticsOf, type Found, type ShownProblems } from './shown-problems';

/** Quick fixes for keys that no bibliography has: a key that looks like it, or a paper of the library that goes in. */
export class CitingActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  };

  constructor(
    private readonly deps: BibCareDeps,
    private readonly problems: ShownProblems,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const found = this.problems.of(document);
    if (!found) return [];
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const problem = found.problems.find((one) => one.range.start <= end && one.range.end >= start);
    if (!problem) return [];
    const actions = await this.actions(document, found, problem, token);
    for (const action of actions) action.diagnostics = diagnosticsOf(problem, document, context.diagnostics);
    return actions;
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    return action instanceof LateAction ? action.resolved() : action;
  }

  private async actions(
    document: vscode.TextDocument,
    found: Found,
    problem: BibProblem,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const { key } = problem.data;
    const matches = await libraryMatches(key, this.deps, citingSettings(document.uri).keys, token);
    const additions: vscode.CodeAction[] = [];
    const others = new Set<string>();
    for (const { paper, isExact } of matches) {
      const sought = soughtPaper(paper, publishedDoi(paper));
      const same = found.bibliographies
        .map(({ index }) => findPaper(index, sought))
        .find(({ kind }) => kind === 'same');
      if (same?.kind === 'same') others.add(same.entry.key);
      else additions.push(this.addition(found, paper, key, isExact && additions.length === 0));
    }
    for (const { index } of found.bibliographies) for (const one of similarKeys(index, key)) others.add(one);
    const changes = [...others].map((other) => changeTo(document, found, problem, other));
    return [...additions, ...changes];
  }

  /** The paper goes into the first bibliography, under the key that the document cites. */
  private addition(found: Found, paper: CitablePaper, key: string, isPreferred: boolean): vscode.CodeAction {
    const [target] = found.bibliographies;
    const file = target ? nameOf(target.uri) : '';
    const title = vscode.l10n.t('Add "{0}" to {1}', paper.title.slice(0, 80), file);
    const action = new LateAction(title, vscode.CodeActionKind.QuickFix, async () => {
      if (!target) return undefined;
      const { arxivId } = paper;
      if (arxivId !== undefined) await recall(this.deps.metadata, arxivId);
      const known = (arxivId === undefined ? undefined : citableOfId(arxivId, this.deps)) ?? paper;
      const bib = await openBib(this.deps.bibs, target.uri);
      if (!bib || bib.barrier !== undefined) {
        const reason = bib?.barrier
          ? barrierSentence(bib.barrier, file)
          : vscode.l10n.t('{0} cannot be opened.', file);
        void vscode.window.showWarningMessage(reason);
        return undefined;
      }
      const { text } = bibEntry(known, key, found.entryStyle ?? 'bibtex');
      const { edits } = addEntries(bib.index, [
        { text, paper: soughtPaper(known, publishedDoi(known)), evenIfAlike: true },
      ]);
      return editOf(bib.document, edits);
    });
    action.isPreferred = isPreferred;
    return action;
  }
}

function changeTo(
  document: vscode.TextDocument,
  { version }: Found,
  { range }: BibProblem,
  key: string,
): vscode.CodeAction {
  const title = vscode.l10n.t('Change to {0}', key);
  return new LateAction(title, vscode.CodeActionKind.QuickFix, () => {
    const edit = new vscode.WorkspaceEdit();
    const place = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
    edit.replace(document.uri, place, key);
    return Promise.resolve(document.version === version ? edit : undefined);
  });
}
