import * as vscode from 'vscode';
import { addPapers, type PaperAdditions } from '../../core/bib/add-papers';
import type { TextEdit } from '../../core/text-edit';
import type { CitablePaper } from '../../core/citation/citable';
import { publishedDoi } from '../../core/citation/entry';
import { citingSettings } from '../../host/citing-settings';
import { editOf } from './bib-actions';
import type { BibCareDeps } from './deps';

/** What came of adding papers to a bibliography. */
export type Added =
  | { readonly kind: 'added'; readonly additions: PaperAdditions }
  /** One sentence. */
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Adds papers to a bibliography that is there: by one insertion, with every byte before and after it as it was. An open
 * document is edited and, when it had no changes of its own, stored.
 */
export async function addToBib(
  uri: vscode.Uri,
  papers: readonly CitablePaper[],
  { bibs }: Pick<BibCareDeps, 'bibs'>,
): Promise<Added> {
  const read = await bibs.read(uri);
  if (read.kind !== 'read') return failed(vscode.l10n.t('The file cannot be read.'));
  if (read.barrier === 'read-only') return failed(vscode.l10n.t('The file is read-only.'));
  const additions = addPapers(read.index, papers, { preset: citingSettings(uri).keys, doiOf: publishedDoi });
  const [edit] = additions.edits;
  if (!edit) return { kind: 'added', additions };
  if (!additions.isRead)
    return failed(vscode.l10n.t('The file is torn: BibTeX would not read what is added.'));
  const { document } = read;
  if (document) {
    // The editor would write bytes anew that are none of ours.
    if (read.barrier !== undefined)
      return failed(vscode.l10n.t('The editor cannot store this file without changing other parts of it.'));
    const { isDirty } = document;
    if (!(await vscode.workspace.applyEdit(editOf(document, [edit]))))
      return failed(vscode.l10n.t('The document cannot be changed.'));
    if (!isDirty) await document.save();
    return { kind: 'added', additions };
  }
  return (await spliceFile(uri, read.index.text, edit))
    ? { kind: 'added', additions }
    : failed(vscode.l10n.t('The file has changed meanwhile, or is no UTF-8.'));
}

/** Puts text into a file between its bytes. False when the file does not say `text`, a byte order mark left aside. */
async function spliceFile(uri: vscode.Uri, text: string, { range, newText }: TextEdit): Promise<boolean> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let whole: string;
  try {
    whole = decoder.decode(bytes);
  } catch {
    return false;
  }
  const mark = whole.startsWith('\uFEFF') ? 1 : 0;
  if (whole.slice(mark) !== text) return false;
  const encoder = new TextEncoder();
  const at = encoder.encode(whole.slice(0, range.start + mark)).length;
  const added = encoder.encode(newText);
  const after = new Uint8Array(bytes.length + added.length);
  after.set(bytes.subarray(0, at));
  after.set(added, at);
  after.set(bytes.subarray(at), at + added.length);
  await vscode.workspace.fs.writeFile(uri, after);
  return true;
}

function failed(reason: string): Added {
  return { kind: 'failed', reason };
}
