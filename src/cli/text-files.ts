import { readFileSync } from 'node:fs';
import { type IgnoreRules, isIgnored, readGitignore } from '../core/references/gitignore';
import { looksBinary, mayHoldReferences } from '../core/references/which-files';
import { findFiles, shownPath } from './files';

/** A file that may cite papers. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The text files that a path stands for, by name: itself, or all below it but packages, version control, binary files
 * and what `.gitignore` files below it name. A file that cannot be read is warned of, no stop.
 */
export function* readTextFiles(
  path: string,
  options: { readonly isGitignored: boolean; readonly warn: (text: string) => void },
): Generator<TextFile, void> {
  const found = findFiles(path, () => true);
  const gitignores = new Map<string, IgnoreRules>();
  for (const file of found) {
    if (!options.isGitignored || !/(?:^|\/)\.gitignore$/.test(file.name)) continue;
    const bytes = read(file.path, options.warn);
    const folder = file.name.slice(0, Math.max(0, file.name.lastIndexOf('/')));
    if (bytes) gitignores.set(folder, readGitignore(bytes.toString('utf8')));
  }
  for (const file of found) {
    const isItself = file.path === path;
    if (!isItself && !mayHoldReferences(file.name)) continue;
    if (!isItself && gitignores.size > 0 && isIgnored(file.name, (folder) => gitignores.get(folder)))
      continue;
    const bytes = read(file.path, options.warn);
    if (!bytes || looksBinary(bytes)) continue;
    yield { name: isItself ? shownPath(path) : file.name, text: bytes.toString('utf8') };
  }
}

function read(path: string, warn: (text: string) => void): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    warn(`cannot read ${shownPath(path)}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
