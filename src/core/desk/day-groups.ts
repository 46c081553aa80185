import type { LibrarySnapshot } from '../library/snapshot';
import type { Paper } from '../library/paper';
import { isUnread } from '../memory/reading-states';
import { groupsOf, type GroupSources } from './groups-of';
import type { Groups } from './groups';

/** Papers of a day beyond these are not counted one by one each time its row is drawn. */
const COUNTED = 2000;

/** All papers by day: the library itself keeps its days, so there is nothing to be made, or to wait for. */
export class DayGroups implements Groups {
  constructor(
    private readonly library: { readonly snapshot: LibrarySnapshot },
    private readonly sources: GroupSources,
  ) {}

  ids(): readonly string[] {
    return this.library.snapshot.dates;
  }

  has(id: string): boolean {
    return this.library.snapshot.hasDay(id);
  }

  count(id: string): number {
    return this.library.snapshot.paperCount(id);
  }

  unreadCount(id: string): number | undefined {
    if (this.count(id) > COUNTED) return undefined;
    return this.papers(id).filter((paper) => isUnread(this.sources.readingOf(paper).state)).length;
  }

  papers(id: string): readonly Paper[] {
    return this.library.snapshot.day(id)?.papers ?? [];
  }

  groupsOf(key: string): readonly string[] {
    const paper = this.library.snapshot.paper(key);
    return paper ? groupsOf(paper, 'day', this.sources) : [];
  }

  nameOf(): undefined {
    return undefined;
  }
}
