import * as vscode from 'vscode';
import { citable } from '../core/citation/citable';
import { cite, type Citation } from '../core/citation/cite';
import { formFor, type Form } from '../core/citation/forms';
import type { Library } from '../core/library/library';
import type { Paper } from '../core/library/paper';
import { CARD_COMMANDS, isPaperArgument } from '../host/commands';
import type { EditorPlace, TargetEditor } from '../host/target-editor';
import { pickPaper } from '../host/pick-paper';

export interface CiteDeps {
  readonly library: Library;
  readonly target: TargetEditor;
  readonly log: vscode.LogOutputChannel;
}

/** Citations as other parts of the extension ask for them; the key is {@link Paper.key}. */
export interface CiteFeature {
  dispose(): void;
  readonly insert: (key: string) => Promise<void>;
  readonly copyBibtex: (key: string) => Promise<void>;
}

/** Registers "Insert Citation..." and "Copy BibTeX", for a given paper or for one that the person picks. */
export function registerCite({ library, target, log }: CiteDeps): CiteFeature {
  /** Keys given in this session, by paper: the same paper keeps its key, and no two papers share one. */
  const given = new Map<string, string>();

  const write = (paper: Paper, form: Form): Citation => {
    const taken = [...given].flatMap(([key, owner]) => (owner === paper.key ? [] : [key]));
    const citation = cite([citable(paper)], form, { taken });
    for (const key of citation.keys) given.set(key, paper.key);
    return citation;
  };

  const insert = async (key?: string): Promise<void> => {
    // Where the person writes is settled before anything is asked: a pick list takes the focus away.
    const place = target.capture();
    const paper = key === undefined ? await pickPaper(library.snapshot) : library.snapshot.paper(key);
    if (!paper) {
      if (key !== undefined) sayGone();
      return;
    }
    const citation = write(paper, place ? formFor(place.document.languageId) : 'markdown');
    if (!place) {
      await copyInstead(citation.text, vscode.l10n.t('There is no text editor to insert into.'));
      return;
    }
    const failure = await insertAt(place, citation.text);
    if (failure !== undefined) {
      log.warn(`A citation was not inserted into ${place.document.uri.toString(true)}: ${failure}`);
      await copyInstead(citation.text, failure);
    } else if (citation.entries.length > 0) await offerEntry(citation);
  };

  const copyBibtex = async (key?: string): Promise<void> => {
    const paper = key === undefined ? await pickPaper(library.snapshot) : library.snapshot.paper(key);
    if (!paper) {
      if (key !== undefined) sayGone();
      return;
    }
    await copyEntry(write(paper, 'bibtex'));
  };

  const keyOf = (argument: unknown): string | undefined =>
    isPaperArgument(argument) ? argument.key : undefined;
  const registered = vscode.Disposable.from(
    vscode.commands.registerCommand(CARD_COMMANDS.insertCitation, (argument?: unknown) =>
      insert(keyOf(argument)),
    ),
    vscode.commands.registerCommand('paperDigest.copyBibtex', (argument?: unknown) =>
      copyBibtex(keyOf(argument)),
    ),
  );
  return { insert, copyBibtex, dispose: () => void registered.dispose() };
}

/** Puts text at every cursor of a place in one undo step, and the focus there; says why when that cannot be. */
async function insertAt(place: EditorPlace, text: string): Promise<string | undefined> {
  const { document } = place;
  if (document.isClosed) return vscode.l10n.t('The document was closed.');
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  // Cursors of a visible editor move along with its text; of a hidden one we know only where they were.
  if (!visible && document.version !== place.version)
    return vscode.l10n.t('The document has changed meanwhile.');
  const editor = await vscode.window.showTextDocument(document, visible?.viewColumn ?? place.viewColumn);
  const selections = visible ? editor.selections : place.selections;
  const done = await editor.edit((edit) => {
    for (const selection of selections) edit.replace(selection, text);
  });
  return done ? undefined : vscode.l10n.t('The document cannot be changed.');
}

/** The entry goes with the key; as long as nothing writes it into a bibliography, it is one click away. */
async function offerEntry(citation: Citation): Promise<void> {
  const copy = vscode.l10n.t('Copy BibTeX');
  const keys = citation.keys.join(', ');
  const said = [
    vscode.l10n.t('Cited as {0}. The bibliography needs its entry.', keys),
    ...citation.notes,
  ].join(' ');
  if ((await vscode.window.showInformationMessage(said, copy)) === copy) await copyEntry(citation);
}

async function copyEntry(citation: Citation): Promise<void> {
  await vscode.env.clipboard.writeText(`${citation.bibtex ?? ''}\n`);
  const said = vscode.l10n.t('BibTeX of {0} copied.', citation.keys.join(', '));
  if (citation.notes.length === 0) vscode.window.setStatusBarMessage(said, 5000);
  else void vscode.window.showInformationMessage([said, ...citation.notes].join(' '));
}

async function copyInstead(text: string, reason: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  void vscode.window.showWarningMessage(
    vscode.l10n.t('{0} The citation is on the clipboard instead.', reason),
  );
}

function sayGone(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('This paper is no longer in any digest.'));
}
