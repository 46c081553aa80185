import * as vscode from 'vscode';
import { matchesAny, parseGlob, type Glob } from '../core/library/glob';
import { isMarkdown, isOwnScheme } from './documents';
import { SAMPLE_SCHEME } from './sample-files';

/** What the settings say of one workspace folder. */
export interface FolderRules {
  readonly include: readonly Glob[];
  readonly exclude: readonly Glob[];
}

/** Changes of these settings change which files are read. */
const SETTINGS = ['paperDigest.include', 'paperDigest.exclude', 'files.exclude'];

/**
 * Which files may be digests, as the settings say: `paperDigest.include` and `paperDigest.exclude` of the folder that a
 * file lies in, and the editor's own `files.exclude`. Read once; made anew when the settings or the folders change.
 */
export class FileRules {
  private readonly byFolder = new Map<string, FolderRules>();

  static isAffectedBy(event: vscode.ConfigurationChangeEvent): boolean {
    return SETTINGS.some((name) => event.affectsConfiguration(name));
  }

  /** The rules of a folder; of no folder, those of the window. */
  of(folder: vscode.WorkspaceFolder | undefined): FolderRules {
    const key = folder?.uri.toString() ?? '';
    const known = this.byFolder.get(key);
    if (known) return known;
    const rules = readRules(folder?.uri);
    this.byFolder.set(key, rules);
    return rules;
  }

  /** Whether a file may be a digest by its path. */
  accepts(uri: vscode.Uri): boolean {
    if (!isOwnScheme(uri) || uri.scheme === SAMPLE_SCHEME) return false;
    const { include, path, isExcluded } = this.placeOf(uri);
    return !isExcluded && matchesAny(include, path);
  }

  /** Whether an open document may be a digest: also Markdown without a file, and Markdown that no pattern includes. */
  acceptsDocument(document: vscode.TextDocument): boolean {
    // An editor that was closed keeps its document for minutes; the sample is there as long as it is invited.
    if (!isOwnScheme(document.uri) || document.uri.scheme === SAMPLE_SCHEME) return false;
    return isMarkdown(document) ? !this.placeOf(document.uri).isExcluded : this.accepts(document.uri);
  }

  /** Whether nothing in a folder of files is to be read. */
  excludesFolder(uri: vscode.Uri): boolean {
    return this.placeOf(uri).isExcluded;
  }

  private placeOf(uri: vscode.Uri): { include: readonly Glob[]; path: string; isExcluded: boolean } {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const { include, exclude } = this.of(folder);
    const path = uri.path.slice(folder ? folder.uri.path.replace(/\/$/, '').length + 1 : 1);
    return { include, path, isExcluded: matchesAny(exclude, path) };
  }
}

function readRules(scope: vscode.Uri | undefined): FolderRules {
  const ours = vscode.workspace.getConfiguration('paperDigest', scope ?? null);
  const hidden: unknown = vscode.workspace.getConfiguration('files', scope ?? null).get('exclude');
  const exclude = [...strings(ours.get('exclude')), ...trueKeys(hidden)];
  return {
    include: strings(ours.get('include')).map(parseGlob),
    // A pattern that excludes a folder excludes what is in it.
    exclude: exclude.flatMap((pattern) => [pattern, `${pattern}/**`]).map(parseGlob),
  };
}

/** Settings hold what people wrote; what is no list of strings counts as far as it is one. */
function strings(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is string => typeof item === 'string' && item !== '');
}

function trueKeys(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, on]) => (on === true ? [key] : []));
}
