import { findReferences } from '../core/arxiv/find';
import { findKeys } from '../core/references/keys';
import { languageOfDocument } from '../core/references/languages';
import { LineIndex } from '../core/text';
import { readBibKeys } from './bib-keys';
import type { Command } from './command';
import { findFiles, readText, shownPath } from './files';
import { readArguments, UsageError } from './usage';

/** One reference as JSON; offsets are UTF-16, half-open. */
interface ListedReference {
  readonly file: string;
  readonly arxivId: string;
  readonly version: number | null;
  readonly start: number;
  readonly end: number;
  /** Only of a reference by key: the key, which the range is exactly. */
  readonly key?: string;
}

/**
 * `refs FILE... [--bib FILE]`: every arXiv reference of text files. Keys are references only through the bibliographies
 * that are named: none is read unasked.
 */
export const refs = {
  usage: 'refs FILE... [--bib FILE]... [--json]',
  about: 'every arXiv reference in text files; with --bib (a file or folder) also the keys that it resolves',
  run(args, { print, warn }) {
    const { positionals, flags, lists } = readArguments(args, { flags: ['json'], lists: ['bib'] });
    if (positionals.length === 0) throw new UsageError('a file is missing');
    const meanings = readBibKeys(lists.get('bib') ?? [], warn);
    const found: ListedReference[] = [];
    for (const path of positionals) {
      for (const file of findFiles(path, () => true)) {
        const text = readText(file.path);
        const name = file.path === path ? shownPath(path) : file.name;
        const listed = referencesIn(text, file.path, name, meanings);
        found.push(...listed);
        if (flags.has('json') || listed.length === 0) continue;
        const lines = new LineIndex(text);
        for (const { arxivId, start, end } of listed) {
          const { line, character } = lines.positionAt(start);
          print(`${name}:${line + 1}:${character + 1}: ${text.slice(start, end)} -> ${arxivId}`);
        }
      }
    }
    if (flags.has('json')) print(JSON.stringify({ refs: found }));
    return 0;
  },
} satisfies Command;

/** In text order and apart: what a bibliography says of a key holds over what the key looks like. */
function referencesIn(
  text: string,
  path: string,
  file: string,
  meanings: ReadonlyMap<string, string | undefined>,
): readonly ListedReference[] {
  const keys = meanings.size === 0 ? [] : findKeys(text, languageOfDocument(path));
  const resolved = keys.flatMap(({ key, range: { start, end } }): ListedReference[] => {
    const arxivId = meanings.get(key);
    return arxivId === undefined ? [] : [{ file, arxivId, version: null, start, end, key }];
  });
  const listed = findReferences(text, { fileName: path }).map(
    ({ id, version, range: { start, end } }): ListedReference => {
      return { file, arxivId: id, version: version ?? null, start, end };
    },
  );
  if (resolved.length === 0) return listed;
  // Keys come first where one starts together with what it looks like.
  const all = [...resolved, ...listed].sort((a, b) => a.start - b.start);
  const apart: ListedReference[] = [];
  for (const one of all) {
    const last = apart.at(-1);
    if (last === undefined || one.start >= last.end) apart.push(one);
    else if (one.key !== undefined && last.key === undefined) apart[apart.length - 1] = one;
  }
  return apart;
}
