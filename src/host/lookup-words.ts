import * as vscode from 'vscode';
import { failureSentence } from '../core/card/failure';
import type { Outcome } from '../core/metadata/outcome';
import type { LookupFailure } from '../core/metadata/state';
import { clock } from './clock';
import { translate } from './wording';

/** Why nothing more is known, in a sentence; undefined for what the person did themselves. */
export function sayFailure(failure: LookupFailure): string | undefined {
  return failureSentence(failure, translate, clock);
}

/** One sentence or a few on what came of asking for papers; what did not occur is not mentioned. */
export function sayOutcome({ complete, unknown, failed }: Outcome): string {
  if (complete === 1 && unknown + failed.length === 0) return vscode.l10n.t('The paper was looked up.');
  const missing = failed.reduce((sum, [, count]) => sum + count, unknown);
  const said = [vscode.l10n.t('Metadata complete for {0} of {1} papers.', complete, complete + missing)];
  if (unknown > 0) said.push(vscode.l10n.t('Unknown to all services: {0}.', unknown));
  for (const [failure, count] of failed)
    said.push(vscode.l10n.t('Not looked up: {0}.', count), sayFailure(failure) ?? '');
  return said.filter((sentence) => sentence !== '').join(' ');
}
