import * as vscode from 'vscode';
import { buildCitedCard, buildUnknownCard } from '../core/card/build';
import type { Reading } from '../core/memory/reading-states';
import { cardMarkdown, type CardAction } from '../core/card/markdown';
import type { Citations } from '../core/references/mention';
import type { Paper } from '../core/library/paper';
import { CARD_COMMANDS, commandUri } from './commands';

/** Knows how many files cite a paper, from memory. */
export type CitingFiles = Pick<Citations, 'citingFileCount'>;

/** What is known of a paper beyond the digests, from memory. */
export interface CardSources {
  readonly cited: CitingFiles;
  readonly readings: { of(paper: Paper): Reading };
}

/** The card of a paper for a hover or a tooltip; its only commands are ours. */
export function paperCard(
  paper: Paper,
  { cited, readings }: CardSources,
  date?: string,
): vscode.MarkdownString {
  const argument = { key: paper.key, ...(date === undefined ? {} : { date }) };
  const actions: readonly CardAction[] = [
    { label: vscode.l10n.t('Insert citation'), uri: commandUri(CARD_COMMANDS.insertCitation, argument) },
    { label: vscode.l10n.t('Open in panel'), uri: commandUri(CARD_COMMANDS.openPaper, argument) },
    { label: vscode.l10n.t('Go to digest'), uri: commandUri(CARD_COMMANDS.goToDigest, argument) },
  ];
  return markdown(cardMarkdown(buildCitedCard(paper, cited, readings.of(paper)), actions, translate));
}

/** The card of an id that no digest lists, or none of those that have been read so far. */
export function unknownCard(
  arxivId: string,
  version: number | undefined,
  isReady: boolean,
  cited: CitingFiles,
): vscode.MarkdownString {
  const said = isReady
    ? vscode.l10n.t('Not in any digest of this workspace.')
    : vscode.l10n.t('The digests are still being read.');
  return markdown(cardMarkdown(buildUnknownCard(arxivId, version, said, cited), [], translate));
}

function translate(message: string, ...values: string[]): string {
  return vscode.l10n.t(message, ...values);
}

function markdown(text: string): vscode.MarkdownString {
  const shown = new vscode.MarkdownString(text);
  shown.isTrusted = { enabledCommands: Object.values(CARD_COMMANDS) };
  return shown;
}
