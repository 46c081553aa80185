import * as vscode from 'vscode';
import { parseIdentifier } from '../../core/arxiv/identifier';
import type { Library } from '../../core/library/library';
import { isPaperArgument } from '../../host/commands';
import type { PaperSources } from '../../host/paper-list';
import { pickPaper } from '../../host/pick-paper';
import { registerRowCommand } from '../../host/row-commands';
import { lookUp, type LookUpDeps } from './look-up';
import { clearStored, exportStored, type StoredRecords } from './stored';

export interface MetadataDeps extends LookUpDeps {
  readonly library: Pick<Library, 'snapshot'>;
  readonly stored: StoredRecords;
  /** What lists of papers are made of. */
  readonly papers: PaperSources;
  readonly log: vscode.LogOutputChannel;
}

/** Registers the commands that look papers up, and those for what is stored of them. */
export function registerMetadata(deps: MetadataDeps): vscode.Disposable {
  const { library, stored, log } = deps;

  /** Gets what a tree gives: the row that was clicked, and all rows when several are selected. */
  const lookUpMetadata = async (item?: unknown, items?: unknown): Promise<void> => {
    const given: readonly unknown[] = Array.isArray(items) && items.length > 0 ? items : [item];
    const isGiven = given.some((each) => each !== undefined);
    const picked = isGiven ? undefined : await pickPaper(deps.papers, vscode.l10n.t('Look Up Metadata'));
    if (!isGiven && !picked) return;
    const ids = picked ? [picked.arxivId] : given.map((each) => idOf(each, library.snapshot));
    await lookUp(deps, present(ids), vscode.l10n.t('Looking up metadata'));
  };

  const completeDay = async (item?: unknown): Promise<void> => {
    const { snapshot } = library;
    const date = dateOf(item) ?? snapshot.dates[0];
    const papers = date === undefined ? [] : (snapshot.day(date)?.papers ?? []);
    const ids = papers.map(({ arxivId }) => arxivId);
    await lookUp(
      deps,
      present(ids),
      vscode.l10n.t('Completing metadata of {0}', date || vscode.l10n.t('undated papers')),
    );
  };

  return vscode.Disposable.from(
    registerRowCommand('paperDigest.lookUpMetadata', lookUpMetadata),
    registerRowCommand('paperDigest.completeDay', completeDay),
    vscode.commands.registerCommand('paperDigest.clearMetadata', () => clearStored(stored)),
    vscode.commands.registerCommand('paperDigest.exportMetadata', () => exportStored(stored, log)),
  );
}

/** The id of the paper that an argument names; a cited paper of no digest has one, too. */
function idOf(argument: unknown, snapshot: Library['snapshot']): string | undefined {
  if (!isPaperArgument(argument)) return undefined;
  const { key } = argument;
  const [, id = ''] = /^arxiv:(.{1,40})$/.exec(key) ?? [];
  return snapshot.paper(key)?.arxivId ?? parseIdentifier(id)?.id;
}

function dateOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { date } = argument as { readonly date?: unknown };
  return typeof date === 'string' ? date : undefined;
}

function present(ids: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}
