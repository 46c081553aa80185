import { bibEntries } from '../core/citation/bib-file';
import { arxivIdOfEntry } from '../core/citation/bib-identity';
import { findFiles, readText, shownPath } from './files';

/**
 * What the keys of bibliographies mean: from key to arXiv identifier, undefined for an entry that names no arXiv paper.
 * A path is a bibliography, or a folder of which every `.bib` file is one. Where several have a key, the first counts.
 * Throws a `UsageError` when there is no such path, an `OperationError` when a file cannot be read.
 */
export function readBibKeys(
  paths: readonly string[],
  warn: (text: string) => void,
): ReadonlyMap<string, string | undefined> {
  const meanings = new Map<string, string | undefined>();
  for (const path of paths) {
    const files = findFiles(path, (name) => /\.bib$/i.test(name));
    if (files.length === 0) warn(`no .bib file in ${shownPath(path)}`);
    for (const file of files)
      for (const entry of bibEntries(readText(file.path)))
        if (entry.key !== '' && !meanings.has(entry.key)) meanings.set(entry.key, arxivIdOfEntry(entry));
  }
  return meanings;
}
