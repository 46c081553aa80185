import * as vscode from 'vscode';
import { cardAuthors } from '../core/citation/authors';
import { citable } from '../core/citation/citable';
import type { Paper } from '../core/library/paper';
import type { LibrarySnapshot } from '../core/library/snapshot';

/** Lets the person pick one of all papers, newest day first; undefined when they think better of it. */
export async function pickPaper(snapshot: LibrarySnapshot): Promise<Paper | undefined> {
  const papers = new Set(snapshot.days.flatMap((day) => day.papers));
  if (papers.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no papers yet: no digest was found.'));
    return undefined;
  }
  const items = [...papers].map((paper) => ({
    label: paper.entry.title.slice(0, 300) || paper.key,
    description: [paper.arxivId, paper.entry.date].filter((part) => part !== undefined).join(' · '),
    detail: authorsOf(paper),
    paper,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert Citation'),
    placeHolder: vscode.l10n.t('Title, author, arXiv id or date'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.paper;
}

/** Likely first author first, as everywhere; account names with an `@`. */
function authorsOf(paper: Paper): string {
  const names = cardAuthors(citable(paper))?.names ?? [];
  return names
    .slice(0, 8)
    .map(({ name, isHandle }) => (isHandle ? `@${name}` : name))
    .join(', ');
}
