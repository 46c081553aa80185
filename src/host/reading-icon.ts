import * as vscode from 'vscode';
import { STATE_TITLES } from '../core/card/titles';
import type { Reading } from '../core/memory/reading-states';

const ICONS = { new: 'circle-filled', unread: 'circle-outline', reading: 'book', read: 'check' } as const;

/** The picture of how a paper stands: a star where it has one, a quotation mark for one that is cited and not read. */
export function readingIcon({ state, starred }: Reading, isCited = false): vscode.ThemeIcon {
  if (starred) return new vscode.ThemeIcon('star-full', new vscode.ThemeColor('charts.yellow'));
  if (isCited && state === 'unread') return new vscode.ThemeIcon('quote');
  return new vscode.ThemeIcon(
    ICONS[state],
    state === 'new' ? new vscode.ThemeColor('charts.blue') : undefined,
  );
}

/** The same in words, for who hears the row. */
export function readingWords({ state, starred }: Reading): readonly string[] {
  return [vscode.l10n.t(STATE_TITLES[state]), ...(starred ? [vscode.l10n.t('starred')] : [])];
}

/** The same for the conditions of menus: `unread` (also for new ones), `reading` or `read`; `starred` or `plain`. */
export function readingContext({ state, starred }: Reading): string {
  return `${state === 'new' ? 'unread' : state}.${starred ? 'starred' : 'plain'}`;
}
