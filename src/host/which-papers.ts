import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import type { Paper } from '../core/library/paper';
import { isPaperArgument } from './commands';
import type { PaperAt } from './paper-at';
import type { PaperSources } from './paper-list';
import { pickPaper } from './pick-paper';

export interface WhichPapersDeps {
  readonly library: Pick<Library, 'snapshot'>;
  /** What lists of papers are made of. */
  readonly papers: PaperSources;
  readonly paperAt: PaperAt;
  /** The key of the paper that the panel shows while it has the focus. */
  readonly inPanel: () => string | undefined;
}

/**
 * The papers of the library that a command is for: those of the rows that a tree gives it (the row that was clicked, and
 * all rows when several are selected); without a row, the one in the panel, else the one under the cursor, else the one
 * that the person picks for what `title` says. Undefined when they think better of it, or no row names a paper.
 */
export async function whichPapers(
  item: unknown,
  items: unknown,
  title: string,
  { library, papers, paperAt, inPanel }: WhichPapersDeps,
): Promise<readonly Paper[] | undefined> {
  const { snapshot } = library;
  const rows: readonly unknown[] = Array.isArray(items) && items.length > 0 ? items : [item];
  if (rows.some((row) => row !== undefined)) {
    const keys = new Set(rows.filter(isPaperArgument).map(({ key }) => key));
    const given = [...keys].flatMap((key) => snapshot.paper(key) ?? []);
    return given.length > 0 ? given : undefined;
  }
  const key = inPanel();
  const shown = key === undefined ? underCursor(snapshot, paperAt) : snapshot.paper(key);
  const paper = shown ?? (await pickPaper(papers, title));
  return paper && [paper];
}

function underCursor(snapshot: Library['snapshot'], paperAt: PaperAt): Paper | undefined {
  const editor = vscode.window.activeTextEditor;
  const found = editor && paperAt(editor.document, editor.selection.active);
  return found && snapshot.paperById(found.arxivId);
}
