import type { LibrarySnapshot } from '../library/snapshot';
import type { Paper } from '../library/paper';
import { authorId } from '../citation/author-id';
import { isUnread } from '../memory/reading-states';
import type { Grouping } from './grouping';
import { GroupIndex } from './group-index';
import { byName, groupsOf, NONE, STARRED, type GroupSources } from './groups-of';
import type { Groups } from './groups';
import { MOST_ROWS } from './parts';

/** So many papers are put into their groups between two rests. */
const BETWEEN_RESTS = 20;

const STATUSES = [STARRED, 'reading', 'new', 'unread', 'read'];

/** What it needs beside the papers: the topics in their order. */
export interface IndexedSources extends GroupSources {
  readonly topicIds: () => readonly string[];
}

/**
 * Papers in groups that have to be found out paper by paper: made once, in slices, then kept; a change costs what it
 * changed. For one grouping, of all papers or of those that a filter lets through.
 */
export class IndexedGroups implements Groups {
  private readonly index = new GroupIndex();
  /** Authors as people read them, by id; the spelling that was seen first. */
  private readonly names = new Map<string, string>();
  private order: readonly string[] | undefined;

  constructor(
    private readonly grouping: Exclude<Grouping, 'month'>,
    private readonly library: { readonly snapshot: LibrarySnapshot },
    private readonly sources: IndexedSources,
  ) {}

  /**
   * Takes these papers in, beside those that are there.
   * @param breathe lets others have their turn; false: nobody wants the groups any more
   * @returns whether it went through to the end
   */
  async add(papers: Iterable<Paper>, breathe: () => Promise<boolean>): Promise<boolean> {
    let left = BETWEEN_RESTS;
    for (const paper of papers) {
      this.set(paper);
      if (--left > 0) continue;
      left = BETWEEN_RESTS;
      if (!(await breathe())) return false;
    }
    return true;
  }

  /**
   * Looks again at these papers, of which something has changed, or which have come or gone.
   * @param isIn whether a paper belongs here at all
   * @returns the groups that papers came into or left
   */
  update(keys: Iterable<string>, isIn: (key: string) => boolean): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const key of keys) {
      const paper = isIn(key) ? this.library.snapshot.paper(key) : undefined;
      for (const id of paper ? this.set(paper) : this.index.delete(key)) changed.add(id);
    }
    if (changed.size > 0) this.order = undefined;
    return changed;
  }

  /** The keys of all papers. */
  keys(): Iterable<string> {
    return this.index.keys();
  }

  ids(): readonly string[] {
    return (this.order ??= this.ordered([...this.index.ids()]));
  }

  has(id: string): boolean {
    return this.index.count(id) > 0;
  }

  count(id: string): number {
    return this.index.count(id);
  }

  unreadCount(id: string): number {
    return this.index.unreadCount(id);
  }

  papers(id: string): readonly Paper[] {
    const { snapshot } = this.library;
    if (this.grouping === 'day')
      return (snapshot.day(id)?.papers ?? []).filter(({ key }) => this.index.has(key));
    const papers = [...this.index.keysOf(id)].flatMap((key) => snapshot.paper(key) ?? []);
    if (this.grouping !== 'file') return papers;
    const lines = new Map(papers.map((paper) => [paper, lineIn(paper, id)]));
    return papers.sort((a, b) => (lines.get(a) ?? 0) - (lines.get(b) ?? 0));
  }

  groupsOf(key: string): readonly string[] {
    return this.index.groupsOf(key);
  }

  nameOf(id: string): string | undefined {
    return this.names.get(id);
  }

  private set(paper: Paper): readonly string[] {
    const groups = groupsOf(paper, this.grouping, this.sources);
    if (this.grouping === 'author')
      for (const name of this.sources.authorsOf(paper)) {
        const id = authorId(name);
        if (!this.names.has(id)) this.names.set(id, name);
      }
    const changed = this.index.set(paper.key, groups, isUnread(this.sources.readingOf(paper).state));
    if (changed.length > 0) this.order = undefined;
    return changed;
  }

  private ordered(ids: string[]): readonly string[] {
    switch (this.grouping) {
      case 'day':
        return ids.sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
      case 'topic':
        return inOrder(ids, this.sources.topicIds());
      case 'status':
        return inOrder(ids, STATUSES);
      case 'file':
        return ids.sort();
      case 'author':
        if (ids.length > MOST_ROWS) return ids;
        return ids.sort(
          (a, b) => Number(a === NONE) - Number(b === NONE) || this.count(b) - this.count(a) || byName(a, b),
        );
    }
  }
}

/** Ids in a given order, others behind them, {@link NONE} last. */
function inOrder(ids: readonly string[], order: readonly string[]): readonly string[] {
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = (id: string): number => (id === NONE ? Infinity : (places.get(id) ?? order.length));
  return [...ids].sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one < other ? -1 : one > other ? 1 : a < b ? -1 : 1;
  });
}

function lineIn({ places }: Paper, uri: string): number {
  return Math.min(...places.filter((place) => place.uri === uri).map(({ entry }) => entry.line));
}
