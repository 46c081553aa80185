import * as vscode from 'vscode';
import { nameOf } from '../../host/documents';
import { bibEntry, type EntryStyle } from '../../core/citation/entry';
import { paperIdentity } from '../../core/citation/key';
import type { Paper } from '../../core/library/paper';
import { citingSettings } from '../../host/citing-settings';
import { didInTour } from '../../host/tour';
import { askAlike } from './ask-alike';
import { type OpenTarget, openTarget } from './bib-target';
import type { Target } from './bibliography';
import { changeOf, type InsertDeps } from './insert';
import { keyIn, planCitation } from './plan';
import { KEY_FORMAT, report } from './report';
import { apply, editOf, keeper } from './write';

/** A paper whose key stands in a document already. */
export interface CitedPaper {
  readonly paper: Paper;
  readonly key: string;
  /** The `.bib` that its entry belongs into. */
  readonly uri: vscode.Uri;
  readonly style: EntryStyle;
}

/** Adds the entry of a paper that was cited by its key to a `.bib`, as an insertion does, and says what happened. */
export async function addEntry(deps: InsertDeps, { paper, key, uri, style }: CitedPaper): Promise<void> {
  const { known, bibs, log, store } = deps;
  didInTour('cited');
  const wanted: Target = { kind: 'file', uri };
  await known.recall([paper]);
  const before = await bibs.read(uri);
  const indexes = before.kind === 'read' ? [before.index] : [];
  const chosen = await askAlike([known.of(paper)], indexes);
  // The key stands there; who cares for the document's keys will say that it has no entry.
  if (!chosen) return;
  if (chosen.size === 0 && keyIn(indexes, known.of(paper)) === undefined)
    await known.prepare([paper], 'bibtex');
  let target: OpenTarget = await openTarget(bibs, wanted);
  const cited = known.of(paper);
  const index = 'index' in target ? target.index : undefined;
  const { keys: format, keyProblem } = citingSettings(uri);
  const given = new Map([[paperIdentity(cited), key]]);
  const options = { format, style, given, chosen };
  const plan = planCitation(
    [cited],
    index ? [index] : [],
    target.kind === 'document' ? target.index : undefined,
    options,
  );
  const [now = key] = plan.keys;
  const isThere = chosen.size > 0 || (index !== undefined && keyIn([index], cited) !== undefined);
  const bib = changeOf(target, plan);
  const keep = keeper(undefined, bib, store);
  const isDone = !bib || (await apply(editOf(bib), log));
  if (!isDone)
    target = { kind: 'unusable', reason: vscode.l10n.t('{0} cannot be changed.', nameOf(uri)), index };
  if (target.kind === 'unusable') known.give(cited, key);
  if (now !== key) {
    const said = vscode.l10n.t('{0} has this paper as {1}, not as {2}.', nameOf(uri), now, key);
    void vscode.window.showWarningMessage(said);
  }
  await report({
    outcome: { kind: 'done', bib: isDone ? await keep() : 'none' },
    target,
    wanted,
    plan,
    entries: isThere ? [] : [bibEntry(cited, now, style)],
    citation: key,
    settingProblem: keyProblem === undefined ? undefined : { setting: KEY_FORMAT, problem: keyProblem },
  });
}
