import * as vscode from 'vscode';
import { toggleFilter } from '../../core/search/toggle-filter';
import type { FoundPapers, QueryProblem } from '../../core/search/finder';
import { numberText } from '../../host/wording';
import type { Arranged } from './arranged';
import type { Filtered, PaperFilter } from './filter';

/** So long after a key the tree follows what was typed, in milliseconds. */
const TYPING_PAUSE = 150;

/** What is searched for this long is said to be searched for, in milliseconds. */
const PATIENCE = 300;

export interface FilterDeps {
  readonly filter: PaperFilter;
  readonly arranged: Arranged;
  readonly view: Pick<vscode.TreeView<unknown>, 'message'>;
}

export interface FilterFeature {
  dispose(): void;
  /** Shows everything; resolves when the tree does. */
  readonly clear: () => Promise<void>;
}

/** Registers the filter of the tree: the box, what the view says of it, and what others may ask to be shown. */
export function registerFilter({ filter, arranged, view }: FilterDeps): FilterFeature {
  let isShown = false;
  const say = (): void => {
    const { filtered } = arranged.shown;
    view.message = filtered ? filterWords(filtered) : '';
    if (isShown === (filter.query !== '')) return;
    isShown = filter.query !== '';
    void vscode.commands.executeCommand('setContext', 'paperDigest.filtered', isShown);
  };
  const apply = async (query: string): Promise<void> => {
    const timer = setTimeout(() => {
      view.message = vscode.l10n.t('Looking for “{0}”...', shortened(query.trim()));
    }, PATIENCE);
    try {
      await filter.set(query);
      await arranged.settled();
    } finally {
      clearTimeout(timer);
      say();
    }
  };
  const toggle = (term: string) => () => apply(toggleFilter(filter.query, term).trim());
  const parts = vscode.Disposable.from(
    arranged.onChange(say),
    filter.onChange(say),
    vscode.commands.registerCommand('paperDigest.filterTree', async (given?: unknown) => {
      const wanted = wantedOf(given);
      if (wanted === undefined) {
        askForFilter(filter, apply);
        return;
      }
      const { query, preserveFocus } = wanted;
      await vscode.commands.executeCommand('paperDigest.papers.focus', { preserveFocus });
      await apply(query);
    }),
    vscode.commands.registerCommand('paperDigest.clearFilter', () => apply('')),
    vscode.commands.registerCommand('paperDigest.showOnlyNew', toggle('is:new')),
    vscode.commands.registerCommand('paperDigest.showOnlyUnread', toggle('is:unread')),
    vscode.commands.registerCommand('paperDigest.showOnlyReading', toggle('is:reading')),
    vscode.commands.registerCommand('paperDigest.showOnlyStarred', toggle('is:starred')),
    vscode.commands.registerCommand('paperDigest.showOnlyCited', toggle('is:cited')),
  );
  return { clear: () => apply(''), dispose: () => void parts.dispose() };
}

/** What a command's argument, which anyone can send, wants to be shown; undefined when a person is to be asked. */
function wantedOf(value: unknown): { readonly query: string; readonly preserveFocus: boolean } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { query, preserveFocus } = value as { readonly query?: unknown; readonly preserveFocus?: unknown };
  return typeof query === 'string'
    ? { query: query.slice(0, 1000), preserveFocus: preserveFocus === true }
    : undefined;
}

/** Asks for a filter; the tree follows while it is typed, and shows what it showed before when it is given up. */
function askForFilter(filter: PaperFilter, apply: (query: string) => Promise<void>): void {
  const before = filter.query;
  const box = vscode.window.createInputBox();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAccepted = false;
  box.title = vscode.l10n.t('Filter Papers');
  box.prompt = vscode.l10n.t(
    'Words, or author:, title:, topic:, tag:, date:2025-03..2025-05, is:unread, is:starred, is:cited',
  );
  box.placeholder = vscode.l10n.t('Filter (e.g. video is:unread)');
  box.value = before;
  const follow = async (): Promise<void> => {
    const query = box.value;
    await apply(query);
    if (box.value === query) box.validationMessage = problemWords(filter.filtered?.found, query);
  };
  box.onDidChangeValue(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(), TYPING_PAUSE);
  });
  box.onDidAccept(() => {
    isAccepted = true;
    clearTimeout(timer);
    void apply(box.value);
    box.hide();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    if (!isAccepted) void apply(before);
    box.dispose();
  });
  box.show();
}

/** What the view says while it shows only a part of the papers. */
export function filterWords({ query, found }: Filtered): string {
  const { total } = found;
  const name = shortened(query);
  const says = [
    total === 0
      ? vscode.l10n.t('No papers match “{0}”.', name)
      : total === 1
        ? vscode.l10n.t('1 paper matches “{0}”.', name)
        : vscode.l10n.t('{0} papers match “{1}”.', numberText(total), name),
  ];
  if (!found.isComplete) says.push(vscode.l10n.t('Digests are still being read.'));
  const problems = problemWords(found, query);
  if (problems !== undefined) says.push(problems);
  return says.join(' ');
}

function problemWords(found: FoundPapers | undefined, query: string): string | undefined {
  const words = (found?.problems ?? []).map((problem) =>
    vscode.l10n.t(PROBLEMS[problem.kind], shortened(query.slice(problem.start, problem.end))),
  );
  return words.length === 0 ? undefined : words.join(' ');
}

/** English, to be translated. */
const PROBLEMS: Readonly<Record<QueryProblem['kind'], string>> = {
  unknownField: 'There is no field “{0}”.',
  badDate: '“{0}” is no date: write 2025-03, 2025-03..2025-05 or 2025-03-14.',
  unknownStatus: '“{0}” is not known: write is:new, is:unread, is:reading, is:read, is:starred or is:cited.',
  unknownTopic: 'There is no topic “{0}”.',
  emptyField: '“{0}” says nothing.',
};

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
