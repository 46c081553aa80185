import * as vscode from 'vscode';
import { type Attention, newestNew } from '../../core/desk/attention';
import { IndexedGroups, type IndexedSources } from '../../core/desk/indexed-groups';
import { Pacer } from '../../host/pacer';
import { RefreshTimes } from '../../host/refresh-times';
import { numberText } from '../../host/wording';
import type { TreeDeps } from './sources';

const SETTING = 'paperDigest.tree.badge';

/** The number on the view's icon: what a person may want to look at, as the settings say; it follows the library. */
export class Badge implements vscode.Disposable {
  private readonly times = new RefreshTimes(() => this.show());
  private readonly pacer = new Pacer();
  private readonly subscriptions: readonly { dispose(): void }[];
  /** All papers by status, while all unread ones are counted. */
  private statuses: IndexedGroups | undefined;
  private turn = 0;

  constructor(
    private readonly deps: Pick<TreeDeps, 'library' | 'readings'>,
    private readonly sources: IndexedSources,
    private readonly view: Pick<vscode.TreeView<unknown>, 'badge'>,
  ) {
    const { library, readings } = deps;
    this.subscriptions = [
      library.onChange(({ keys }) => this.follow(keys)),
      readings.onChange((keys) => this.follow(keys)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) this.start();
      }),
    ];
    this.start();
  }

  dispose(): void {
    this.turn++;
    for (const subscription of this.subscriptions) subscription.dispose();
    this.times.dispose();
  }

  private start(): void {
    this.statuses = undefined;
    if (attention() === 'unread') void this.count(++this.turn);
    else this.times.changed();
  }

  private async count(turn: number): Promise<void> {
    const { library } = this.deps;
    const statuses = new IndexedGroups('status', library, this.sources);
    this.statuses = statuses;
    const isWhole = await statuses.add(library.snapshot.papers(), async () => {
      await this.pacer.breathe();
      return turn === this.turn;
    });
    if (isWhole && turn === this.turn) this.times.changed();
  }

  private follow(keys: ReadonlySet<string> | undefined): void {
    if (keys === undefined && this.statuses) void this.count(++this.turn);
    else if (keys) this.statuses?.update(keys, () => true);
    this.times.changed();
  }

  private show(): void {
    const value = this.value();
    // An equal badge would be sent all the same.
    const shown = this.view.badge;
    if (shown?.value !== value?.value || shown?.tooltip !== value?.tooltip) this.view.badge = value;
  }

  private value(): vscode.ViewBadge | undefined {
    const { statuses } = this;
    if (statuses) {
      const value = statuses.count('new') + statuses.count('unread');
      if (value === 0) return undefined;
      const words = vscode.l10n.t('{0} unread papers', numberText(value));
      return { value, tooltip: value === 1 ? vscode.l10n.t('1 unread paper') : words };
    }
    if (attention() !== 'new') return undefined;
    const newest = newestNew(this.deps.library.snapshot, (paper) => this.sources.readingOf(paper));
    if (!newest || newest.count === 0) return undefined;
    const { count, date } = newest;
    if (date === '') return { value: count, tooltip: vscode.l10n.t('{0} new papers', numberText(count)) };
    const words = vscode.l10n.t('{0} new papers of {1}', numberText(count), date);
    return { value: count, tooltip: count === 1 ? vscode.l10n.t('1 new paper of {0}', date) : words };
  }
}

function attention(): Attention {
  const wanted = vscode.workspace.getConfiguration('paperDigest').get<Attention>('tree.badge');
  return wanted === 'unread' || wanted === 'off' ? wanted : 'new';
}
