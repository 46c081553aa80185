import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { isNamedAfter, isNoteOn } from '../../core/notes/belongs';
import { nameOf } from '../../host/documents';
import { eachLimited } from '../../host/pacer';
import type { NotesDeps } from './deps';

/** So many files of a folder are looked at, so deep, and so many are read at once. */
const MOST_FILES = 5000;
const DEPTH = 4;
const WIDTH = 8;
/** A larger file is no note. */
const MOST_BYTES = 2_000_000;

/**
 * The note on a paper in a folder, whatever it is called: the file that would be made, else one that is named after the
 * paper's id, else one whose front matter names it. A note that names another paper is none. Undefined when there is none.
 * @param name the path below the folder that a new note would have
 */
export async function findNote(
  folder: vscode.Uri,
  name: string,
  paper: Paper,
  { index, library }: Pick<NotesDeps, 'index' | 'library'>,
): Promise<vscode.Uri | undefined> {
  const own = vscode.Uri.joinPath(folder, name);
  const files = await markdownIn(folder, DEPTH);
  const isOwn = (uri: vscode.Uri): boolean => uri.toString() === own.toString();
  const named = files.filter((uri) => isOwn(uri) || isNamedAfter(nameOf(uri), paper));
  named.sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  for (const uri of named) if ((await saysItIsOn(uri, paper)) ?? true) return uri;
  // Files that are known to refer to the paper, or to list it, come first; a folder may be outside the workspace.
  const places = paper.arxivId === undefined ? [] : index.placesOf(paper.arxivId);
  const likely = new Set(
    [...places, ...(library.snapshot.paper(paper.key)?.places ?? [])].map(({ uri }) => uri),
  );
  const isLikely = (uri: vscode.Uri): boolean => likely.has(uri.toString());
  const others = files.filter((uri) => !named.includes(uri));
  others.sort((a, b) => Number(isLikely(b)) - Number(isLikely(a)));
  let found: vscode.Uri | undefined;
  await eachLimited(others, WIDTH, async (uri) => {
    if (found === undefined && (await saysItIsOn(uri, paper)) === true) found ??= uri;
  });
  return found;
}

async function saysItIsOn(uri: vscode.Uri, paper: Paper): Promise<boolean | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES) return undefined;
    return isNoteOn(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), paper);
  } catch {
    // What cannot be read is left alone; the note that is made beside it gets another name.
    return undefined;
  }
}

async function markdownIn(folder: vscode.Uri, depth: number): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (found.length >= MOST_FILES) break;
    const uri = vscode.Uri.joinPath(folder, name);
    if ((type & vscode.FileType.Directory) === 0) {
      if (/\.(?:md|markdown)$/i.test(name)) found.push(uri);
    } else if (depth > 0 && !name.startsWith('.') && name !== 'node_modules') {
      found.push(...(await markdownIn(uri, depth - 1)));
    }
  }
  return found;
}
