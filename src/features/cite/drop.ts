import * as vscode from 'vscode';
import type { Manner } from '../../core/citation/forms';
import type { Library } from '../../core/library/library';
import { applyEdits } from '../../core/text-edit';
import { droppedPapers, PAPERS_MIME } from '../../host/dragged-papers';
import { rangeIn } from '../../host/place-ranges';
import type { EditorPlace } from '../../host/target-editor';
import { papersOf } from './arguments';
import { haveBecome } from './have-become';
import {
  type InsertDeps,
  lookAround,
  prepareCitation,
  type Prepared,
  settle,
  type Surroundings,
} from './insert';
import { showCursors } from './place';
import { editOf, keeper, readyAt } from './write';

/** A citation that is dropped. */
class CitationDrop extends vscode.DocumentDropEdit {
  constructor(text: string) {
    super(text, vscode.l10n.t('Insert Citation'), KIND);
  }
}

// What others make of the same text, such as Markdown's links, yields to text.
const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('citation', 'paperDigest');
const MANNER: Manner = 'parenthetical';

/** Papers of the tree that are dropped on an editor are cited there, with their entries, by one edit. */
export class CitationDrops implements vscode.DocumentDropEditProvider<CitationDrop> {
  constructor(
    private readonly deps: InsertDeps,
    private readonly library: Library,
  ) {}

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<CitationDrop | undefined> {
    const keys = await droppedPapers(transfer);
    const papers = papersOf(
      this.library.snapshot,
      undefined,
      keys.map((key) => ({ key })),
    );
    if (!papers || papers.length === 0) return undefined;
    const place: EditorPlace = {
      document,
      version: document.version,
      selections: [new vscode.Selection(position, position)],
      viewColumn: vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn,
    };
    const around = await lookAround(place);
    const prepared = await prepareCitation(this.deps, around, papers, MANNER);
    if (token.isCancellationRequested) return undefined;
    // Without an edit of ours the editor would drop the links.
    return prepared ? this.dropOf(around, prepared) : NOTHING;
  }

  private async dropOf(around: Surroundings, prepared: Prepared): Promise<CitationDrop> {
    const { place } = around;
    const { document } = place;
    const ready = readyAt(place, prepared.written);
    if (ready.kind === 'failure') {
      await settle(this.deps, around, prepared, ready, MANNER);
      return NOTHING;
    }
    const { changes, editor } = ready;
    const [first, ...others] = changes.edits;
    const at = place.selections[0]?.active;
    const stands = first && others.length === 0 ? rangeIn(document, first.range) : undefined;
    const isPlain = stands?.isEmpty === true && at?.isEqual(stands.start) === true;
    const drop = new CitationDrop(isPlain ? (first?.newText ?? '') : '');
    // Not every edition of the editor says when it makes the edit: it is seen by what it changes.
    const show = isPlain ? undefined : () => showCursors(place, editor, changes.cursors);
    const after = applyEdits(document.getText(), changes.edits);
    void this.follow(around, prepared, after, show);
    const edit = editOf(prepared.bib, document, isPlain ? [] : changes.edits);
    if (edit.size > 0) drop.additionalEdit = edit;
    return drop;
  }

  /**
   * Stores the bibliography and says what happened, as soon as the editor has made the edit; nothing when it does not, as
   * when a person wants something else of the drop.
   * @param after the document's text with the citation
   */
  private async follow(
    around: Surroundings,
    prepared: Prepared,
    after: string,
    show: (() => Promise<void>) | undefined,
  ): Promise<void> {
    const { document } = around.place;
    const { bib, plan } = prepared;
    const keep = keeper(document, bib, this.deps.store);
    const wanted = new Map([[document.uri.toString(), after]]);
    // A bibliography on which its own papers are dropped has their entries, and no citation.
    if (bib?.kind === 'edit' && plan.additions)
      wanted.set(bib.document.uri.toString(), plan.additions.index.text);
    if (!(await haveBecome(wanted))) return;
    await show?.();
    await settle(this.deps, around, prepared, { kind: 'done', bib: await keep() }, MANNER);
  }
}

const NOTHING = new CitationDrop('');

/** Registers it for every document, before what others make of a drop. */
export function registerDrops(provider: CitationDrops): vscode.Disposable {
  // A pattern counts for more than "all languages".
  return vscode.languages.registerDocumentDropEditProvider({ pattern: '**' }, provider, {
    dropMimeTypes: [PAPERS_MIME],
    providedDropEditKinds: [KIND],
  });
}
