import * as vscode from 'vscode';
import type { BibIndex } from '../../core/bib/bib-index';
import { findPaper, soughtPaper } from '../../core/bib/find-paper';
import type { CitablePaper } from '../../core/citation/citable';
import { paperIdentity } from '../../core/citation/key';
import { keyIn } from './plan';

interface Choice extends vscode.QuickPickItem {
  /** Undefined for a new entry. */
  readonly key?: string;
}

/**
 * Asks of each paper that has an entry of the same title, and none for certain, whether that is it. The keys of those
 * that are, by `paperIdentity`; undefined when the person thinks better of it.
 */
export async function askAlike(
  papers: readonly CitablePaper[],
  bibliographies: readonly BibIndex[],
): Promise<ReadonlyMap<string, string> | undefined> {
  const chosen = new Map<string, string>();
  for (const paper of papers) {
    if (keyIn(bibliographies, paper) !== undefined) continue;
    const alike = bibliographies.flatMap((index) => {
      const found = findPaper(index, soughtPaper(paper, paper.doi));
      return found.kind === 'alike' ? found.entries : [];
    });
    if (alike.length === 0) continue;
    const items: readonly Choice[] = [
      ...alike.slice(0, 20).map(({ key }): Choice => ({
        label: vscode.l10n.t('Cite {0}', key),
        description: vscode.l10n.t('It is the same paper'),
        key,
      })),
      {
        label: vscode.l10n.t('Add a new entry'),
        description: vscode.l10n.t('It is another paper'),
      },
    ];
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Insert Citation'),
      placeHolder: vscode.l10n.t('The bibliography has an entry of the same title as "{0}".', paper.title),
      ignoreFocusOut: true,
    });
    if (!picked) return undefined;
    if (picked.key !== undefined) chosen.set(paperIdentity(paper), picked.key);
  }
  return chosen;
}
