import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import { newestPapers } from '../core/library/newest';
import type { Paper } from '../core/library/paper';
import type { Memory } from '../core/memory/memory';
import type { ReadingStates } from '../core/memory/reading-states';
import { recentlyOpened } from '../core/memory/recently-opened';
import type { PaperFinder } from '../core/search/finder';
import { type PaperRow, paperRow, type RowSources } from './paper-row';
import { queryProblemText } from './query-problem';
import { numberText } from './wording';

/** What lists of papers are made of. */
export interface PaperSources extends RowSources {
  readonly library: Pick<Library, 'snapshot' | 'isReady'>;
  readonly memory: Pick<Memory, 'snapshot'>;
  readonly finder: Pick<PaperFinder, 'findNow' | 'onChange'>;
  readonly readings: Pick<ReadingStates, 'of' | 'onChange'>;
}

export interface PaperListOptions {
  readonly buttonsOf?: (paper: Paper) => readonly vscode.QuickInputButton[];
  /** Whether the papers that were opened last stand before the newest ones as long as nothing is typed. */
  readonly recentFirst?: boolean;
  /** Papers that stand before all others as long as nothing is typed. */
  readonly chosen?: () => readonly Paper[];
}

/** So many rows are shown at once, and with each "more" so many more: what is not read need not be drawn. */
const PAGE = 100;
const RECENT = 10;
/** While the library is read, answers change so often; they are looked at no more often than this, in milliseconds. */
const PAUSE = 150;

/**
 * Fills a pick list with papers: the newest ones, and what the finder says while a person types. Order and choice are the finder's alone. Each answer is to the query that stands in the list at that moment.
 */
export class PaperList implements vscode.Disposable {
  private readonly subscriptions: { dispose(): unknown }[];
  private limit = PAGE;
  private isUnfinished = false;
  private due: ReturnType<typeof setTimeout> | undefined;
  private recent: readonly Paper[] | undefined;

  constructor(
    private readonly list: vscode.QuickPick<PaperRow>,
    private readonly sources: PaperSources,
    private readonly options: PaperListOptions = {},
  ) {
    // The editor would put what it likes best first; it is asked not to in a way that is as old as pick lists.
    Object.assign(list, { sortByLabel: false });
    list.placeholder ||= vscode.l10n.t('Words, or author: title: topic: date:2025-03 is:unread');
    this.subscriptions = [
      list.onDidChangeValue(() => {
        this.limit = PAGE;
        this.fill();
      }),
      sources.finder.onChange(() => this.refreshSoon()),
      sources.readings.onChange(() => this.refreshSoon()),
    ];
    this.fill();
    // Where there is no index yet, it is made while the person thinks.
    sources.finder.findNow('', 0);
  }

  /** The paper that is pointed at; the first one while the editor has not drawn yet what is found. */
  get active(): Paper | undefined {
    const [active] = this.list.activeItems;
    const isShown = active !== undefined && this.list.items.includes(active);
    return (isShown ? active : this.list.items.find(({ paper }) => paper))?.paper;
  }

  /** Shows more where that is the row that was accepted; whether it was. */
  showMore(): boolean {
    const [active] = this.list.activeItems;
    if (active?.isMore !== true) return false;
    const at = this.list.items.indexOf(active);
    this.limit += PAGE;
    this.fill(true);
    this.point(at);
    return true;
  }

  /** Types for the person. */
  type(value: string): void {
    this.list.value = value;
    this.limit = PAGE;
    this.fill();
  }

  /** Fills the list anew and leaves the person where they are. */
  refresh(): void {
    const before = this.list.activeItems[0];
    const at = before ? this.list.items.indexOf(before) : -1;
    const key = before?.paper?.key;
    this.fill(true);
    const same = this.list.items.findIndex(({ paper }) => key !== undefined && paper?.key === key);
    this.point(same >= 0 ? same : at);
  }

  dispose(): void {
    clearTimeout(this.due);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private point(at: number): void {
    const row = this.list.items[at];
    if (row && row.kind !== vscode.QuickPickItemKind.Separator) this.list.activeItems = [row];
  }

  private refreshSoon(): void {
    this.due ??= setTimeout(() => {
      this.due = undefined;
      this.refresh();
    }, PAUSE);
  }

  private fill(keepsScroll = false): void {
    this.list.keepScrollPosition = keepsScroll;
    const query = this.list.value.trim();
    this.list.items = query === '' ? this.unasked() : this.found(this.list.value);
    this.list.busy = query === '' ? !this.sources.library.isReady : this.isUnfinished;
  }

  private found(query: string): readonly PaperRow[] {
    const { hits, total, problems, isComplete } = this.sources.finder.findNow(query, this.limit);
    this.isUnfinished = !isComplete;
    const said = problems.map((problem) => queryProblemText(query, problem)).join(' · ');
    if (hits.length === 0) return [this.nothing(said, isComplete)];
    const rows = hits.map(({ paper }) => this.row(paper));
    return [
      ...heading(said === '' && total > 1 ? vscode.l10n.t('{0} papers', numberText(total)) : said),
      ...rows,
      ...more(total - rows.length),
    ];
  }

  private unasked(): readonly PaperRow[] {
    const { library, memory } = this.sources;
    const { snapshot } = library;
    const chosen = this.options.chosen?.() ?? [];
    // Made once: a list does not change its order under a person's hands.
    this.recent ??= this.options.recentFirst
      ? recentlyOpened(memory.snapshot, RECENT).flatMap((key) => snapshot.paper(key) ?? [])
      : [];
    const above = new Set(chosen.map(({ key }) => key));
    const recent = this.recent.filter(({ key }) => !above.has(key));
    for (const { key } of recent) above.add(key);
    const newest = newestPapers(snapshot, this.limit, ({ key }) => !above.has(key));
    const group = (title: string, papers: readonly Paper[]): readonly PaperRow[] =>
      papers.length === 0 ? [] : [...heading(title), ...papers.map((paper) => this.row(paper))];
    return [
      ...group(vscode.l10n.t('chosen'), chosen),
      ...group(vscode.l10n.t('opened last'), recent),
      ...group(vscode.l10n.t('newest'), newest),
      ...more(snapshot.size - above.size - newest.length),
    ];
  }

  private row(paper: Paper): PaperRow {
    return { ...paperRow(paper, this.sources), buttons: this.options.buttonsOf?.(paper) ?? [] };
  }

  private nothing(problem: string, isComplete: boolean): PaperRow {
    const hint = vscode.l10n.t('Fewer words find more. Typing errors are forgiven.');
    return {
      label: isComplete ? vscode.l10n.t('No paper found') : vscode.l10n.t('Still searching...'),
      detail: problem === '' ? hint : problem,
      alwaysShow: true,
    };
  }
}

function heading(label: string): readonly PaperRow[] {
  return label === '' ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }];
}

function more(count: number): readonly PaperRow[] {
  if (count <= 0) return [];
  const label = vscode.l10n.t('{0} more', numberText(count));
  return [{ label, iconPath: new vscode.ThemeIcon('ellipsis'), alwaysShow: true, isMore: true }];
}
