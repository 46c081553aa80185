import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { LibrarySnapshot } from '../../core/library/snapshot';
import { CARD_COMMANDS } from '../../host/commands';
import type { PaperNode } from './nodes';

/** The row of a paper within a day; its tooltip is made when it is asked for. */
export function paperItem(node: PaperNode, snapshot: LibrarySnapshot): vscode.TreeItem {
  const paper = snapshot.paper(node.key);
  const title = paper ? titleOf(paper) : node.key;
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
  item.id = `paper:${node.date}/${node.key}`;
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.contextValue = paper?.arxivId === undefined ? 'paper' : 'paper.arxiv';
  item.command = {
    command: CARD_COMMANDS.openPaper,
    title: vscode.l10n.t('Open in Panel'),
    arguments: [node],
  };
  item.accessibilityInformation = {
    label: paper?.arxivId === undefined ? title : `${title}, arXiv ${paper.arxivId}`,
  };
  return item;
}

function titleOf({ entry, key }: Paper): string {
  return entry.title === '' ? (entry.arxivId ?? key) : entry.title.slice(0, 300);
}
