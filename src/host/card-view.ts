import * as vscode from 'vscode';
import { type BriefCard, buildBrief } from '../core/card/brief';
import { buildCitedCard, buildUnknownCard } from '../core/card/build';
import type { Card, CardKnowledge } from '../core/card/card';
import { cardMarkdown, type CardAction } from '../core/card/markdown';
import { arxivKey } from '../core/library/key';
import type { Paper } from '../core/library/paper';
import type { Reading } from '../core/memory/reading-states';
import type { LookupMode, MetadataSource } from '../core/metadata/state';
import type { Citations } from '../core/references/mention';
import { clock } from './clock';
import { CARD_COMMANDS, commandUri, type PaperArgument } from './commands';
import { numberText, translate } from './wording';

/** Knows how many files cite a paper, from memory. */
export type CitingFiles = Pick<Citations, 'citingFileCount'>;

/** What is known of a paper beyond the digests, from memory. */
export interface CardSources {
  readonly cited: CitingFiles;
  readonly readings: { of(paper: Paper): Reading };
  readonly metadata: Pick<MetadataSource, 'of' | 'mayLearn'>;
  /** Says whether services may be asked. */
  readonly lookup: { readonly mode: LookupMode };
}

/** All that is known of a paper at this moment. */
export function cardOf(paper: Paper, sources: CardSources): Card {
  const { cited, readings } = sources;
  return buildCitedCard(paper, cited, { ...readings.of(paper), ...knowledge(paper.arxivId, sources) });
}

/** The same for a row of a long list. */
export function briefOf(paper: Paper, { cited, readings, metadata }: CardSources): BriefCard {
  const known = paper.arxivId === undefined ? {} : { metadata: metadata.of(paper.arxivId) };
  return buildBrief(paper, cited, { ...readings.of(paper), ...known });
}

/** What services say of a paper, and whether it makes sense to ask them. */
function knowledge(
  arxivId: string | undefined,
  { metadata, lookup }: Pick<CardSources, 'metadata' | 'lookup'>,
): Pick<CardKnowledge, 'metadata' | 'mayLookUp'> {
  if (arxivId === undefined) return {};
  // Offered to no end, a button would do nothing: who has answered is not asked again so soon.
  const mayLookUp = lookup.mode !== 'off' && metadata.mayLearn(arxivId);
  return { metadata: metadata.of(arxivId), mayLookUp };
}

/** The card of a paper for a hover or a tooltip; its only commands are ours. */
export function paperCard(paper: Paper, sources: CardSources, date?: string): vscode.MarkdownString {
  const argument = { key: paper.key, ...(date === undefined ? {} : { date }) };
  const card = cardOf(paper, sources);
  const actions: readonly CardAction[] = [
    { label: vscode.l10n.t('Insert citation'), uri: commandUri(CARD_COMMANDS.insertCitation, argument) },
    { label: vscode.l10n.t('Open in panel'), uri: commandUri(CARD_COMMANDS.openPaper, argument) },
    { label: vscode.l10n.t('Go to digest'), uri: commandUri(CARD_COMMANDS.goToDigest, argument) },
    { label: vscode.l10n.t('Open note'), uri: commandUri(CARD_COMMANDS.openNote, argument) },
    ...lookUpAction(card, argument),
  ];
  return markdown(card, actions);
}

/** The card of an id that no digest lists, or none of those that have been read so far. */
export function unknownCard(
  arxivId: string,
  version: number | undefined,
  isReady: boolean,
  sources: Omit<CardSources, 'readings'>,
): vscode.MarkdownString {
  const said = isReady
    ? vscode.l10n.t('Not in any digest of this workspace.')
    : vscode.l10n.t('The digests are still being read.');
  const card = buildUnknownCard(arxivId, version, said, sources.cited, knowledge(arxivId, sources));
  return markdown(card, lookUpAction(card, { key: arxivKey(arxivId) }));
}

/** Offered as long as nothing is known; what lacks a part is completed in the panel. */
function lookUpAction({ facts, lookup }: Card, argument: PaperArgument): readonly CardAction[] {
  if (facts !== undefined || lookup?.canAsk !== true) return [];
  return [{ label: vscode.l10n.t('Look up'), uri: commandUri(CARD_COMMANDS.lookUp, argument) }];
}

function markdown(card: Card, actions: readonly CardAction[]): vscode.MarkdownString {
  const shown = new vscode.MarkdownString(cardMarkdown(card, actions, translate, clock, numberText));
  shown.isTrusted = { enabledCommands: Object.values(CARD_COMMANDS) };
  return shown;
}
