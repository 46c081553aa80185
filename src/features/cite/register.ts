import * as vscode from 'vscode';
import { cite } from '../../core/citation/cite';
import type { Manner } from '../../core/citation/forms';
import type { Library } from '../../core/library/library';
import type { Paper } from '../../core/library/paper';
import type { Asking } from '../../host/ask-metadata';
import type { BibFiles } from '../../host/bib-files';
import { citingSettings } from '../../host/citing-settings';
import { CARD_COMMANDS } from '../../host/commands';
import type { PaperSources } from '../../host/paper-list';
import { hasPapers, pickPaper } from '../../host/pick-paper';
import type { TargetEditor } from '../../host/target-editor';
import { registerRowCommand } from '../../host/row-commands';
import { addEntry, type CitedPaper } from './add-entry';
import { papersOf } from './arguments';
import { BibStore } from './bib-store';
import { BibliographyChooser } from './bibliography';
import { copyEntries } from './copy';
import { CitationDrops, registerDrops } from './drop';
import { type InsertDeps, insertCitation, lookAround } from './insert';
import { KnownPapers } from './known';
import { type OpenPick, pickPapers } from './pick';
import { previewer } from './preview';

export interface CiteDeps extends Asking {
  readonly library: Library;
  readonly target: TargetEditor;
  readonly bibs: BibFiles;
  /** What lists of papers are made of. */
  readonly papers: PaperSources;
  readonly log: vscode.LogOutputChannel;
}

/** Citations as other parts of the extension ask for them; the key is {@link Paper.key}. */
export interface CiteFeature {
  dispose(): void;
  /** What the person was told; undefined for nothing. The commands give it, too. */
  readonly insert: (key: string) => Promise<string | undefined>;
  readonly copyBibtex: (key: string) => Promise<void>;
  /** Adds the entry of a paper whose key stands in a document already. */
  readonly addEntry: (cited: CitedPaper) => Promise<void>;
  /** Keys that papers got in this session, by `paperIdentity`. */
  readonly given: ReadonlyMap<string, string>;
  readonly drops: vscode.DocumentDropEditProvider;
}

/** Registers "Insert Citation...", in both manners, and "Copy BibTeX", for given papers or for some that are picked. */
export function registerCite(deps: CiteDeps): CiteFeature {
  const { library, target, bibs, log } = deps;
  const known = new KnownPapers(deps);
  const store = new BibStore();
  const inner: InsertDeps = { known, bibs, chooser: new BibliographyChooser(bibs), store, log };
  const drops = new CitationDrops(inner, library);
  let open: OpenPick | undefined;

  const insert = async (
    manner: Manner,
    argument?: unknown,
    selection?: unknown,
  ): Promise<string | undefined> => {
    // Where the person writes is settled before anything is asked: a pick list takes the focus away.
    const place = target.capture();
    const around = place && lookAround(place);
    let papers = papersOf(library.snapshot, argument, selection);
    if (!papers) {
      if (!hasPapers(deps.papers)) return undefined;
      const title = titleOf(manner);
      papers = await pickPapers(deps.papers, { title, ...previewer(inner, around, manner) }, (pick) => {
        open = pick;
      });
    }
    if (!papers || papers.length === 0) return undefined;
    return around ? insertCitation(inner, await around, papers, manner) : copyLinks(known, papers);
  };

  const copyBibtex = async (argument?: unknown, selection?: unknown): Promise<void> => {
    let papers = papersOf(library.snapshot, argument, selection);
    if (!papers) {
      const picked = await pickPaper(deps.papers, vscode.l10n.t('Copy BibTeX'));
      papers = picked ? [picked] : [];
    }
    const document = vscode.window.activeTextEditor?.document;
    if (papers.length > 0) await copyEntries(known, papers, citingSettings(document?.uri));
  };

  const registered = vscode.Disposable.from(
    store,
    registerDrops(drops),
    registerRowCommand(CARD_COMMANDS.insertCitation, (argument?: unknown, selection?: unknown) =>
      insert('parenthetical', argument, selection),
    ),
    registerRowCommand('paperDigest.insertNarrativeCitation', (argument?: unknown, selection?: unknown) =>
      insert('narrative', argument, selection),
    ),
    registerRowCommand('paperDigest.copyBibtex', copyBibtex),
    vscode.commands.registerCommand('paperDigest.collectPaper', () => open?.collect()),
  );
  return {
    insert: (key) => insert('parenthetical', { key }),
    copyBibtex: (key) => copyBibtex({ key }),
    addEntry: (cited) => addEntry(inner, cited),
    given: known.given,
    drops,
    dispose: () => void registered.dispose(),
  };
}

function titleOf(manner: Manner): string {
  return manner === 'narrative'
    ? vscode.l10n.t('Insert Narrative Citation')
    : vscode.l10n.t('Insert Citation');
}

/** Without an editor there is no form; a link can be pasted anywhere. */
async function copyLinks(known: KnownPapers, papers: readonly Paper[]): Promise<string> {
  await vscode.env.clipboard.writeText(
    cite(
      papers.map((paper) => known.of(paper)),
      'markdown',
    ).text,
  );
  const reason = vscode.l10n.t('There is no text editor to insert into.');
  const left = vscode.l10n.t('The citation is on the clipboard instead.');
  const said = `${reason} ${left}`;
  void vscode.window.showWarningMessage(said);
  return said;
}
