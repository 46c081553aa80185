import * as vscode from 'vscode';
import { keySyntaxes } from '../../core/references/languages';
import { citingDocuments } from '../../host/documents';
import { registerRowCommand } from '../../host/row-commands';
import { BibActions } from './bib-actions';
import { watchBibs } from './bib-problems';
import { CitingActions } from './citing-actions';
import { watchCiting } from './citing-problems';
import { completeEntry } from './complete-entry';
import { copyReference } from './copy-reference';
import type { BibCareDeps } from './deps';
import { exportPapers } from './export-citations';

const BIBS: vscode.DocumentSelector = ['bibtex', 'biblatex', { pattern: '**/*.bib' }];

/** What is known of papers changes in bursts; after this time without another change it is looked at (milliseconds). */
const SETTLE = 1000;

/** Registers the problems of bibliographies with their quick fixes, and the commands that complete and export entries. */
export function registerBibCare(deps: BibCareDeps): vscode.Disposable {
  const bibs = watchBibs(deps);
  const citing = watchCiting(deps);
  const follow = (): void => {
    const isOn = readSetting();
    bibs.checker.turn(isOn);
    citing.checker.turn(isOn);
  };
  follow();
  const known = delayed(() => bibs.checker.all());
  const moved = delayed(() => citing.checker.all());
  return vscode.Disposable.from(
    bibs.problems,
    bibs.checker,
    citing.problems,
    citing.checker,
    known,
    moved,
    deps.library.onChange(known.soon),
    deps.metadata.onChange(known.soon),
    deps.index.onChange(moved.soon),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('paperDigest.bibliography.problems')) follow();
    }),
    vscode.languages.registerCodeActionsProvider(
      BIBS,
      new BibActions(deps, bibs.problems),
      BibActions.metadata,
    ),
    vscode.languages.registerCodeActionsProvider(
      citingDocuments(...keySyntaxes),
      new CitingActions(deps, citing.problems),
      CitingActions.metadata,
    ),
    vscode.commands.registerCommand('paperDigest.completeEntry', () => completeEntry(deps)),
    registerRowCommand('paperDigest.exportBib', (item?: unknown, items?: unknown) =>
      exportPapers(deps, 'bib', item, items),
    ),
    registerRowCommand('paperDigest.exportCitations', (item?: unknown, items?: unknown) =>
      exportPapers(deps, undefined, item, items),
    ),
    registerRowCommand('paperDigest.copyReference', (item?: unknown, items?: unknown) =>
      copyReference(deps, item, items),
    ),
  );
}

function readSetting(): boolean {
  return vscode.workspace.getConfiguration('paperDigest').get('bibliography.problems') !== false;
}

/** Does something once, some time after it was last wanted. */
function delayed(work: () => void): { readonly soon: () => void; dispose(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon: () => {
      clearTimeout(timer);
      timer = setTimeout(work, SETTLE);
    },
    dispose: () => clearTimeout(timer),
  };
}
