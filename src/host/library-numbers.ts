import type { Library } from '../core/library/library';
import { arxivKey } from '../core/library/key';
import type { ReadingStates } from '../core/memory/reading-states';
import type { MetadataSource } from '../core/metadata/state';
import type { LibraryNumbers } from '../core/panel/library-data';
import { firstNumbers, libraryNumbers } from '../core/panel/library-view';
import { collectStats } from '../core/stats/collect';
import type { StatsSource } from '../core/stats/library-stats';
import type { TopicSource } from '../core/topics/topic';
import { authorNamesNow } from './citable-now';
import type { CitationsOfWorkspace } from './citations';
import { AHEAD_SLICE } from './ahead';
import { Pacer, runSteps } from './pacer';

/** While things keep changing, so long at least from one count to the next, in milliseconds; and so many times its own length. */
const rest = { least: 250, times: 4 };
/** Larger libraries, in papers, are not counted before somebody asks. */
const mostAhead = 20_000;
const [paceAsked, paceAhead] = [new Pacer(), new Pacer(AHEAD_SLICE)];

export interface NumbersDeps {
  readonly library: Library;
  readonly readings: ReadingStates;
  readonly topics: TopicSource;
  readonly metadata: Pick<MetadataSource, 'of' | 'onChange'>;
  readonly cited: CitationsOfWorkspace;
  /** Makes sure that the files of the workspace are looked through for citations. */
  readonly wantCitations: () => void;
  readonly log: { error(message: string, ...details: unknown[]): void };
}

/**
 * The numbers behind the Library view: counted in slices when somebody asks, kept until something changes. Old numbers stay until
 * the new ones are there.
 */
export class NumbersOfLibrary {
  private numbers: LibraryNumbers | undefined;
  private isFresh = false;
  private isCounting = false;
  private isAsked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly subscriptions: readonly { dispose(): void }[];

  private authorsOf: StatsSource['authorsOf'];

  constructor(private readonly deps: NumbersDeps) {
    this.authorsOf = namesKnownTo(deps.metadata);
    const stale = (): void => {
      if (!this.isFresh) return;
      this.isFresh = false;
      // Whoever shows them asks again, and that is what starts the next count.
      this.tell();
    };
    this.subscriptions = [
      deps.library.onChange(stale),
      deps.readings.onChange(stale),
      deps.topics.onChange(stale),
      deps.metadata.onChange(() => {
        this.authorsOf = namesKnownTo(deps.metadata);
        stale();
      }),
      deps.cited.onChange(() => this.tell()),
    ];
  }

  /** The last numbers; undefined before they were counted first. Counts anew if they are old. */
  current(): LibraryNumbers | undefined {
    this.isAsked = true;
    if (!this.isFresh && !this.isCounting && this.timer === undefined && this.deps.library.isReady)
      void this.count();
    return this.numbers;
  }

  /** Counts a first time in small slices before anybody asks; not in a large library, where that would be much work for nothing. */
  async countAhead(): Promise<void> {
    const { library } = this.deps;
    if (this.isAsked || this.isCounting || this.numbers !== undefined || !library.isReady) return;
    if (library.snapshot.size <= mostAhead) await this.count();
  }

  /** How many papers of the library are cited; undefined until all files have been looked through. */
  citedCount(): number | undefined {
    const { cited, library, wantCitations } = this.deps;
    wantCitations();
    if (!cited.isComplete) return undefined;
    let count = 0;
    for (const id of cited.citedIds()) if (library.snapshot.paper(arxivKey(id))) count++;
    return count;
  }

  onChange(listener: () => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async count(): Promise<void> {
    const { library, readings, topics, log } = this.deps;
    this.isCounting = true;
    this.isFresh = true;
    const start = Date.now();
    const pacer = (): Pacer => (this.isAsked ? paceAsked : paceAhead);
    try {
      const source: StatsSource = {
        snapshot: library.snapshot,
        readingOf: (paper) => readings.of(paper),
        topicsOf: (paper) => topics.of(paper),
        authorsOf: this.authorsOf,
        // A day later than anybody's today: it keeps slips of the pen out, whatever the time zone.
        today: new Date(start + 86_400_000).toISOString().slice(0, 10),
      };
      if (this.numbers === undefined) {
        const rough = await runSteps(collectStats({ ...source, isRough: true }), pacer);
        this.numbers = firstNumbers(rough);
        this.tell();
      }
      this.numbers = libraryNumbers(await runSteps(collectStats(source), pacer));
    } catch (error) {
      log.error('The papers could not be counted for the Library view.', error);
    }
    this.isCounting = false;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        if (!this.isFresh) this.tell();
      },
      Math.max(rest.least, (Date.now() - start) * rest.times),
    );
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/** Another function each time: what it says is kept as long as it is the same. */
function namesKnownTo(metadata: Pick<MetadataSource, 'of'>): StatsSource['authorsOf'] {
  return (paper) => authorNamesNow(paper, metadata);
}
