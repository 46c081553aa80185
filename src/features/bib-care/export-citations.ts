import * as vscode from 'vscode';
import { addPapers, type PaperAdditions } from '../../core/bib/add-papers';
import { indexBib } from '../../core/bib/bib-index';
import type { CitablePaper } from '../../core/citation/citable';
import { publishedDoi } from '../../core/citation/entry';
import { type EntryFormat, writeEntries } from '../../core/citation/formats/format';
import { makeKeys } from '../../core/citation/key';
import { citingSettings } from '../../host/citing-settings';
import { addToBib } from './add-to-bib';
import { type Choice, citables, papersOfRows, pickPapers } from './chosen-papers';
import type { BibCareDeps } from './deps';

/** The kinds of files by their endings. */
const FORMATS: ReadonlyMap<string, EntryFormat> = new Map([
  ['bib', 'bibtex'],
  ['json', 'csl-json'],
  ['ris', 'ris'],
  ['yaml', 'hayagriva'],
  ['yml', 'hayagriva'],
  ['cff', 'cff'],
]);

/** Exports the papers of rows, or those that a person picks, into a file they name; its ending says the format. */
export async function exportPapers(
  deps: BibCareDeps,
  only: 'bib' | undefined,
  item?: unknown,
  items?: unknown,
): Promise<void> {
  const title = only ? vscode.l10n.t('Export as .bib') : vscode.l10n.t('Export Citations');
  const choice = papersOfRows(item, items, deps.library.snapshot) ?? (await pickPapers(title, deps));
  if (!choice) return;
  if (choice.papers.length === 0) {
    say(vscode.l10n.t('There is no paper to export.'));
    return;
  }
  const uri = await askWhere(choice, title, only);
  if (!uri) return;
  try {
    await exportTo(uri, await citables(choice.papers, deps), deps);
  } catch (error) {
    deps.log.error(`Citations could not be exported to ${uri.toString(true)}.`, error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The file could not be written. The log says why.'));
  }
}

async function askWhere(
  { name }: Choice,
  title: string,
  only: 'bib' | undefined,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title,
    filters: {
      BibTeX: ['bib'],
      ...(only
        ? {}
        : {
            'CSL-JSON': ['json'],
            RIS: ['ris'],
            'Hayagriva (Typst)': ['yaml', 'yml'],
            'CITATION.cff': ['cff'],
          }),
    },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.bib`) } : {}),
  });
}

/**
 * Writes papers into a file whose ending says the format, and says what came of it. To a `.bib` that is there they are
 * added; any other file that is there stays as it is. Rejected when the file system is.
 */
export async function exportTo(
  uri: vscode.Uri,
  papers: readonly CitablePaper[],
  deps: Pick<BibCareDeps, 'bibs'>,
): Promise<void> {
  const file = uri.path.split('/').at(-1) ?? '';
  const format = FORMATS.get(/\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '');
  if (!format) {
    say(vscode.l10n.t('The name must end with .bib, .json, .ris, .yaml or .cff: that says the format.'));
    return;
  }
  if (await exists(uri)) {
    if (format !== 'bibtex') {
      say(
        vscode.l10n.t('{0} is there already. Papers are added to a .bib alone: choose another name.', file),
      );
      return;
    }
    const added = await addToBib(uri, papers, deps);
    if (added.kind === 'added') report(uri, file, added.additions);
    else void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was exported. {0}', added.reason));
    return;
  }
  const settings = citingSettings(uri);
  const additions =
    format === 'bibtex'
      ? addPapers(indexBib(''), papers, { preset: settings.keys, doiOf: publishedDoi })
      : undefined;
  const keys = makeKeys(papers, settings.keys);
  const text =
    additions?.index.text ??
    `${writeEntries(
      papers.map((paper, i) => ({ paper, key: keys[i] ?? '' })),
      format,
    )}\n`;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  if (additions) report(uri, file, additions);
  else offer(uri, vscode.l10n.t('{0} papers exported to {1}.', papers.length, file));
}

function report(uri: vscode.Uri, file: string, { outcomes, notes }: PaperAdditions): void {
  const count = (kind: string): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const [present, alike] = [count('present'), count('alike')];
  const said = [vscode.l10n.t('{0} papers added to {1}.', count('added'), file)];
  if (present > 0) said.push(vscode.l10n.t('There already: {0}.', present));
  if (alike > 0) said.push(vscode.l10n.t('Left out, as an entry has the same title: {0}.', alike));
  const incomplete = new Set(notes.map((note) => note.split(':', 1)[0])).size;
  if (incomplete > 0) said.push(vscode.l10n.t('Authors not known for certain: {0}.', incomplete));
  offer(uri, said.join(' '));
}

function offer(uri: vscode.Uri, text: string): void {
  const open = vscode.l10n.t('Open');
  void vscode.window.showInformationMessage(text, open).then((chosen) => {
    if (chosen === open) void vscode.commands.executeCommand('vscode.open', uri);
  });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function say(text: string): void {
  void vscode.window.showInformationMessage(text);
}
