import * as vscode from 'vscode';
import { parseIdentifier } from '../../core/arxiv/identifier';
import { citableId, type CitablePaper } from '../../core/citation/citable';
import type { LibrarySnapshot } from '../../core/library/snapshot';
import type { Paper } from '../../core/library/paper';
import { isPaperArgument } from '../../host/commands';
import { citableNow } from '../../host/citable-now';
import type { BibCareDeps } from './deps';

/** A paper of the library, or one that is cited alone. */
export type ChosenPaper = Paper | { readonly arxivId: string };

/** Papers and what a file of them may be called, without an ending. */
export interface Choice {
  readonly papers: readonly ChosenPaper[];
  readonly name: string;
}

/**
 * The papers of rows that a tree gives to a command: papers, cited papers, and days with all of theirs; each once.
 * Undefined when no row was given: then a person has to be asked.
 */
export function papersOfRows(item: unknown, items: unknown, snapshot: LibrarySnapshot): Choice | undefined {
  const rows: readonly unknown[] = Array.isArray(items) && items.length > 0 ? items : [item];
  if (rows.every((row) => row === undefined)) return undefined;
  const chosen = new Map<string, ChosenPaper>();
  const dates: string[] = [];
  for (const row of rows) {
    if (isPaperArgument(row)) {
      const paper = snapshot.paper(row.key) ?? citedAlone(row.key);
      if (paper) chosen.set(row.key, paper);
    } else {
      const date = dateOf(row);
      if (date === undefined) continue;
      dates.push(date);
      for (const paper of snapshot.day(date)?.papers ?? []) chosen.set(paper.key, paper);
    }
  }
  const [date] = dates;
  const isDay = rows.length === 1 && date !== undefined && date !== '';
  return { papers: [...chosen.values()], name: isDay ? `papers-${date}` : 'papers' };
}

/** Lets a person choose: what they starred, or a day. Undefined when they think better of it. */
export async function pickPapers(
  title: string,
  { library: { snapshot }, memory }: Pick<BibCareDeps, 'library' | 'memory'>,
): Promise<Choice | undefined> {
  const starred = [...snapshot.papers()].filter(({ key }) => memory.snapshot.mark(key).starred);
  const items = [
    ...(starred.length > 0
      ? [
          {
            label: `$(star-full) ${vscode.l10n.t('Starred papers')}`,
            description: vscode.l10n.t('{0} papers', starred.length),
            choose: (): Choice => ({ papers: starred, name: 'starred' }),
          },
        ]
      : []),
    ...snapshot.dates.map((date) => ({
      label: date === '' ? vscode.l10n.t('Undated') : date,
      description: vscode.l10n.t('{0} papers', snapshot.paperCount(date)),
      choose: (): Choice => ({
        papers: snapshot.day(date)?.papers ?? [],
        name: date === '' ? 'papers' : `papers-${date}`,
      }),
    })),
  ];
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no papers yet: no digest was found.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Starred papers, or a day'),
  });
  return picked?.choose();
}

/** The papers as they can be cited now, with what is stored of them on this machine; nobody is asked. */
export async function citables(
  papers: readonly ChosenPaper[],
  deps: Pick<BibCareDeps, 'metadata'>,
): Promise<readonly CitablePaper[]> {
  const ids = papers.flatMap(({ arxivId }) => arxivId ?? []);
  const states = await deps.metadata.lookUp(ids, { reason: 'listed' });
  return papers.map((paper) =>
    'entry' in paper
      ? citableNow(paper, deps.metadata)
      : citableId(paper.arxivId, undefined, states.get(paper.arxivId)?.record),
  );
}

function citedAlone(key: string): ChosenPaper | undefined {
  const [, id = ''] = /^arxiv:(.{1,40})$/.exec(key) ?? [];
  const arxivId = parseIdentifier(id)?.id;
  return arxivId === undefined ? undefined : { arxivId };
}

function dateOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { date } = row as { readonly date?: unknown };
  return typeof date === 'string' ? date : undefined;
}
