import { existsSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { OperationError, UsageError } from './usage';

/** A file found below a path that was given. */
export interface FoundFile {
  /** Where to read it. */
  readonly path: string;
  /** How it is called in answers: relative to the given path, with `/`; the bare name when the path is the file. */
  readonly name: string;
}

/** Folders that hold no one's digests. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);

/**
 * The files that a path stands for, by name in code-unit order: itself, or all below it that `accept` takes. Links are
 * followed, circles are not. Throws a {@link UsageError} when there is no such path.
 */
export function findFiles(path: string, accept: (name: string) => boolean): readonly FoundFile[] {
  if (!existsSync(path)) throw new UsageError(`no such file or folder: ${path}`);
  if (!statSync(path).isDirectory()) return [{ path, name: basename(path) }];
  const found: FoundFile[] = [];
  const visited = new Set<string>();
  const walk = (folder: string, prefix: string): void => {
    const real = realpathSync(folder);
    if (visited.has(real)) return;
    visited.add(real);
    for (const entry of readdirSync(folder)) {
      const inside = join(folder, entry);
      const stats = statOf(inside);
      if (stats?.isDirectory() === true) {
        if (!SKIPPED.has(entry)) walk(inside, `${prefix}${entry}/`);
      } else if (accept(entry) && stats?.isFile() !== false)
        found.push({ path: inside, name: prefix + entry });
    }
  };
  walk(path, '');
  return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Whether a file may be a digest, by its name. */
export function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

/** A given path as it is shown in answers, with `/`. */
export function shownPath(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/**
 * The text of a file, read as UTF-8; a byte order mark stays, so that offsets count it as an editor's do. Throws an
 * {@link OperationError} that says why when it cannot be read.
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new OperationError(`cannot read ${shownPath(path)}: ${reasonOf(error)}`);
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    // A link to nowhere: it is read later, and reported then.
    return undefined;
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'it is a folder'],
  ['ERR_STRING_TOO_LONG', 'it is too large'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is too large'],
]);

function reasonOf(error: unknown): string {
  const code = (error as { readonly code?: string }).code ?? '';
  return REASONS.get(code) ?? (code || String(error));
}
