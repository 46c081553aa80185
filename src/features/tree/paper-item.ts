import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { LibrarySnapshot } from '../../core/library/snapshot';
import type { ReadingStates } from '../../core/memory/reading-states';
import { CARD_COMMANDS } from '../../host/commands';
import type { PaperNode } from './nodes';
import { readingContext, readingIcon, readingWords } from './reading-icon';

/** The row of a paper within a day; its tooltip is made when it is asked for. */
export function paperItem(
  node: PaperNode,
  snapshot: LibrarySnapshot,
  readings: Pick<ReadingStates, 'of'>,
): vscode.TreeItem {
  const paper = snapshot.paper(node.key);
  const title = paper ? titleOf(paper) : node.key;
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
  item.id = `paper:${node.date}/${node.key}`;
  const reading = readings.of({ key: node.key, arxivId: paper?.arxivId });
  item.iconPath = readingIcon(reading);
  // The star stands where the state would: then the state is said beside it.
  if (reading.starred && reading.state !== 'unread') item.description = readingWords(reading)[0] ?? '';
  item.contextValue = `${paper?.arxivId === undefined ? 'paper' : 'paper.arxiv'}.${readingContext(reading)}`;
  item.command = {
    command: CARD_COMMANDS.openPaper,
    title: vscode.l10n.t('Open in Panel'),
    arguments: [node],
  };
  item.accessibilityInformation = {
    label: [
      title,
      ...(paper?.arxivId === undefined ? [] : [`arXiv ${paper.arxivId}`]),
      ...readingWords(reading),
    ].join(', '),
  };
  return item;
}

/** What a row calls a paper; never empty. */
export function titleOf({ entry, key }: Paper): string {
  return entry.title === '' ? (entry.arxivId ?? key) : entry.title.slice(0, 300);
}
