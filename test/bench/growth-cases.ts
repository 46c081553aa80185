import { buildCard } from '../../src/core/card/build';
import { arxivKey } from '../../src/core/library/key';
import type { Digest } from '../../src/core/digest/entry';
import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import { Random } from '../support/random';
import { dailyTable, PAPERS_PER_DAY, syntheticDigests } from '../support/synthetic-digests';

/** Work whose time is compared between a small and a large number of papers. */
export interface GrowthCase {
  /** Starts with how its time may grow: `[linear]` with the number of papers, `[flat]` not at all. */
  readonly name: `[${'linear' | 'flat'}] ${string}`;
  /** Makes what is needed for so many papers, and gives the work: some milliseconds of it for a thousand papers. */
  readonly prepare: (papers: number) => () => void;
}

/** How many papers, documents or days a `[flat]` case asks for: different ones, also of a thousand papers. */
const ASKED = 50;
/** And how often, each time of a new snapshot: a piece of work too short for the clock says nothing. */
const TIMES = 10;

export const growthCases: readonly GrowthCase[] = [
  {
    name: '[linear] read one file',
    prepare: (papers) => {
      const ids = idsOf(papers);
      const text = dailyTable(new Random(1), '2024-11-22', ids);
      return () => expectCount(readDigest(text).entries.length, papers);
    },
  },
  {
    name: '[linear] read many files',
    prepare: (papers) => {
      const files = [...syntheticDigests(papers)];
      return () =>
        expectCount(
          files.reduce((sum, { path, text }) => sum + readDigest(text, path).entries.length, 0),
          papers,
        );
    },
  },
  {
    name: '[linear] build the library',
    prepare: (papers) => {
      const digests = digestsOf(papers);
      return () => expectCount(libraryOf(digests).snapshot.size, papers);
    },
  },
  {
    name: '[linear] build the library, one document at a time',
    prepare: (papers) => {
      const digests = digestsOf(papers);
      return () => {
        const library = new Library();
        for (const document of digests) library.replace([document]);
        expectCount(library.snapshot.size, papers);
      };
    },
  },
  {
    name: '[linear] build the library of one day, a document a paper',
    prepare: (papers) => {
      const notes = digestsOf(papers).flatMap(([uri, digest]) =>
        digest.entries.map((entry) => {
          const note = { ...digest, date: undefined, entries: [{ ...entry, date: undefined }] };
          return [`${uri}/${entry.arxivId ?? ''}`, note] as const;
        }),
      );
      return () => expectCount(libraryOf(notes).snapshot.size, papers);
    },
  },
  {
    name: '[linear] list the days',
    prepare: (papers) => {
      const library = libraryOf(digestsOf(papers));
      return () => {
        touch(library);
        expectCount(library.snapshot.days.length, Math.ceil(papers / PAPERS_PER_DAY));
      };
    },
  },
  {
    name: '[flat] replace one document',
    prepare: (papers) => {
      const digests = digestsOf(papers);
      const library = libraryOf(digests);
      const some = spread(digests);
      return () => {
        repeat(() => {
          for (const [uri, digest] of some) library.replace([[uri, { ...digest }]]);
        });
      };
    },
  },
  {
    name: '[flat] look up a paper',
    prepare: (papers) => {
      const digests = digestsOf(papers);
      const library = libraryOf(digests);
      const ids = spread(
        digests.flatMap(([, { entries }]) => entries.flatMap((entry) => entry.arxivId ?? [])),
      );
      return () => {
        repeat(() => {
          touch(library);
          for (const id of ids) if (!library.snapshot.paperById(id)) throw new Error(`${id} is lost`);
        });
      };
    },
  },
  {
    name: '[flat] make a card',
    prepare: (papers) => {
      const digests = digestsOf(papers);
      const library = libraryOf(digests);
      const keys = spread(
        digests.flatMap(([, { entries }]) => entries.map((entry) => arxivKey(entry.arxivId ?? ''))),
      );
      return () => {
        touch(library);
        for (const key of keys) {
          const paper = library.snapshot.paper(key);
          if (!paper) throw new Error(`${key} is lost`);
          buildCard(paper);
        }
      };
    },
  },
  {
    name: '[flat] show a day',
    prepare: (papers) => {
      const digests = digestsOf(papers);
      const library = libraryOf(digests);
      const days = spread(digests);
      return () => {
        repeat(() => {
          touch(library);
          for (const [, { date, entries }] of days)
            expectCount(library.snapshot.day(date ?? '')?.papers.length, entries.length);
        });
      };
    },
  },
];

type Document = readonly [uri: string, digest: Digest];

const made = new Map<number, readonly Document[]>();

/** {@link makeDigests}, made once for each number: they never change. */
function digestsOf(papers: number): readonly Document[] {
  const digests = made.get(papers) ?? makeDigests(papers);
  made.set(papers, digests);
  return digests;
}

/** Daily digests that were not read one by one: those of one real reading, under other ids, dates and names. */
function makeDigests(papers: number): readonly Document[] {
  const model = readDigest(dailyTable(new Random(1), '2024-11-22', idsOf(PAPERS_PER_DAY)));
  const ids = idsOf(papers);
  const day = new Date(Date.UTC(1800, 0, 1));
  return Array.from({ length: Math.ceil(papers / PAPERS_PER_DAY) }, (_, index) => {
    const date = day.toISOString().slice(0, 10);
    day.setUTCDate(day.getUTCDate() + 1);
    const own = ids.slice(index * PAPERS_PER_DAY, (index + 1) * PAPERS_PER_DAY);
    const entries = own.map((arxivId, at) => ({
      ...(model.entries[at] ?? model.entries[0]!),
      arxivId,
      date,
    }));
    return [`digests/${date}.md`, { ...model, date, entries }];
  });
}

function idsOf(papers: number): readonly string[] {
  return Array.from(
    { length: papers },
    (_, n) => `${2001 + Math.floor(n / 99_999)}.${String((n % 99_999) + 1).padStart(5, '0')}`,
  );
}

function libraryOf(documents: readonly Document[]): Library {
  const library = new Library();
  library.replace(documents);
  return library;
}

function repeat(work: () => void): void {
  for (let time = 0; time < TIMES; time++) work();
}

/** Replaces a document that is read by nobody, so that the library has a new snapshot, which remembers nothing. */
function touch(library: Library): void {
  const [uri] = library.snapshot.uris();
  if (uri !== undefined) library.replace([[uri, { ...library.snapshot.digest(uri)! }]]);
}

/** As many of `all` as a piece of work asks for, from all over it; again from the start where they are fewer. */
function spread<T>(all: readonly T[]): readonly T[] {
  return Array.from({ length: ASKED }, (_, n) => all[Math.floor((n * all.length) / ASKED)]!);
}

function expectCount(found: number | undefined, wanted: number): void {
  if (found !== wanted) throw new Error(`${found ?? 'none'} instead of ${wanted}`);
}
