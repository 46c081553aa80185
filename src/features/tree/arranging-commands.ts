import * as vscode from 'vscode';
import { GROUPINGS, type Grouping, isGrouping, isSort, type Sort, SORTS } from '../../core/desk/grouping';
import type { Desk } from './desk';

/** What groupings are called, English, to be translated. */
const GROUPING_TITLES: Readonly<Record<Grouping, readonly [title: string, icon: string]>> = {
  day: ['Day', 'calendar'],
  month: ['Month', 'calendar'],
  topic: ['Topic', 'tag'],
  author: ['Author', 'person'],
  status: ['Reading Status', 'book'],
  file: ['File', 'file'],
};

const SORT_TITLES: Readonly<Record<Sort, readonly [title: string, detail: string]>> = {
  newest: ['Newest First', 'within a day as in its digest'],
  title: ['Title', ''],
  unread: ['Unread First', ''],
  upvotes: ['Most Upvotes', 'on Hugging Face, of papers that were looked up'],
};

/** Registers the commands that say how the tree puts papers together; given a word they ask nothing. */
export function registerArranging(desk: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('paperDigest.groupBy', async (wanted?: unknown) => {
      if (isGrouping(wanted)) return desk.groupBy(wanted);
      const items = GROUPINGS.map((value) => {
        const [title, icon] = GROUPING_TITLES[value];
        return { value, label: `$(${icon}) ${vscode.l10n.t(title)}`, description: '' };
      });
      const picked = await pickOne(items, desk.grouping, vscode.l10n.t('Group Papers By'));
      if (picked) await desk.groupBy(picked);
    }),
    vscode.commands.registerCommand('paperDigest.sortBy', async (wanted?: unknown) => {
      if (isSort(wanted)) return desk.sortBy(wanted);
      const items = SORTS.map((value) => {
        const [title, detail] = SORT_TITLES[value];
        return {
          value,
          label: vscode.l10n.t(title),
          description: detail === '' ? '' : vscode.l10n.t(detail),
        };
      });
      const picked = await pickOne(items, desk.sort, vscode.l10n.t('Sort Papers By'));
      if (picked) await desk.sortBy(picked);
    }),
  );
}

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
  readonly description: string;
}

/** Lets a person pick one; what holds now is marked, and active at first. Undefined when they think better of it. */
function pickOne<T>(choices: readonly Choice<T>[], now: T, title: string): Promise<T | undefined> {
  const quick = vscode.window.createQuickPick<Choice<T>>();
  quick.title = title;
  quick.items = choices.map((choice) => {
    if (choice.value !== now) return choice;
    const current = vscode.l10n.t('current');
    return {
      ...choice,
      description: [choice.description, current].filter((part) => part !== '').join(' · '),
    };
  });
  quick.activeItems = quick.items.filter(({ value }) => value === now);
  return new Promise((resolve) => {
    quick.onDidAccept(() => {
      resolve(quick.selectedItems[0]?.value);
      quick.hide();
    });
    quick.onDidHide(() => {
      resolve(undefined);
      quick.dispose();
    });
    quick.show();
  });
}
