import * as vscode from 'vscode';
import { matchesAny, parseGlob, searchPattern, type Glob } from '../core/library/glob';
import { type IgnoreRules, isIgnored, readGitignore } from '../core/references/gitignore';
import { isBibliography, languageOfDocument } from '../core/references/languages';
import { mayHoldReferences, SKIPPED_FOLDERS } from '../core/references/which-files';
import { isOwnScheme, nameOf } from './documents';
import { search } from './find-files';
import { Pacer } from './pacer';

/** Which files are looked at for citations. */
export interface ReferenceOptions {
  /** Globs, relative to each workspace folder. */
  readonly include: readonly string[];
  /** Globs; `files.exclude` and the folders of packages and version control come on top. */
  readonly exclude: readonly string[];
  /** Larger files are left out, in bytes; for a `.bib` file the other limit holds. */
  readonly sizeLimit: number;
  readonly bibSizeLimit: number;
  /** Whether what git ignores is left out. */
  readonly respectGitignore: boolean;
}

export const DEFAULT_REFERENCE_OPTIONS: ReferenceOptions = {
  include: ['**/*'],
  exclude: [],
  sizeLimit: 1_000_000,
  bibSizeLimit: 16_000_000,
  respectGitignore: true,
};

/** More `.gitignore` files than this are not read, nor one that is larger. */
const MOST_GITIGNORES = 2000;
const LARGEST_GITIGNORE = 200_000;

/** Which files of the workspace may cite papers, as the options, the settings and `.gitignore` files say. */
export class ReferenceRules {
  private readonly include: readonly Glob[];
  private readonly exclude: readonly Glob[];
  /** By the URI of the folder that the file lies in. */
  private readonly gitignores = new Map<string, IgnoreRules>();

  constructor(readonly options: ReferenceOptions) {
    const hidden = vscode.workspace.getConfiguration('files').get<Record<string, unknown>>('exclude') ?? {};
    const off = Object.keys(hidden).filter((pattern) => hidden[pattern] === true);
    this.include = options.include.map(parseGlob);
    this.exclude = [...options.exclude, ...off]
      .flatMap((pattern) => [pattern, `${pattern}/**`])
      .map(parseGlob);
  }

  /** Reads the `.gitignore` files of the workspace; those that cannot be read say nothing. */
  async readGitignores(token: vscode.CancellationToken): Promise<void> {
    if (!this.options.respectGitignore) return;
    const found: vscode.Uri[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      found.push(
        ...((await search(new vscode.RelativePattern(folder, '**/.gitignore'), SKIPPED, token)) ?? []),
      );
    for (const uri of found.slice(0, MOST_GITIGNORES)) {
      if (token.isCancellationRequested) return;
      try {
        const bytes = await vscode.workspace.fs.readFile(uri);
        if (bytes.length > LARGEST_GITIGNORE) continue;
        const folder = vscode.Uri.joinPath(uri, '..').toString().replace(/\/$/, '');
        this.gitignores.set(folder, readGitignore(new TextDecoder().decode(bytes)));
      } catch {
        // It went away just now; then it says nothing.
      }
    }
  }

  /** The files of the workspace that these rules accept, by URI; open documents without a file are not among them. */
  async find(token: vscode.CancellationToken): Promise<ReadonlyMap<string, vscode.Uri>> {
    const files = new Map<string, vscode.Uri>();
    const pacer = new Pacer();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      for (const pattern of new Set(this.include.flatMap((glob) => glob.patterns.map(searchPattern)))) {
        const relative = new vscode.RelativePattern(folder, pattern);
        const found = await search(relative, SKIPPED, token);
        if (!found) break;
        for (const uri of found) {
          while (pacer.isSpent()) await pacer.rest();
          if (this.accepts(uri)) files.set(uri.toString(), uri);
        }
      }
    }
    return files;
  }

  /** Whether a file may cite papers, by its path. */
  accepts(uri: vscode.Uri): boolean {
    const folder = folderOf(uri);
    return (
      folder !== undefined && matchesAny(this.include, pathIn(folder, uri)) && !this.leavesOut(folder, uri)
    );
  }

  /** Whether files in a folder of this name may cite papers; which of them do is for {@link accepts} to say. */
  acceptsFolder(uri: vscode.Uri): boolean {
    const folder = folderOf(uri);
    return folder !== undefined && !SKIPPED_FOLDERS.includes(nameOf(uri)) && !this.leavesOut(folder, uri);
  }

  private leavesOut(folder: vscode.WorkspaceFolder, uri: vscode.Uri): boolean {
    const path = pathIn(folder, uri);
    if (!mayHoldReferences(path) || matchesAny(this.exclude, path)) return true;
    if (this.gitignores.size === 0) return false;
    const root = folder.uri.toString().replace(/\/$/, '');
    return isIgnored(path, (below) => this.gitignores.get(below === '' ? root : uriBelow(folder.uri, below)));
  }

  /** Whether an open document may cite papers: a file that is accepted, or a text that is not saved yet. */
  acceptsDocument(document: vscode.TextDocument): boolean {
    if (document.uri.scheme === 'untitled') return true;
    return this.accepts(document.uri);
  }

  /** The largest size that is read, in bytes (of a document: UTF-16 units). */
  limitOf(uri: vscode.Uri, languageId?: string): number {
    const { bibSizeLimit, sizeLimit } = this.options;
    return isBibliography(languageId ?? languageOfDocument(uri.path)) ? bibSizeLimit : sizeLimit;
  }
}

const SKIPPED = `**/{${SKIPPED_FOLDERS.join(',')}}/**`;

/** The workspace folder that a file lies in. */
function folderOf(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder && isOwnScheme(uri) && uri.path.startsWith(folder.uri.path) ? folder : undefined;
}

function pathIn(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string {
  return uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
}

function uriBelow(root: vscode.Uri, path: string): string {
  return vscode.Uri.joinPath(root, path).toString();
}
