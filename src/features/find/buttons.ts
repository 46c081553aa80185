import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';

/** What a filter puts into the query, and how its button looks. */
export const FILTERS: readonly { readonly query: string; readonly icon: string; readonly name: string }[] = [
  { query: 'is:unread', icon: 'circle-outline', name: vscode.l10n.t('Only Unread Papers') },
  { query: 'is:starred', icon: 'star-empty', name: vscode.l10n.t('Only Starred Papers') },
];

/** A button of the title; the editor hands it back as it is. */
export interface FilterButton extends vscode.QuickInputButton {
  readonly filter: string;
}

/** A button for each filter, which says whether it is on. */
export function filterButtons(isOn: (query: string) => boolean): readonly FilterButton[] {
  return FILTERS.map(({ query, icon, name }) =>
    isOn(query)
      ? {
          filter: query,
          iconPath: new vscode.ThemeIcon('filter-filled'),
          tooltip: vscode.l10n.t('{0}: On', name),
        }
      : { filter: query, iconPath: new vscode.ThemeIcon(icon), tooltip: name },
  );
}

/** The buttons of a row. */
export const PAPER_BUTTONS = {
  cite: { iconPath: new vscode.ThemeIcon('quote'), tooltip: vscode.l10n.t('Insert Citation') },
  star: { iconPath: new vscode.ThemeIcon('star-empty'), tooltip: vscode.l10n.t('Star') },
  unstar: { iconPath: new vscode.ThemeIcon('star-full'), tooltip: vscode.l10n.t('Unstar') },
  arxiv: { iconPath: new vscode.ThemeIcon('link-external'), tooltip: vscode.l10n.t('Open on arXiv') },
} as const satisfies Record<string, vscode.QuickInputButton>;

/** What can be done with a paper from its row. */
export function paperButtons({ arxivId }: Paper, starred: boolean): readonly vscode.QuickInputButton[] {
  const { cite, star, unstar, arxiv } = PAPER_BUTTONS;
  return [cite, starred ? unstar : star, ...(arxivId === undefined ? [] : [arxiv])];
}
