import * as vscode from 'vscode';
import { cite } from '../../core/citation/cite';
import type { Paper } from '../../core/library/paper';
import type { CitingSettings } from '../../host/citing-settings';
import type { KnownPapers } from './known';

/** Puts the BibTeX entries of papers on the clipboard. */
export async function copyEntries(
  known: KnownPapers,
  papers: readonly Paper[],
  { keys: preset }: CitingSettings,
): Promise<void> {
  await known.prepare(papers, 'bibtex');
  const cited = papers.map((paper) => known.of(paper));
  const { keys, bibtex, notes } = cite(cited, 'bibtex', { preset, given: known.given });
  cited.forEach((paper, i) => known.give(paper, keys[i] ?? ''));
  await vscode.env.clipboard.writeText(`${bibtex ?? ''}\n`);
  const said = vscode.l10n.t('BibTeX of {0} copied.', keys.join(', '));
  if (notes.length === 0) vscode.window.setStatusBarMessage(said, 5000);
  else void vscode.window.showInformationMessage([said, ...notes].join(' '));
}
