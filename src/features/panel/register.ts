import * as vscode from 'vscode';
import { isPanelTarget, type PanelTarget } from '../../core/panel/target';
import { registerRowCommand } from '../../host/row-commands';
import type { PanelDeps } from './deps';
import { LibraryPanel } from './library-panel';
import { webviewOptions } from './page';
import { PageFiles } from './page-files';

const viewType = 'paperDigest.panel';

/** The panel as the rest of the extension sees it. */
export interface PanelFeature {
  /** Shows a day or a paper in the one panel there is; without a target, the newest day. */
  show(target: PanelTarget | undefined, options?: ShowOptions): void;
  /** Reads what the page is made of, so that opening it waits for no file. */
  readonly prepare: () => Promise<void>;
  /** The key of the paper that the panel shows, while it is the active editor. */
  paper(): string | undefined;
  dispose(): void;
}

export interface ShowOptions {
  /** Where a panel that is not open yet opens; the active column when absent. */
  readonly viewColumn?: vscode.ViewColumn;
  readonly preserveFocus?: boolean;
}

/**
 * Registers the panel: the commands `paperDigest.openPanel` (no argument: the newest day, or `{ date }`, `{ key }`,
 * `{ view: 'library' }` or `{ view: 'search', query }`)
 * `paperDigest.openDay` (a row of the tree with `{ date }`: of a row that is gone it opens no other day) and
 * `paperDigest.openPaper` (`{ key }`, with `{ date }` the day it is read in); and its revival after a reload.
 */
export function registerPanel(deps: PanelDeps): PanelFeature {
  let open: LibraryPanel | undefined;
  const files = new PageFiles(deps.extensionUri, deps.log);

  const adopt = (panel: vscode.WebviewPanel, target: PanelTarget | undefined, isAsked: boolean): void => {
    open?.dispose();
    const adopted = new LibraryPanel(panel, deps, files, target, isAsked);
    open = adopted;
    panel.onDidDispose(() => {
      if (open === adopted) open = undefined;
    });
  };

  const show = (target: PanelTarget | undefined, options: ShowOptions = {}): void => {
    const preserveFocus = options.preserveFocus ?? false;
    if (open !== undefined) {
      open.show(target);
      open.reveal(options.viewColumn, preserveFocus);
      return;
    }
    const viewColumn = options.viewColumn ?? vscode.ViewColumn.Active;
    adopt(
      vscode.window.createWebviewPanel(
        viewType,
        vscode.l10n.t('Paper Digest'),
        { viewColumn, preserveFocus },
        { ...webviewOptions(deps.extensionUri), enableFindWidget: true },
      ),
      target,
      true,
    );
  };

  const registered = vscode.Disposable.from(
    vscode.commands.registerCommand('paperDigest.openPanel', (argument?: unknown) =>
      show(targetOf(argument)),
    ),
    registerRowCommand('paperDigest.openDay', (argument?: unknown) => show(targetOf(argument))),
    registerRowCommand('paperDigest.openPaper', (argument?: unknown) => show(targetOf(argument))),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel(panel, state: unknown): Thenable<void> {
        panel.webview.options = webviewOptions(deps.extensionUri);
        adopt(panel, isPanelTarget(state) ? state : undefined, false);
        return Promise.resolve();
      },
    }),
  );
  return {
    show,
    prepare: () => files.read(),
    paper: () => open?.shownPaper,
    dispose(): void {
      registered.dispose();
      // The panel itself stays: the editor brings it back when the extension host starts again.
      open?.release();
    },
  };
}

/** A command's argument as a target, see {@link registerPanel}; anything else means none. */
function targetOf(argument: unknown): PanelTarget | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { key, date, view, query } = argument as Readonly<Record<string, unknown>>;
  if (view === 'library') return { kind: 'library' };
  if (view === 'search') return { kind: 'search', query: typeof query === 'string' ? query : '' };
  const day = typeof date === 'string' ? date : undefined;
  if (typeof key === 'string') return { kind: 'paper', key, day };
  return day === undefined ? undefined : { kind: 'day', date: day };
}
