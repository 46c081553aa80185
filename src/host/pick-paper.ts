import * as vscode from 'vscode';
import type { Paper } from '../core/library/paper';
import { PaperList, type PaperSources } from './paper-list';
import type { PaperRow } from './paper-row';

/** Lets the person find one paper for what `title` says; undefined when they think better of it. */
export function pickPaper(sources: PaperSources, title: string): Promise<Paper | undefined> {
  if (!hasPapers(sources)) return Promise.resolve(undefined);
  const list = vscode.window.createQuickPick<PaperRow>();
  list.title = title;
  const papers = new PaperList(list, sources);
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      if (papers.showMore()) return;
      resolve(papers.active);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      papers.dispose();
      list.dispose();
    });
    list.show();
  });
}

/** Whether there are papers to choose from; where there are none, the person is told. */
export function hasPapers({ library }: Pick<PaperSources, 'library'>): boolean {
  if (library.snapshot.size > 0) return true;
  void vscode.window.showInformationMessage(vscode.l10n.t('There are no papers yet: no digest was found.'));
  return false;
}
