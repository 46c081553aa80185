import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { LibrarySnapshot } from '../../core/library/snapshot';
import type { Reading } from '../../core/memory/reading-states';
import type { PaperNode } from './nodes';
import { openRowCommand } from './open-row';
import { readingContext, readingIcon, readingWords } from '../../host/reading-icon';

/** So many categories have room beside a title. */
const CATEGORIES = 3;

/** What a row says of its paper beside what the library knows. */
export interface PaperItemSources {
  readonly readingOf: (paper: { readonly key: string; readonly arxivId: string | undefined }) => Reading;
  /** Whether a file of the workspace cites it. */
  readonly isCited: (arxivId: string) => boolean;
  readonly categoriesOf: (arxivId: string) => readonly string[];
}

/** The row of a paper; its tooltip is made when it is asked for. */
export function paperItem(
  node: PaperNode,
  snapshot: LibrarySnapshot,
  { readingOf, isCited, categoriesOf }: PaperItemSources,
): vscode.TreeItem {
  const paper = snapshot.paper(node.key);
  const title = paper ? titleOf(paper) : node.key;
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
  item.id = node.id;
  const reading = readingOf({ key: node.key, arxivId: paper?.arxivId });
  const cited = paper?.arxivId !== undefined && isCited(paper.arxivId);
  item.iconPath = readingIcon(reading, cited);
  // The star stands where the state would: then the state is said beside it.
  const state = reading.starred && reading.state !== 'unread' ? (readingWords(reading)[0] ?? '') : '';
  const categories = paper?.arxivId === undefined ? [] : categoriesOf(paper.arxivId).slice(0, CATEGORIES);
  const described = [state, categories.join(', ')].filter((part) => part !== '').join(' · ');
  if (described !== '') item.description = described;
  item.contextValue = `${paper?.arxivId === undefined ? 'paper' : 'paper.arxiv'}.${readingContext(reading)}`;
  item.command = openRowCommand();
  item.accessibilityInformation = {
    label: [
      title,
      ...(paper?.arxivId === undefined ? [] : [`arXiv ${paper.arxivId}`]),
      ...(cited ? [vscode.l10n.t('cited')] : []),
      ...readingWords(reading),
      ...categories,
    ].join(', '),
  };
  return item;
}

/** What a row calls a paper; never empty. */
export function titleOf({ entry, key }: Paper): string {
  return entry.title === '' ? (entry.arxivId ?? key) : entry.title.slice(0, 300);
}
