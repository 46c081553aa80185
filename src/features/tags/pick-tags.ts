import * as vscode from 'vscode';
import { type TagCount, tagsIn } from '../../core/memory/tags';

/** What is to change of the tags of some papers. */
export interface TagChange {
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
}

interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

/**
 * A list of tags to check and uncheck, and to type new ones into. Checked at first are the tags that all the papers have;
 * what only some have stays as it is unless it is checked, or removed by its button. Undefined when the person thinks
 * better of it.
 * @param ofPapers the tags of each paper
 */
export function pickTags(
  title: string,
  known: readonly TagCount[],
  ofPapers: readonly (readonly string[])[],
): Promise<TagChange | undefined> {
  const before = new Set(
    known.map(({ tag }) => tag).filter((tag) => sharing(tag, ofPapers) === ofPapers.length),
  );
  const removed = new Set<string>();
  const names = known.map(({ tag }) => tag);

  return new Promise((resolve) => {
    const list = vscode.window.createQuickPick<TagItem>();
    list.title = title;
    list.placeholder = vscode.l10n.t('Check tags, or type a new one and press Enter');
    list.canSelectMany = true;
    const show = (checked: ReadonlySet<string>): void => {
      const items = known.map((tag) => tagItem(tag, ofPapers, removed));
      list.items = items;
      list.selectedItems = items.filter(({ tag }) => checked.has(tag));
    };
    const checked = (): ReadonlySet<string> => new Set(list.selectedItems.map(({ tag }) => tag));
    /** What was checked when the text was typed: as long as it is, Enter means the text. */
    let whenTyped = before;
    show(before);
    list.onDidChangeValue((value) => {
      whenTyped = new Set(checked());
      const fresh = tagsIn(value, names).filter((tag) => !names.includes(tag));
      list.title =
        fresh.length === 0 ? title : `${title} (${vscode.l10n.t('Enter adds {0}', fresh.join(', '))})`;
    });
    list.onDidTriggerItemButton(({ item }) => {
      removed.add(item.tag);
      show(new Set([...checked()].filter((tag) => tag !== item.tag)));
    });
    let change: TagChange | undefined;
    list.onDidAccept(() => {
      const after = new Set(checked());
      if (isSame(after, whenTyped)) for (const tag of tagsIn(list.value, names)) after.add(tag);
      const gone = [...before].filter((tag) => !after.has(tag));
      change = {
        addTags: [...after].filter((tag) => !before.has(tag)),
        removeTags: [...new Set([...gone, ...removed])].filter((tag) => !after.has(tag)),
      };
      list.hide();
    });
    list.onDidHide(() => {
      list.dispose();
      resolve(change);
    });
    list.show();
  });
}

function tagItem(
  { tag, papers }: TagCount,
  ofPapers: readonly (readonly string[])[],
  removed: ReadonlySet<string>,
): TagItem {
  const shared = sharing(tag, ofPapers);
  const all = papers === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', papers);
  if (removed.has(tag)) return { tag, label: tag, description: vscode.l10n.t('will be removed') };
  if (shared === 0 || shared === ofPapers.length) return { tag, label: tag, description: all };
  return {
    tag,
    label: tag,
    description: vscode.l10n.t('{0} of these {1}', shared, ofPapers.length),
    buttons: [
      { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Remove from These Papers') },
    ],
  };
}

/** How many of the papers have a tag. */
function sharing(tag: string, ofPapers: readonly (readonly string[])[]): number {
  return ofPapers.filter((tags) => tags.includes(tag)).length;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
