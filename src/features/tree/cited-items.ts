import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { ReadingStates } from '../../core/memory/reading-states';
import { openCitationCommand } from '../../host/commands';
import type { CitedPaperNode, CitedPlaceNode } from './nodes';
import { openRowCommand } from './open-row';
import { titleOf } from './paper-item';
import { readingContext, readingIcon, readingWords } from '../../host/reading-icon';

/** The row above all papers that the workspace cites. */
export function citedGroupItem(count: number): vscode.TreeItem {
  const label = vscode.l10n.t('Cited here');
  const counted = count === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', count);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = 'cited';
  item.description = counted;
  item.iconPath = new vscode.ThemeIcon('references');
  item.contextValue = 'cited';
  const about = vscode.l10n.t('Papers that files of this workspace cite');
  item.tooltip = about;
  item.accessibilityInformation = { label: [label, counted, about].join(', ') };
  return item;
}

/** The row of a cited paper with the number of files that cite it; by its id when no digest lists it. */
export function citedPaperItem(
  node: CitedPaperNode,
  paper: Paper | undefined,
  count: number,
  readings: Pick<ReadingStates, 'of'>,
): vscode.TreeItem {
  const label = paper ? titleOf(paper) : `arXiv:${node.arxivId}`;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const files = count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);
  const said = paper ? files : [files, vscode.l10n.t('in no digest')].join(' · ');
  item.id = `cited:${node.arxivId}`;
  item.description = said;
  const reading = readings.of(node);
  item.iconPath = paper ? readingIcon(reading) : new vscode.ThemeIcon('file-text');
  item.contextValue = paper ? `paper.arxiv.${readingContext(reading)}` : 'cited.unknown';
  if (paper) item.command = openRowCommand();
  const words = paper ? readingWords(reading) : [];
  item.accessibilityInformation = { label: [label, said, ...words].join(', ') };
  return item;
}

/** The row of a place that cites a paper: the file's name, its folder and the line. */
export function citedPlaceItem({ place }: CitedPlaceNode): vscode.TreeItem {
  const uri = vscode.Uri.parse(place.uri, true);
  const path = vscode.workspace.asRelativePath(uri);
  const end = path.lastIndexOf('/') + 1;
  const line = vscode.l10n.t('line {0}', place.line + 1);
  const item = new vscode.TreeItem(path.slice(end));
  const entry = place.kind === 'entry' ? [vscode.l10n.t('entry of a bibliography')] : [];
  item.id = `cited:${place.arxivId ?? ''}@${place.uri}#${place.start}`;
  item.description = [line, ...entry, path.slice(0, Math.max(0, end - 1))]
    .filter((part) => part !== '')
    .join(' · ');
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.contextValue = 'cited.place';
  item.tooltip = `${path}:${place.line + 1}`;
  item.command = openCitationCommand(place);
  item.accessibilityInformation = { label: `${path}, ${line}` };
  return item;
}
