import { authorNames } from '../core/citation/authors';
import { citable } from '../core/citation/citable';
import { MemorySnapshot } from '../core/memory/memory';
import { documentOf } from '../core/search/document';
import type { QueryProblem } from '../core/search/finder';
import { type Filter, readQuery } from '../core/search/query';
import { SearchIndex } from '../core/search/search-index';
import { searchPapers } from '../core/search/search-papers';
import { TAXONOMY } from '../core/topics/taxonomy';
import { TopicIndex } from '../core/topics/topic-index';
import type { Command } from './command';
import { readDigests } from './digests';
import { count } from './list';
import { readArguments, UsageError } from './usage';

/** A paper that was found, as JSON. */
export interface FoundPaper {
  readonly arxivId: string | null;
  readonly title: string;
  /** Greater is better; comparable within one answer only. */
  readonly score: number;
}

const LIMIT = 50;

/** `search PATH QUERY`: the papers that a query means, best first. */
export const search: Command = {
  usage: 'search PATH QUERY [--limit N] [--json]',
  about: 'the papers that a query means, best first; the query as in "Find Paper..."',
  run(args, { print, warn }) {
    // `-video` leaves papers out; it is no option, which a blank before it says.
    const plain = args.map((arg) => (/^-[^-]/.test(arg) ? ` ${arg}` : arg));
    const { positionals, values, flags } = readArguments(plain, { values: ['limit'], flags: ['json'] });
    const [path, ...words] = positionals;
    const query = words.join(' ');
    const limit = Number(values.get('limit') ?? LIMIT);
    if (path === undefined || words.length === 0) throw new UsageError('a path and a query are needed');
    if (!Number.isSafeInteger(limit) || limit < 1) throw new UsageError('--limit takes a number from 1');
    const { snapshot } = readDigests([path]).library;
    const topics = new TopicIndex(TAXONOMY);
    const index = new SearchIndex();
    for (const paper of snapshot.papers()) {
      const ids = topics.of(paper.entry).map(({ id }) => id);
      index.set(documentOf(paper, ids, undefined));
    }
    const { hits, total, problems } = searchPapers(index, query, limit, {
      paper: (key) => snapshot.paper(key),
      authorsOf: (paper) => authorNames(citable(paper)),
      topics: topics.all,
      memory: MemorySnapshot.empty,
      cited: () => ({ keys: new Set(), isComplete: false }),
    });
    for (const problem of problems) warn(said(problem, query));
    if (readQuery(query).filters.some(({ filter }) => needsMemory(filter)))
      warn('the command line does not know what you have read, starred, tagged, noted or cited');
    if (flags.has('json')) {
      const found = hits.map(({ paper, score }): FoundPaper => {
        return { arxivId: paper.arxivId ?? null, title: paper.entry.title, score: rounded(score) };
      });
      print(JSON.stringify({ hits: found }));
      return 0;
    }
    for (const { paper } of hits) {
      const { date, title } = paper.entry;
      print(`  ${(paper.arxivId ?? '—').padEnd(16)} ${(date ?? '').padEnd(10)}  ${title}`);
    }
    print(
      `${hits.length > 0 ? '\n' : ''}${count(total, 'paper')}${hits.length < total ? `, ${hits.length} shown` : ''}.`,
    );
    return 0;
  },
};

const SAID: Readonly<Record<QueryProblem['kind'], string>> = {
  unknownField: 'no such field; its words are searched',
  badDate: 'a date is 2025, 2025-03, 2025-03-10, or two of them with ".." between',
  unknownStatus: 'takes new, unread, reading, read, starred, cited after is:, note or summary after has:',
  unknownTopic: 'no such topic',
  emptyField: 'nothing stands behind the colon',
};

function needsMemory(filter: Filter): boolean {
  return filter.kind === 'is' || filter.kind === 'tag' || (filter.kind === 'has' && filter.what === 'note');
}

function said({ start, end, kind }: QueryProblem, query: string): string {
  return `${query.slice(start, end)}: ${SAID[kind]}`;
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
