import * as vscode from 'vscode';
import type { Groups } from '../../core/desk/groups';
import { NONE } from '../../core/desk/groups-of';
import type { PartName } from '../../core/desk/parts';
import type { Topic } from '../../core/topics/topic';
import { numberText } from '../../host/wording';
import type { GroupNode, MonthNode, PartNode } from './nodes';

const { Collapsed } = vscode.TreeItemCollapsibleState;

/** "13 papers", and how many of them wait to be read where that is another number; it says when none does. */
export function countWords(count: number, unread: number | undefined): string {
  const papers = (): string =>
    count === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', numberText(count));
  if (count === 0) return vscode.l10n.t('no papers');
  if (unread === undefined || unread === count) return papers();
  return unread === 0
    ? vscode.l10n.t('{0}, all read', papers())
    : vscode.l10n.t('{0} of {1} unread', numberText(unread), numberText(count));
}

/** The row of a month. */
export function monthItem(
  { id, month }: MonthNode,
  dates: readonly string[],
  groups: Groups,
): vscode.TreeItem {
  const label = monthName(month);
  const unread = dates.map((date) => groups.unreadCount(date));
  const count = sum(dates.map((date) => groups.count(date)));
  const words = countWords(count, unread.includes(undefined) ? undefined : sum(unread.map((n) => n ?? 0)));
  return groupRow({ id, label, words, icon: 'calendar', context: 'group.month' });
}

/** The row of a topic, an author, a status or a file. */
export function groupItem(node: GroupNode, groups: Groups, topics: readonly Topic[]): vscode.TreeItem {
  const { id, grouping, value } = node;
  const words = countWords(groups.count(value), groups.unreadCount(value));
  const row = { id, words, context: `group.${grouping}` };
  switch (grouping) {
    case 'topic': {
      const topic = topics.find((known) => known.id === value);
      const label = topic ? topic.name : value === NONE ? vscode.l10n.t('No topic') : value;
      return groupRow({ ...row, label, icon: 'tag' });
    }
    case 'author': {
      const label = value === NONE ? vscode.l10n.t('No author') : (groups.nameOf(value) ?? value);
      return groupRow({ ...row, label, icon: 'person' });
    }
    case 'status': {
      const status = STATUSES.get(value);
      return groupRow({
        ...row,
        // Of what is unread or read, it goes without saying how much is unread.
        words: value === 'starred' ? words : countWords(groups.count(value), undefined),
        label: status ? vscode.l10n.t(status.title) : value,
        icon: status?.icon ?? 'circle-outline',
        color: status?.color,
      });
    }
    case 'file':
      return fileRow(value, row);
  }
}

/** The row of a part of a long list. */
export function partItem(node: PartNode, size: number, isOfGroups: boolean): vscode.TreeItem {
  const words = isOfGroups ? numberText(size) : countWords(size, undefined);
  return groupRow({
    id: node.id,
    label: partLabel(node.name),
    words,
    icon: 'list-unordered',
    context: 'group.part',
  });
}

const STATUSES = new Map<string, { readonly title: string; readonly icon: string; readonly color?: string }>([
  ['starred', { title: 'Starred', icon: 'star-full', color: 'charts.yellow' }],
  ['reading', { title: 'Reading', icon: 'book' }],
  ['new', { title: 'New', icon: 'circle-filled', color: 'charts.blue' }],
  ['unread', { title: 'Unread', icon: 'circle-outline' }],
  ['read', { title: 'Read', icon: 'check' }],
]);

interface Row {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly icon: string;
  readonly context: string;
  readonly color?: string | undefined;
}

function groupRow({ id, label, words, icon, context, color }: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(label, Collapsed);
  item.id = id;
  item.description = words;
  item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  item.contextValue = context;
  item.tooltip = `${label} — ${words}`;
  item.accessibilityInformation = { label: `${label}, ${words}` };
  return item;
}

function fileRow(value: string, row: Pick<Row, 'id' | 'words' | 'context'>): vscode.TreeItem {
  const uri = vscode.Uri.parse(value, true);
  const path = vscode.workspace.asRelativePath(uri);
  const end = path.lastIndexOf('/') + 1;
  const item = groupRow({ ...row, label: path.slice(end), icon: 'file' });
  const folder = path.slice(0, Math.max(0, end - 1));
  item.description = [row.words, folder].filter((part) => part !== '').join(' · ');
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.tooltip = `${path} — ${row.words}`;
  item.accessibilityInformation = { label: `${path}, ${row.words}` };
  return item;
}

function partLabel(name: PartName): string {
  switch (name.kind) {
    case 'date':
      if (name.date === '') return vscode.l10n.t('Undated');
      return /^\d{4}-\d\d$/.test(name.date) ? monthName(name.date) : name.date;
    case 'text':
      if (!name.text.includes('://')) return name.text;
      return vscode.workspace.asRelativePath(vscode.Uri.parse(name.text, true));
    case 'range':
      return `${numberText(name.from)}–${numberText(name.to)}`;
    case 'most':
      return vscode.l10n.t('Most papers');
  }
}

let months: Intl.DateTimeFormat | undefined;

/** "May 2025" for `2025-05`, in the person's language; the month as it is where the calendar has no such month. */
function monthName(month: string): string {
  months ??= new Intl.DateTimeFormat(vscode.env.language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const time = Date.parse(`${month}-01T00:00:00Z`);
  return Number.isNaN(time) ? month : months.format(time);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
