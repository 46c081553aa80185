import * as vscode from 'vscode';
import { nameOf } from '../../host/documents';
import type { BibEntry } from '../../core/citation/entry';
import type { OpenTarget } from './bib-target';
import type { Target } from './bibliography';
import type { Plan } from './plan';
import type { Outcome } from './write';

/** What happened, for the person. */
export interface Report {
  readonly outcome: Outcome;
  readonly target: OpenTarget;
  readonly wanted: Target;
  readonly plan: Plan;
  /** The entries that no bibliography had. */
  readonly entries: readonly BibEntry[];
  /** The citation as it would stand in the document. */
  readonly citation: string;
  /** What is wrong with a setting that the citation was made by. */
  readonly settingProblem: SettingProblem | undefined;
}

/** A setting that is not valid, and why, as a sentence. */
export interface SettingProblem {
  readonly setting: string;
  readonly problem: string;
}

/** The setting that makes keys. */
export const KEY_FORMAT = 'paperDigest.citation.keyFormat';

/** How long a quiet word stays in the status bar, in milliseconds. */
const QUIET = 6000;

/**
 * Says what happened, once: quietly when all went as it should, by a message where there is something to know or to do.
 * What could not be written is on the clipboard by then. The words; undefined when nothing was said.
 */
export async function report(what: Report): Promise<string | undefined> {
  const said = await told(what);
  const { settingProblem: wrong } = what;
  if (!wrong || said === undefined) return said;
  const setting = vscode.l10n.t('The setting {0} is not valid:', wrong.setting);
  return `${said} ${warn(`${setting} ${wrong.problem}`)}`;
}

async function told(what: Report): Promise<string | undefined> {
  const { outcome, target, wanted, plan, entries } = what;
  const bibtex = entries.map(({ text }) => text).join('\n\n');
  if (outcome.kind === 'failure') return copied(what, outcome.reason, bibtex);
  const keys = [...new Set(plan.keys)].join(', ');
  if (keys === '') return undefined;
  const name = 'uri' in wanted ? nameOf(wanted.uri) : '';
  if (entries.length === 0)
    return say(name === '' ? cited(keys) : vscode.l10n.t('Cited as {0}, which {1} has.', keys, name));
  switch (target.kind) {
    case 'document':
    case 'create':
      return added(what, keys, name);
    case 'declined':
      return say(cited(keys));
    case 'unusable': {
      await vscode.env.clipboard.writeText(`${bibtex}\n`);
      const left = vscode.l10n.t('The entry is on the clipboard instead.');
      return warn([cited(keys), target.reason, left].join(' '));
    }
    case 'none':
      return offer(what, keys, bibtex);
  }
}

function cited(keys: string): string {
  return vscode.l10n.t('Cited as {0}.', keys);
}

async function copied({ citation }: Report, reason: string, bibtex: string): Promise<string> {
  const text = [citation, bibtex].filter((part) => part !== '').join('\n\n');
  await vscode.env.clipboard.writeText(bibtex === '' ? text : `${text}\n`);
  const left =
    bibtex === ''
      ? vscode.l10n.t('The citation is on the clipboard instead.')
      : vscode.l10n.t('The citation and its entry are on the clipboard instead.');
  return warn(`${reason} ${left}`);
}

async function added(what: Report, keys: string, name: string): Promise<string> {
  const { outcome, plan, entries, wanted } = what;
  const isSaved = outcome.kind === 'done' && outcome.bib === 'saved';
  const said = isSaved
    ? vscode.l10n.t('Cited as {0}; entry added to {1}.', keys, name)
    : vscode.l10n.t('Cited as {0}; entry added to {1}, which is not saved yet.', keys, name);
  if (plan.additions?.isRead === false) {
    const torn = vscode.l10n.t('BibTeX will not read it: something before it is not closed.');
    return warn(`${said} ${torn}`);
  }
  const notes = notesOn(entries);
  const [first] = entries;
  if (notes.length === 0 || !first || !('uri' in wanted)) return say(said);
  // Where entries can be completed, that is what is to be done about it. Nobody waits for the answer.
  const commands = await vscode.commands.getCommands(true);
  const complete = commands.includes(COMPLETE) ? [vscode.l10n.t('Complete Entry')] : [];
  const all = [said, ...notes].join(' ');
  void vscode.window.showInformationMessage(all, ...complete).then((picked) => {
    if (picked !== undefined) void completeAt(wanted.uri, first.key);
  });
  return all;
}

/** Shows an entry of a `.bib`, and completes it as if the person had asked for it there. */
async function completeAt(uri: vscode.Uri, key: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.positionAt(Math.max(0, document.getText().lastIndexOf(`{${key},`)));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  await vscode.commands.executeCommand(COMPLETE);
}

const COMPLETE = 'paperDigest.completeEntry';

function offer({ entries }: Report, keys: string, bibtex: string): string {
  const copy = vscode.l10n.t('Copy BibTeX');
  const said = [
    vscode.l10n.t('Cited as {0}. The bibliography needs its entry.', keys),
    ...notesOn(entries),
  ].join(' ');
  void vscode.window.showInformationMessage(said, copy).then((picked) => {
    if (picked === copy) void vscode.env.clipboard.writeText(`${bibtex}\n`);
  });
  return said;
}

function notesOn(entries: readonly BibEntry[]): readonly string[] {
  return entries.flatMap(({ key, notes }) => notes.map((note) => `${key}: ${note}`));
}

function say(said: string): string {
  vscode.window.setStatusBarMessage(said, QUIET);
  return said;
}

function warn(said: string): string {
  void vscode.window.showWarningMessage(said);
  return said;
}
