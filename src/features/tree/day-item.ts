import * as vscode from 'vscode';
import type { LibrarySnapshot } from '../../core/library/snapshot';
import type { DayNode } from './nodes';

/** The row of a day: its date, the day of the week and how many papers it has. */
export function dayItem({ date }: DayNode, snapshot: LibrarySnapshot): vscode.TreeItem {
  const count = snapshot.paperCount(date);
  const label = date === '' ? vscode.l10n.t('Undated') : date;
  const state = count > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(label, state);
  const papers =
    count === 1
      ? vscode.l10n.t('1 paper')
      : count > 0
        ? vscode.l10n.t('{0} papers', count)
        : vscode.l10n.t('no papers');
  item.id = `day:${date}`;
  item.description = [weekday(date), papers].filter((part) => part !== '').join(' · ');
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.contextValue = 'day';
  item.tooltip = `${label} — ${papers}`;
  item.accessibilityInformation = { label: `${label}, ${weekday(date)}, ${papers}` };
  return item;
}

let weekdays: Intl.DateTimeFormat | undefined;

/** "Friday" for a day, in the person's language; empty for anything but a day. */
function weekday(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return '';
  // Making the format costs a hundred times what using it costs.
  weekdays ??= new Intl.DateTimeFormat(vscode.env.language, { weekday: 'long', timeZone: 'UTC' });
  return weekdays.format(new Date(`${date}T00:00:00Z`));
}
