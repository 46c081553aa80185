import * as vscode from 'vscode';
import { withoutClass } from '../../core/arxiv/identifier';
import { showsPaperOf } from '../../core/panel/cited-view';
import { clip } from '../../core/panel/clip';
import { pickQuery } from '../../core/panel/library-pick';
import { panelView } from '../../core/panel/panel-view';
import {
  isPageMessage,
  type HostMessage,
  type PickMessage,
  type ReadyMessage,
  type ShowHitsMessage,
} from '../../core/panel/protocol';
import type { ViewSource } from '../../core/panel/source';
import { sameTarget, type PanelTarget } from '../../core/panel/target';
import type { PanelView } from '../../core/panel/view';
import type { Topic } from '../../core/topics/topic';
import { sayFailure } from '../../host/lookup-words';
import { didInTour } from '../../host/tour';
import type { PanelDeps } from './deps';
import { pageHtml } from './page';
import type { PageFiles } from './page-files';
import { answer, type PageRequest } from './requests';
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
  /** The view that the document brings to a page that has not said yet that it is there. */
  private brought: string | undefined;
  /** The day that was last shown. */
  private lastDay: string | undefined;
  /** Which hit of a search is the first to be told. */
  private firstHit = 0;
  /** The view whose papers were last asked for. */
  private asked: string | undefined;
  private drawn: PanelView = { kind: 'loading' };
  private readonly beginning: ReturnType<typeof setTimeout>;
  private settling: ReturnType<typeof setTimeout> | undefined;

  /** @param isAsked whether the person asks for the target now, and not for what they have had before */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly deps: PanelDeps,
    private readonly files: Pick<PageFiles, 'current'>,
    target: PanelTarget | undefined,
    isAsked: boolean,
  ) {
    this.target = target;
    if (isAsked) this.awaited = awaitedOf(target);
    const icon = (name: string): vscode.Uri => vscode.Uri.joinPath(deps.extensionUri, 'media', name);
    panel.iconPath = { light: icon('panel-light.svg'), dark: icon('panel-dark.svg') };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.isPageReady = false;
      }),
      panel.onDidDispose(() => this.release()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (this.isPageReady && change.affectsConfiguration('paperDigest.panel'))
          this.post(settingsMessage());
      }),
      deps.library.onChange(() => this.drawSoon()),
      deps.onCardChange(() => this.drawSoon()),
      deps.finder.onChange(() => this.drawSoon()),
      deps.topics.onChange(() => this.drawSoon()),
      deps.numbers.onChange(() => {
        if (this.target?.kind === 'library') this.drawSoon();
      }),
      deps.metadata.onChange((arxivIds) => {
        if (arxivIds.size === 0 || showsPaperOf(this.drawn, new Set([...arxivIds].map(withoutClass))))
          this.drawSoon();
      }),
      deps.cited.onChange(({ uris, arxivIds }) => {
        // Without files, the change is that all have been looked through.
        if (uris.length === 0 || showsPaperOf(this.drawn, arxivIds)) this.drawSoon();
      }),
    );
    // What was asked of the editor leaves this host when this turn is over: it makes the panel while the page is worked out.
    this.beginning = setTimeout(() => this.begin());
  }

  /** Goes to a target; without one, to the newest day. */
  show(target: PanelTarget | undefined): void {
    this.target = target;
    this.firstHit = 0;
    this.awaited = awaitedOf(target);
    this.draw();
  }

  /** The key of the paper that a person has before them; undefined when that is another page, or another tab. */
  get shownPaper(): string | undefined {
    return this.panel.active && this.target?.kind === 'paper' ? this.target.key : undefined;
  }

  reveal(viewColumn: vscode.ViewColumn | undefined, preserveFocus: boolean): void {
    this.panel.reveal(viewColumn, preserveFocus);
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Stops following the library and the page; the panel itself stays open. */
  release(): void {
    clearTimeout(this.beginning);
    clearTimeout(this.settling);
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
  }

  private begin(): void {
    const view = this.draw();
    this.brought = JSON.stringify(view);
    const { webview } = this.panel;
    webview.html = pageHtml(
      webview,
      this.deps.extensionUri,
      vscode.env.language,
      [startMessage(), view],
      this.files.current,
    );
  }

  private receive(message: unknown): void {
    if (!isPageMessage(message)) {
      this.deps.log.warn('The panel sent a message that was not understood; ignored.');
      return;
    }
    if (message.type === 'ready') this.start(message);
    else if (message.type === 'show') this.goTo(message.target);
    else if (message.type === 'showDay') this.showDay();
    else if (message.type === 'showHits') this.showHits(message);
    else if (message.type === 'pick') this.pick(message);
    else this.act(message);
  }

  private start({ hasDrawn }: ReadyMessage): void {
    this.isPageReady = true;
    this.sent = hasDrawn ? this.brought : undefined;
    this.brought = undefined;
    if (!hasDrawn) this.post(startMessage());
    this.post(settingsMessage());
    this.draw();
  }

  private goTo(target: PanelTarget): void {
    if (this.target !== undefined && sameTarget(this.target, target)) this.sent = undefined;
    this.show(target);
  }

  private showDay(): void {
    const date = this.drawn.kind === 'day' ? undefined : this.lastDay;
    this.show(date === undefined ? undefined : { kind: 'day', date });
  }

  private showHits({ query, first }: ShowHitsMessage): void {
    if (this.target?.kind !== 'search' || this.target.query !== query) return;
    this.firstHit = first;
    this.draw();
  }

  private pick({ pick, where }: PickMessage): void {
    const query = pickQuery(pick);
    if (query === undefined) this.deps.log.warn('The panel asked for papers that no query finds; ignored.');
    else if (where === 'panel') this.show({ kind: 'search', query });
    else
      Promise.resolve(this.deps.actions.filterTree(query)).catch((error: unknown) =>
        this.sayFailed('pick', error),
      );
  }

  private act(message: PageRequest): void {
    answer(message, this.deps).catch((error: unknown) => this.sayFailed(message.type, error));
  }

  /** Actions say themselves what they cannot do; this is for what none of them has thought of, as a file that is gone. */
  private sayFailed(request: string, error: unknown): void {
    this.deps.log.error(`The panel could not do "${request}".`, error);
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('That did not work: {0}', reason));
  }

  private drawSoon(): void {
    this.settling ??= setTimeout(() => {
      this.settling = undefined;
      this.draw();
    }, settleTime);
  }

  /** Sends the page what it is to show, if it is there and shows something else; gives what it is to show. */
  private draw(): HostMessage {
    const { library, topics } = this.deps;
    // "The newest day" is settled once: a digest that arrives later does not take the page from under a reader.
    if (this.target === undefined && library.isReady) {
      const newest = library.snapshot.dates[0];
      if (newest !== undefined) this.target = { kind: 'day', date: newest };
    }
    if (this.target?.kind === 'day') this.lastDay = this.target.date;
    const source: ViewSource = {
      snapshot: library.snapshot,
      isReady: library.isReady,
      language: vscode.env.language,
      documentLabel: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
      buildCard: this.deps.buildCard,
      buildBrief: this.deps.buildBrief,
      readingOf: this.deps.readingOf,
      finder: this.deps.finder,
      topics: { all: named(topics.all), of: (paper) => named(topics.of(paper)) },
      cited: this.deps.cited,
      numbers: () => this.deps.numbers.current(),
      citedCount: () => this.deps.numbers.citedCount(),
      sayFailure,
    };
    const view = panelView(this.target, source, this.firstHit);
    this.drawn = view;
    this.ask(view);
    this.panel.title = tabTitle(view);
    if (view.kind === 'paper' && view.key === this.awaited) {
      this.awaited = undefined;
      this.deps.opened(view.key);
    }
    const message: HostMessage = { type: 'view', target: this.target, view };
    if (!this.isPageReady) return message;
    if (view.kind === 'day' || view.kind === 'paper') didInTour('read');
    const text = JSON.stringify(message);
    if (text === this.sent) return message;
    this.sent = text;
    this.post(message);
    return message;
  }

  /** What services know of the papers on show: read once for each view, and asked for where the person wants that. */
  private ask(view: PanelView): void {
    const { metadata } = this.deps;
    const place = view.kind === 'paper' ? view.key : view.kind === 'day' ? `day ${view.date}` : undefined;
    if (place === undefined || place === this.asked) return;
    this.asked = place;
    if (view.kind === 'paper') {
      if (view.arxivId !== undefined) void metadata.lookUp([view.arxivId], { reason: 'shown' });
    } else if (view.kind === 'day') {
      const papers = view.groups.flatMap((group) => group.papers);
      void metadata.lookUp(
        papers.flatMap(({ arxivId }) => arxivId ?? []),
        { reason: 'listed' },
      );
    }
  }

  private post(message: HostMessage): void {
    void this.panel.webview.postMessage(message);
  }
}

function startMessage(): HostMessage {
  return { type: 'start', strings: panelStrings() };
}

/** The paper that a person asks for with a target. */
function awaitedOf(target: PanelTarget | undefined): string | undefined {
  return target?.kind === 'paper' ? target.key : undefined;
}

function settingsMessage(): HostMessage {
  const singleKeys = vscode.workspace
    .getConfiguration('paperDigest')
    .get<boolean>('panel.singleKeyShortcuts');
  return { type: 'settings', singleKeys: singleKeys !== false };
}

/** Topics by the names that people read. */
function named(topics: readonly Topic[]): readonly Topic[] {
  return topics.map(({ id, name }) => ({ id, name: vscode.l10n.t(name) }));
}

function tabTitle(view: PanelView): string {
  if (view.kind === 'day') return clip(view.label, tabLimit);
  if (view.kind === 'paper') return clip(view.title, tabLimit);
  if (view.kind === 'library') return vscode.l10n.t('Library');
  if (view.kind === 'search' && view.query.trim() !== '')
    return vscode.l10n.t('Search: {0}', clip(view.query, tabLimit));
  return vscode.l10n.t('Paper Digest');
}
