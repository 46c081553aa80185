import * as vscode from 'vscode';
import type { CitablePaper } from '../../core/citation/citable';
import type { CitationContext } from '../../core/citation/context/context';
import type { Manner } from '../../core/citation/forms';
import { paperIdentity } from '../../core/citation/key';
import type { Paper } from '../../core/library/paper';
import type { BibFiles } from '../../host/bib-files';
import { contextAt, notebookOf } from '../../host/citing-context';
import { type CitingSettings, citingSettings } from '../../host/citing-settings';
import type { EditorPlace } from '../../host/target-editor';
import { didInTour } from '../../host/tour';
import { askAlike } from './ask-alike';
import { type OpenTarget, openTarget } from './bib-target';
import type { Bibliographies, BibliographyChooser, Target } from './bibliography';
import { type Draft, draftOf } from './draft';
import { citationText, isInBib, namesKeys, needsEntries } from './items';
import type { KnownPapers } from './known';
import { hasReadOnlyFile } from './place';
import { keyIn, type Plan } from './plan';
import { KEY_FORMAT, report, type SettingProblem } from './report';
import { type BibChange, type Outcome, write, type WriteDeps } from './write';

export interface InsertDeps extends WriteDeps {
  readonly known: KnownPapers;
  readonly bibs: BibFiles;
  readonly chooser: BibliographyChooser;
  readonly log: vscode.LogOutputChannel;
}

/** Where a citation goes, and what it looks like there. */
export interface Surroundings {
  readonly place: EditorPlace;
  readonly settings: CitingSettings;
  readonly context: CitationContext;
}

/** Finds out what a citation looks like where the person writes. */
export async function lookAround(place: EditorPlace): Promise<Surroundings> {
  const { document, selections } = place;
  const settings = citingSettings(notebookOf(document)?.notebook.uri ?? document.uri);
  const offset = document.offsetAt(selections[0]?.active ?? new vscode.Position(0, 0));
  return { place, settings, context: await contextAt(document, offset, settings.context) };
}

/** A citation that can be written. */
export interface Prepared extends Draft {
  readonly cited: readonly CitablePaper[];
  readonly wanted: Target;
  readonly target: OpenTarget;
  /** What is to be done to the bibliography, if anything. */
  readonly bib: BibChange | undefined;
}

/** Cites papers where the person writes, and says what happened, in the words that come out. */
export async function insertCitation(
  deps: InsertDeps,
  around: Surroundings,
  papers: readonly Paper[],
  manner: Manner,
): Promise<string | undefined> {
  const isLocked = await hasReadOnlyFile(around.place.document);
  const prepared = await prepareCitation(deps, around, papers, manner);
  if (!prepared) return undefined;
  // Nothing is waited for in between: what was read is what is edited.
  const outcome = isLocked
    ? ({ kind: 'failure', reason: vscode.l10n.t('The document cannot be changed.') } as const)
    : await write(around.place, prepared.written, prepared.bib, deps);
  return settle(deps, around, prepared, outcome, manner);
}

/** Finds out all that a citation depends on, and asks what has to be asked; undefined when the person thinks better of it. */
export async function prepareCitation(
  { known, bibs, chooser }: InsertDeps,
  { place, settings, context }: Surroundings,
  papers: readonly Paper[],
  manner: Manner,
): Promise<Prepared | undefined> {
  const { document } = place;
  const of = (some: readonly Paper[]) => some.map((paper) => known.of(paper));
  await known.recall(papers);
  const bibliographies = await bibliographiesFor(chooser, document, context, of(papers));
  const { indexes = [], target: wanted } = bibliographies ?? {};
  const chosen = wanted && (await askAlike(of(papers), indexes));
  // Whoever thinks better of it gets nothing, and is told nothing.
  if (!wanted || !chosen) return undefined;
  if (namesKeys(context)) {
    const lacking = papers.filter((paper) => {
      const cited = known.of(paper);
      return !chosen.has(paperIdentity(cited)) && keyIn(indexes, cited) === undefined;
    });
    const isWritten = needsEntries(context) && wanted.kind !== 'none' && wanted.kind !== 'declined';
    await known.prepare(lacking, isWritten ? 'bibtex' : context.form);
  }
  const target = await openTarget(bibs, wanted);
  // From here to the edit nothing is waited for: what was read is what is edited.
  const index = 'index' in target ? target.index : undefined;
  const cited = of(papers);
  const draft = draftOf({
    papers: cited,
    context,
    manner,
    format: settings.keys,
    text: document.isClosed ? '' : document.getText(),
    bibliographies: index ? [index, ...indexes] : indexes,
    target: target.kind === 'document' || target.kind === 'create' ? target.index : undefined,
    given: known.given,
    chosen,
  });
  return { ...draft, cited, wanted, target, bib: changeOf(target, draft.plan) };
}

/** Remembers the keys of a citation that was written, or could not be, and says what happened. */
export async function settle(
  { known }: InsertDeps,
  { context, settings }: Surroundings,
  { cited, wanted, target, bib, plan, written, entries }: Prepared,
  outcome: Outcome,
  manner: Manner,
): Promise<string | undefined> {
  if (outcome.kind === 'done') didInTour('cited');
  // A bibliography remembers its own keys, and they may be its alone; all others are kept for this session.
  const made = new Set(entries.map(({ key }) => key));
  const isKept = bib !== undefined && outcome.kind === 'done';
  for (const [i, paper] of cited.entries()) {
    const key = plan.keys[i] ?? '';
    if (!needsEntries(context) || (made.has(key) && !isKept)) known.give(paper, key);
  }
  return report({
    outcome,
    target,
    wanted,
    plan,
    entries,
    citation: citationText(written.items, context, manner),
    settingProblem: problemOf(context, settings),
  });
}

/** What is wrong with a setting that the citation was made by. */
function problemOf(context: CitationContext, { keyProblem }: CitingSettings): SettingProblem | undefined {
  const unknown = context.unknownPlaceholders.map((name) => `{${name}}`).join(', ');
  if (unknown !== '')
    return {
      setting: 'paperDigest.citation.form',
      problem: vscode.l10n.t('{0} is not known of a paper.', unknown),
    };
  return keyProblem !== undefined && namesKeys(context)
    ? { setting: KEY_FORMAT, problem: keyProblem }
    : undefined;
}

/** The bibliographies of a document whose citations need entries; of a bibliography, itself. */
async function bibliographiesFor(
  chooser: BibliographyChooser,
  document: vscode.TextDocument,
  context: CitationContext,
  papers: readonly CitablePaper[],
): Promise<Bibliographies | undefined> {
  if (!needsEntries(context)) return { indexes: [], target: { kind: 'none' } };
  if (isInBib(context)) return { indexes: [], target: { kind: 'file', uri: document.uri } };
  return chooser.choose(context, papers, context.template === undefined);
}

/** What is to be done to the bibliography, if anything. */
export function changeOf(target: OpenTarget, { additions }: Plan): BibChange | undefined {
  if (!additions || additions.edits.length === 0) return undefined;
  if (target.kind === 'document') return { kind: 'edit', document: target.document, edits: additions.edits };
  return target.kind === 'create'
    ? { kind: 'create', uri: target.uri, text: additions.index.text }
    : undefined;
}
