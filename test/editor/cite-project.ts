import * as vscode from 'vscode';
import { closeAll, inWorkspace, withoutLookups, write } from './support';

export const MARCO = { key: 'arxiv:2411.14405' };
export const OWN = '@book{knuth1984texbook,\n  title = {The {\\TeX}book},\n}\n';
/** What a digest alone makes of the paper. */
export const ENTRY = [
  '@misc{zhao2024marco,',
  '  title = {Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions},',
  '  author = {Zhao, Yu and Yin, Huifeng and Zeng, Bo and Wang, Hao and Shi, Tianqi and others},',
  '  year = {2024},',
  '  eprint = {2411.14405},',
  '  archivePrefix = {arXiv},',
  '  url = {https://arxiv.org/abs/2411.14405},',
  '}',
  '',
].join('\n');

/** What the person is told of that entry. */
export const NOTE = ' zhao2024marco: The author list may be incomplete: it ends with "and others".';

export interface Project {
  readonly editor: vscode.TextEditor;
  readonly folder: string;
}

/** Projects of one suite: each in a folder of its own, which goes with the test; nobody is asked about papers. */
export class Projects {
  private readonly folders: string[] = [];

  /** To be called in `describe`. */
  constructor() {
    withoutLookups();
    afterEach(async () => {
      await closeAll();
      for (const folder of this.folders.splice(0))
        await vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true });
    });
  }

  /** Paths and texts; the first one is opened with the cursor at `|`. `opened` alone lets it be closed at once again. */
  async open(files: Readonly<Record<string, string>>): Promise<Project> {
    const folder = `cite-${Math.random().toString(36).slice(2, 8)}`;
    this.folders.push(folder);
    const [[path, marked], ...others] = Object.entries(files) as [[string, string], ...[string, string][]];
    for (const [name, text] of others) await write(`${folder}/${name}`, text);
    await write(`${folder}/${path}`, marked.replace('|', ''));
    return { editor: await this.show(`${folder}/${path}`, marked.indexOf('|')), folder };
  }

  /** Shows a file of the workspace as a person does, who keeps nothing open that is closed. */
  async show(path: string, offset = 0): Promise<vscode.TextEditor> {
    return showAt(inWorkspace(path), offset);
  }
}

/** Opens a document in an editor with the cursor at an offset. */
export async function showAt(uri: vscode.Uri, offset: number): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri);
  const editor = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  if (!editor) throw new Error(`${uri.toString()} is not shown.`);
  const at = editor.document.positionAt(Math.max(0, offset));
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

/** Cites, and gives what the person was told. */
export const cite = (...values: readonly unknown[]): Thenable<string | undefined> =>
  vscode.commands.executeCommand('paperDigest.insertCitation', ...values);

/** What a file of the workspace says; undefined when it is not there. */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
  } catch {
    return undefined;
  }
}

/** The text of the clipboard, which is emptied when `work` begins. */
export async function clipboardAfter<T>(work: () => Thenable<T>): Promise<readonly [T, string]> {
  await vscode.env.clipboard.writeText('');
  return [await work(), await vscode.env.clipboard.readText()];
}
