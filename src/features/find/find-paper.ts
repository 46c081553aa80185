import * as vscode from 'vscode';
import { absUrl } from '../../core/arxiv/links';
import type { Paper } from '../../core/library/paper';
import { hasFilter, toggleFilter } from '../../core/search/toggle-filter';
import { CARD_COMMANDS } from '../../host/commands';
import { PaperList, type PaperSources } from '../../host/paper-list';
import type { PaperRow } from '../../host/paper-row';
import { didInTour } from '../../host/tour';
import { FILTERS, filterButtons, type FilterButton, PAPER_BUTTONS, paperButtons } from './buttons';

/** While this is so, a key cites the paper that is pointed at. */
const FINDING = 'paperDigest.finding';

/** A list that is open. */
export interface OpenFind {
  /** Inserts a citation of the paper that is pointed at, and closes the list. */
  readonly cite: () => void;
}

/**
 * Lets the person find a paper while they type: Enter opens it in the panel; buttons cite it, star it and open it on arXiv;
 * buttons of the title put filters into the query.
 */
export function findPaper(
  sources: PaperSources,
  query: string,
  opened: (find: OpenFind | undefined) => void,
): void {
  const list = vscode.window.createQuickPick<PaperRow>();
  list.title = vscode.l10n.t('Find Paper');
  list.placeholder = vscode.l10n.t(
    'Words, or author: title: topic: date:2025-03 is:unread. Alt+Enter cites.',
  );
  list.value = query;
  const papers = new PaperList(list, sources, {
    recentFirst: true,
    buttonsOf: (paper) => paperButtons(paper, sources.readings.of(paper).starred),
  });
  const showFilters = (): void => {
    list.buttons = filterButtons((filter) => hasFilter(list.value, filter));
  };
  const noticeFound = (): void => {
    if (list.value.trim() !== '' && papers.active) didInTour('found');
  };
  const leaveFor = (command: string, paper: Paper | undefined): void => {
    if (!paper) return;
    noticeFound();
    list.hide();
    void vscode.commands.executeCommand(command, { key: paper.key });
  };
  const star = async (paper: Paper): Promise<void> => {
    const { starred } = sources.readings.of(paper);
    const command = starred ? 'paperDigest.unstar' : 'paperDigest.star';
    await vscode.commands.executeCommand(command, { key: paper.key });
    papers.refresh();
  };
  showFilters();
  list.onDidChangeValue(() => {
    showFilters();
    noticeFound();
  });
  list.onDidAccept(() => {
    if (!papers.showMore()) leaveFor(CARD_COMMANDS.openPaper, papers.active);
  });
  list.onDidTriggerButton((button) => {
    const filter = FILTERS.find(({ query: word }) => word === (button as Partial<FilterButton>).filter);
    if (!filter) return;
    papers.type(toggleFilter(list.value, filter.query));
    showFilters();
  });
  list.onDidTriggerItemButton(({ item: { paper }, button }) => {
    if (!paper) return;
    if (button === PAPER_BUTTONS.cite) leaveFor(CARD_COMMANDS.insertCitation, paper);
    else if (button === PAPER_BUTTONS.arxiv && paper.arxivId !== undefined)
      void vscode.env.openExternal(vscode.Uri.parse(absUrl(paper.arxivId), true));
    else void star(paper);
  });
  list.onDidHide(() => {
    opened(undefined);
    void vscode.commands.executeCommand('setContext', FINDING, false);
    papers.dispose();
    list.dispose();
  });
  opened({ cite: () => leaveFor(CARD_COMMANDS.insertCitation, papers.active) });
  void vscode.commands.executeCommand('setContext', FINDING, true);
  list.show();
}
