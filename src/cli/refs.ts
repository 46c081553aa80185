import { findReferences } from '../core/arxiv/find';
import { LineIndex } from '../core/text';
import type { Command } from './command';
import { findFiles, readText, shownPath } from './files';
import { readArguments, UsageError } from './usage';

/** `refs FILE...`: every arXiv reference of text files; offsets are UTF-16, half-open. */
export const refs: Command = {
  usage: 'refs FILE... [--json]',
  about: 'every arXiv reference in text files',
  run(args, { print }) {
    const { positionals, flags } = readArguments(args, { flags: ['json'] });
    if (positionals.length === 0) throw new UsageError('a file is missing');
    const found: { file: string; arxivId: string; version: number | null; start: number; end: number }[] = [];
    for (const path of positionals) {
      for (const file of findFiles(path, () => true)) {
        const text = readText(file.path);
        const name = file.path === path ? shownPath(path) : file.name;
        const lines = flags.has('json') ? undefined : new LineIndex(text);
        for (const { id, version, range } of findReferences(text, { fileName: file.path })) {
          found.push({
            file: name,
            arxivId: id,
            version: version ?? null,
            start: range.start,
            end: range.end,
          });
          if (!lines) continue;
          const { line, character } = lines.positionAt(range.start);
          print(`${name}:${line + 1}:${character + 1}: ${text.slice(range.start, range.end)} -> ${id}`);
        }
      }
    }
    if (flags.has('json')) print(JSON.stringify({ refs: found }));
    return 0;
  },
};
