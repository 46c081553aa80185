import { findReferences } from '../core/arxiv/find';
import { withoutClass } from '../core/arxiv/identifier';
import { readDigest } from '../core/digest/read';
import type { MentionKind } from '../core/references/mention';
import { ReferenceIndex } from '../core/references/reference-index';
import { scanFile } from '../core/references/scan-file';
import { LineIndex } from '../core/text';
import type { Command } from './command';
import { identify } from './identify';
import { count } from './list';
import { readTextFiles } from './text-files';
import { readArguments, UsageError } from './usage';

/** One place as JSON: line from 1, offsets UTF-16 and half-open. */
interface ListedPlace {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind | 'digest';
}

/** `where ID --in PATH`: every place below a path that refers to a paper, by id, address, key or as an entry. */
export const where = {
  usage: 'where ID --in PATH [--no-ignore] [--json]',
  about: 'every place that refers to a paper; what .gitignore names is left out unless --no-ignore is given',
  run(args, { print, warn }) {
    const { positionals, values, flags } = readArguments(args, {
      values: ['in'],
      flags: ['json', 'no-ignore'],
    });
    const path = values.get('in');
    const [argument] = positionals;
    if (argument === undefined) throw new UsageError('an id is missing');
    if (positionals.length > 1) throw new UsageError(`one id only, not also ${positionals[1] ?? ''}`);
    if (path === undefined) throw new UsageError('--in PATH is missing');
    const { id } = identify(argument);
    const places: ListedPlace[] = [];
    const index = new ReferenceIndex();
    for (const { name, text } of readTextFiles(path, { isGitignored: !flags.has('no-ignore'), warn })) {
      const rows = digestPlaces(name, text, id);
      if (rows) places.push(...rows);
      // Files are named as they are called in the answer; all share their bibliographies.
      else index.replace([[name, { folder: '', mentions: scanFile(text, { path: name }) }]]);
    }
    for (const { uri, line, start, end, kind } of index.placesOf(id))
      places.push({ file: uri, line: line + 1, start, end, kind });
    places.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
    if (flags.has('json')) print(JSON.stringify({ places }));
    else {
      for (const { file, line, kind } of places) print(`${file}:${line}: ${kind}`);
      const files = new Set(places.map(({ file }) => file)).size;
      print(`${count(places.length, 'place')} in ${count(files, 'file')}.`);
    }
    return 0;
  },
} satisfies Command;

/** The entries of a digest that list the paper; undefined when the file is no digest. */
function digestPlaces(file: string, text: string, id: string): readonly ListedPlace[] | undefined {
  if (!/\.(?:md|markdown)$/i.test(file)) return undefined;
  const digest = readDigest(text, file);
  if (!digest.isDigest) return undefined;
  const lines = new LineIndex(text);
  return digest.entries
    .filter(({ arxivId }) => arxivId !== undefined && withoutClass(arxivId) === withoutClass(id))
    .map(({ ranges, range }) => {
      const from = ranges.id ?? range;
      // Exactly the reference, as everywhere else; the digest gives its whole link.
      const references = findReferences(text.slice(from.start, from.end));
      const found = references.find((each) => withoutClass(each.id) === withoutClass(id))?.range;
      const start = from.start + (found?.start ?? 0);
      const end = found ? from.start + found.end : from.end;
      return { file, line: lines.lineAt(start) + 1, start, end, kind: 'digest' };
    });
}
