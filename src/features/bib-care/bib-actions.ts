import * as vscode from 'vscode';
import type { BibFix, BibProblem } from '../../core/bib/bib-problem';
import { fixAllSteps } from '../../core/bib/fix-all';
import { fixesFor } from '../../core/bib/fixes';
import type { TextEdit } from '../../core/text-edit';
import { Pacer } from '../../host/pacer';
import { rangeIn } from '../../host/place-ranges';
import type { BibCareDeps } from './deps';
import { knowsPaper } from './known';
import { citingDocuments, renameIn } from './rename-key';
import { diagnosticsOf, type Found, type ShownProblems } from './shown-problems';
import { wordsOfFix } from './words';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('paperDigest');

/** An action whose edit is made when it is chosen; without an edit when the document has changed since. */
export class LateAction extends vscode.CodeAction {
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    readonly make: () => Promise<vscode.WorkspaceEdit | undefined>,
  ) {
    super(title, kind);
  }

  async resolved(): Promise<this> {
    const edit = await this.make();
    if (edit) this.edit = edit;
    return this;
  }
}

/** Quick fixes for the problems of an open bibliography, and `source.fixAll.paperDigest` for those that need no choice. */
export class BibActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
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
    const wanted = context.only ?? vscode.CodeActionKind.QuickFix;
    if (wanted.intersects(FIX_ALL)) return this.fixAll(document, found);
    if (!wanted.intersects(vscode.CodeActionKind.QuickFix)) return [];
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const near = found.problems.filter((one) => one.range.start <= end && one.range.end >= start);
    if (near.length === 0) return [];
    const index = await this.indexOf(document, found);
    if (!index || token.isCancellationRequested) return [];
    const knows = knowsPaper(this.deps);
    return near.flatMap((problem) =>
      fixesFor(index, problem, knows).map((fix, at) =>
        this.quickFix(document, found, problem, fix, at, context),
      ),
    );
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    return action instanceof LateAction ? action.resolved() : action;
  }

  private quickFix(
    document: vscode.TextDocument,
    found: Found,
    problem: BibProblem,
    fix: BibFix,
    at: number,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction {
    const action = new LateAction(wordsOfFix(fix), vscode.CodeActionKind.QuickFix, async () => {
      const { renamed } = fix;
      const citing = renamed ? await citingDocuments(document.uri, renamed.from, this.deps) : [];
      if (document.version !== found.version) return undefined;
      const metadata =
        citing.length > 0
          ? { needsConfirmation: true, label: vscode.l10n.t('Cite {0} instead', renamed?.to ?? '') }
          : undefined;
      const edit = editOf(document, fix.edits, metadata);
      renameIn(edit, citing, renamed?.to ?? '', metadata);
      return edit;
    });
    action.isPreferred = at === 0 && fix.kind !== 'remove-entry';
    action.diagnostics = diagnosticsOf(problem, document, context.diagnostics);
    return action;
  }

  private fixAll(document: vscode.TextDocument, found: Found): vscode.CodeAction[] {
    const knows = knowsPaper(this.deps);
    const may = new Set(['bib-eprint-missing', 'bib-arxiv-journal', 'bib-handle', 'bib-authors-reversed']);
    const mendable = found.problems.filter(({ code }) => may.has(code));
    if (mendable.length === 0) return [];
    const make = async (): Promise<vscode.WorkspaceEdit | undefined> => {
      const index = await this.indexOf(document, found);
      if (!index) return undefined;
      const pacer = new Pacer();
      const edits: TextEdit[] = [];
      for (const some of fixAllSteps(index, mendable, knows)) {
        edits.push(...some);
        await pacer.breathe();
      }
      return document.version === found.version && edits.length > 0 ? editOf(document, edits) : undefined;
    };
    return [new LateAction(vscode.l10n.t('Mend all entries of this bibliography'), FIX_ALL, make)];
  }

  /** The index of the very text that the problems are of. */
  private async indexOf(document: vscode.TextDocument, { version }: Found) {
    const read = await this.deps.bibs.read(document.uri);
    return read.kind === 'read' && document.version === version ? read.index : undefined;
  }
}

/** The edits as one change of the document. */
export function editOf(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  metadata?: vscode.WorkspaceEditEntryMetadata,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits)
    edit.replace(document.uri, rangeIn(document, range), newText, metadata);
  return edit;
}
