import type { Entry } from '../core/digest/entry';
import { readDigests } from './digests';
import type { Command } from './command';
import { readArguments } from './usage';

/** One entry as JSON; lines from 1, null for what the digest does not say. */
export interface ListedPaper {
  readonly arxivId: string | null;
  readonly version: number | null;
  readonly title: string;
  readonly authors: readonly string[];
  readonly summary: string | null;
  readonly date: string | null;
  /** The heading the entry stands under. */
  readonly section: string | null;
  /** Other arXiv ids that the entry names. */
  readonly otherIds: readonly string[];
  /** Name of the layout its file is kept in. */
  readonly layout: string | null;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

/** What an entry says, as JSON. */
export function said(entry: Entry): Omit<ListedPaper, 'layout' | 'file' | 'line' | 'endLine'> {
  return {
    arxivId: entry.arxivId ?? null,
    version: entry.version ?? null,
    title: entry.title,
    authors: entry.authors,
    summary: entry.summary ?? null,
    date: entry.date ?? null,
    section: entry.section ?? null,
    otherIds: entry.otherIds,
  };
}

/** An entry of a file as JSON. */
function listed(file: string, entry: Entry, layout: string | undefined): ListedPaper {
  return { ...said(entry), layout: layout ?? null, file, line: entry.line + 1, endLine: entry.endLine + 1 };
}

/** `list PATH...`: every entry of every digest, in file order. */
export const list: Command = {
  usage: 'list PATH... [--json]',
  about: 'every paper of every digest, in file order',
  run(args, { print }) {
    const { positionals, flags } = readArguments(args, { flags: ['json'] });
    const { entries, problems, digestCount } = readDigests(positionals);
    if (flags.has('json')) {
      print(
        JSON.stringify({
          papers: entries.map(({ file, entry, layout }) => listed(file, entry, layout)),
          problems,
        }),
      );
      return 0;
    }
    let file: string | undefined;
    for (const found of entries) {
      if (found.file !== file) print(`${file === undefined ? '' : '\n'}${found.file}`);
      file = found.file;
      const { arxivId, title, line } = found.entry;
      print(`  ${(arxivId ?? '—').padEnd(16)} ${title}  (line ${line + 1})`);
    }
    print(
      `${entries.length > 0 ? '\n' : ''}${count(entries.length, 'paper')} in ${count(digestCount, 'digest')}.`,
    );
    if (problems.length > 0) print(`${count(problems.length, 'problem')}; "paper-digest check" lists them.`);
    return 0;
  },
};

/** "1 paper", "2 papers". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
