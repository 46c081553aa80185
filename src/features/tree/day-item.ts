import * as vscode from 'vscode';
import type { Groups } from '../../core/desk/groups';
import { countWords } from './group-items';
import type { DayNode } from './nodes';

/** The row of a day: its date, the day of the week, how many papers it has, and how many of them are unread. */
export function dayItem({ date, id }: DayNode, groups: Groups): vscode.TreeItem {
  const count = groups.count(date);
  const label = date === '' ? vscode.l10n.t('Undated') : date;
  const state = count > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(label, state);
  const papers = countWords(count, groups.unreadCount(date));
  item.id = id;
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
