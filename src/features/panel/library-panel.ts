import * as vscode from 'vscode';
import { showsCitationsOf } from '../../core/panel/cited-view';
import { clip } from '../../core/panel/clip';
import { panelView } from '../../core/panel/panel-view';
import { isPageMessage, type HostMessage, type PageMessage } from '../../core/panel/protocol';
import { sameTarget, type PanelTarget } from '../../core/panel/target';
import type { PanelView } from '../../core/panel/view';
import type { PanelDeps } from './deps';
import { pageHtml } from './page';
import { answer } from './requests';
import { panelStrings } from './strings';

/** How long changes of the library are gathered before the page is drawn again, in milliseconds. */
const settleTime = 50;
/** Longest title of the tab, in UTF-16 units. */
const tabLimit = 40;

/**
 * One open panel: draws its target from the library, follows the library, and does what the page asks for when the
 * library agrees. The page is thrown away while it is hidden; it says `ready` whenever it starts anew.
 */
export class LibraryPanel {
  private readonly subscriptions: { dispose(): void }[] = [];
  private target: PanelTarget | undefined;
  private isPageReady = false;
  /** The paper that the person asked for and has not seen yet. */
  private awaited: string | undefined;
  private sent: string | undefined;
  private drawn: PanelView = { kind: 'loading' };
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly deps: PanelDeps,
    target: PanelTarget | undefined,
  ) {
    this.target = target;
    const icon = (name: string): vscode.Uri => vscode.Uri.joinPath(deps.extensionUri, 'media', name);
    panel.iconPath = { light: icon('panel-light.svg'), dark: icon('panel-dark.svg') };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.isPageReady = false;
      }),
      panel.onDidDispose(() => this.release()),
      deps.library.onChange(() => this.drawSoon()),
      deps.onCardChange(() => this.drawSoon()),
      deps.cited.onChange(({ uris, arxivIds }) => {
        // Without files, the change is that all have been looked through.
        if (uris.length === 0 || showsCitationsOf(this.drawn, arxivIds)) this.drawSoon();
      }),
    );
    panel.webview.html = pageHtml(panel.webview, deps.extensionUri, vscode.env.language);
    this.draw();
  }

  /** Goes to a target; without one, to the newest day. */
  show(target: PanelTarget | undefined): void {
    this.target = target;
    this.awaited = target?.kind === 'paper' ? target.key : undefined;
    this.draw();
  }

  reveal(viewColumn: vscode.ViewColumn | undefined, preserveFocus: boolean): void {
    this.panel.reveal(viewColumn, preserveFocus);
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Stops following the library and the page; the panel itself stays open. */
  release(): void {
    clearTimeout(this.settling);
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
  }

  private receive(message: unknown): void {
    if (!isPageMessage(message)) {
      this.deps.log.warn('The panel sent a message that was not understood; ignored.');
      return;
    }
    if (message.type === 'ready') this.start();
    else if (message.type === 'show') this.goTo(message.target);
    else this.act(message);
  }

  private start(): void {
    this.isPageReady = true;
    this.sent = undefined;
    this.post({ type: 'start', strings: panelStrings() });
    this.draw();
  }

  private goTo(target: PanelTarget): void {
    if (this.target !== undefined && sameTarget(this.target, target)) this.sent = undefined;
    this.show(target);
  }

  private act(message: Exclude<PageMessage, { type: 'ready' | 'show' }>): void {
    answer(message, this.deps).catch((error: unknown) => {
      this.deps.log.error(`The panel could not do "${message.type}".`, error);
    });
  }

  private drawSoon(): void {
    this.settling ??= setTimeout(() => {
      this.settling = undefined;
      this.draw();
    }, settleTime);
  }

  private draw(): void {
    const { library } = this.deps;
    // "The newest day" is settled once: a digest that arrives later does not take the page from under a reader.
    if (this.target === undefined && library.isReady) {
      const newest = library.snapshot.dates[0];
      if (newest !== undefined) this.target = { kind: 'day', date: newest };
    }
    const view = panelView(this.target, {
      snapshot: library.snapshot,
      isReady: library.isReady,
      language: vscode.env.language,
      documentLabel: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
      buildCard: this.deps.buildCard,
      cited: this.deps.cited,
    });
    this.drawn = view;
    this.panel.title = tabTitle(view);
    if (view.kind === 'paper' && view.key === this.awaited) {
      this.awaited = undefined;
      this.deps.opened(view.key);
    }
    if (!this.isPageReady) return;
    const message: HostMessage = { type: 'view', target: this.target, view };
    const text = JSON.stringify(message);
    if (text === this.sent) return;
    this.sent = text;
    this.post(message);
  }

  private post(message: HostMessage): void {
    void this.panel.webview.postMessage(message);
  }
}

function tabTitle(view: PanelView): string {
  if (view.kind === 'day') return clip(view.label, tabLimit);
  if (view.kind === 'paper') return clip(view.title, tabLimit);
  return vscode.l10n.t('Paper Digest');
}
