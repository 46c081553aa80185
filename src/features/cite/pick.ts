import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { PaperList, type PaperSources } from '../../host/paper-list';
import type { PaperRow } from '../../host/paper-row';

/** While this is so, a key collects papers. */
const PICKING = 'paperDigest.picking';

export interface PickOptions {
  readonly title: string;
  /** What would be inserted; undefined as long as nobody knows. */
  readonly preview: (papers: readonly Paper[]) => string | undefined;
  /** Resolves when previews are known. */
  readonly ready: Promise<unknown>;
}

/** A pick list that is open. */
export interface OpenPick {
  /** Adds the paper that is pointed at to those that are inserted together, or takes it away again. */
  readonly collect: () => void;
}

/**
 * Lets the person find papers: Enter takes the one pointed at, or those that were collected before. Undefined when they
 * think better of it. The list stays when the focus goes elsewhere.
 */
export function pickPapers(
  sources: PaperSources,
  { title, preview, ready }: PickOptions,
  opened: (pick: OpenPick | undefined) => void,
): Promise<readonly Paper[] | undefined> {
  const list = vscode.window.createQuickPick<PaperRow>();
  const collected = new Map<string, Paper>();
  const add = button('add', vscode.l10n.t('Insert with Others'));
  const remove = button('close', vscode.l10n.t('Insert without This'));
  const all = button('check-all', vscode.l10n.t('Insert All'));
  list.ignoreFocusOut = true;
  list.placeholder = vscode.l10n.t('Title, author, arXiv id or date. Alt+Enter collects several.');
  const papers = new PaperList(list, sources, {
    chosen: () => [...collected.values()],
    buttonsOf: ({ key }) => [collected.has(key) ? remove : add],
  });
  const chosen = (): readonly Paper[] => {
    const { active } = papers;
    return collected.size > 0 ? [...collected.values()] : active ? [active] : [];
  };
  const show = (): void => {
    const written = preview(chosen());
    const count = collected.size > 0 ? ` (${String(collected.size)})` : '';
    list.title = `${title}${count}${written === undefined ? '' : `: ${written.slice(0, 200)}`}`;
  };
  const toggle = (paper: Paper | undefined): void => {
    if (!paper) return;
    if (!collected.delete(paper.key)) collected.set(paper.key, paper);
    list.buttons = collected.size > 0 ? [all] : [];
    papers.type('');
    show();
  };
  show();
  return new Promise((resolve) => {
    const finish = (picked: readonly Paper[] | undefined): void => {
      resolve(picked);
      list.hide();
    };
    list.onDidChangeActive(show);
    list.onDidTriggerItemButton(({ item }) => toggle(item.paper));
    list.onDidTriggerButton(() => finish(chosen()));
    list.onDidAccept(() => {
      if (!papers.showMore() && chosen().length > 0) finish(chosen());
    });
    list.onDidHide(() => {
      opened(undefined);
      void vscode.commands.executeCommand('setContext', PICKING, false);
      resolve(undefined);
      papers.dispose();
      list.dispose();
    });
    opened({ collect: () => toggle(papers.active) });
    void vscode.commands.executeCommand('setContext', PICKING, true);
    list.show();
    void ready.then(show);
  });
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
