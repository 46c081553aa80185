interface Group {
  readonly keys: Set<string>;
  unread: number;
}

interface Placed {
  readonly groups: readonly string[];
  readonly isUnread: boolean;
}

const NOWHERE: readonly string[] = [];

/**
 * Which papers stand in which groups, a paper in as many as it belongs to. It is kept: to change a paper costs what its
 * groups cost, however many papers there are. A group is there as long as it has a paper.
 */
export class GroupIndex {
  private readonly groups = new Map<string, Group>();
  private readonly papers = new Map<string, Placed>();

  /** How many papers there are. */
  get size(): number {
    return this.papers.size;
  }

  /** The ids of all groups, in no order. */
  ids(): Iterable<string> {
    return this.groups.keys();
  }

  /** The keys of all papers, in no order. */
  keys(): Iterable<string> {
    return this.papers.keys();
  }

  /** The keys of a group's papers, in no order; none when there is no such group. */
  keysOf(group: string): Iterable<string> {
    return this.groups.get(group)?.keys ?? NOWHERE;
  }

  /** The groups of a paper; none when it is not here. */
  groupsOf(key: string): readonly string[] {
    return this.papers.get(key)?.groups ?? NOWHERE;
  }

  has(key: string): boolean {
    return this.papers.has(key);
  }

  /** How many papers a group has. */
  count(group: string): number {
    return this.groups.get(group)?.keys.size ?? 0;
  }

  /** How many papers of a group are not read yet. */
  unreadCount(group: string): number {
    return this.groups.get(group)?.unread ?? 0;
  }

  /** Puts a paper into these groups, each named once, and no others; gives the groups that it came into or left. */
  set(key: string, groups: readonly string[], isUnread: boolean): readonly string[] {
    const before = this.papers.get(key);
    if (before?.isUnread === isUnread && areSame(before.groups, groups)) return NOWHERE;
    const left = before?.groups.filter((id) => !groups.includes(id)) ?? NOWHERE;
    for (const id of before?.groups ?? NOWHERE) this.take(id, key, before?.isUnread === true, left);
    for (const id of groups) {
      const group = this.groups.get(id) ?? { keys: new Set<string>(), unread: 0 };
      this.groups.set(id, group);
      group.keys.add(key);
      if (isUnread) group.unread++;
    }
    this.papers.set(key, { groups, isUnread });
    return [...left, ...groups.filter((id) => before?.groups.includes(id) !== true)];
  }

  /** Takes a paper out; gives the groups that it has left. */
  delete(key: string): readonly string[] {
    const before = this.papers.get(key);
    if (!before) return NOWHERE;
    for (const id of before.groups) this.take(id, key, before.isUnread, before.groups);
    this.papers.delete(key);
    return before.groups;
  }

  /** Takes back what a paper counted in a group, and the paper itself where it leaves. */
  private take(id: string, key: string, wasUnread: boolean, left: readonly string[]): void {
    const group = this.groups.get(id);
    if (!group) return;
    if (wasUnread) group.unread--;
    if (left.includes(id)) group.keys.delete(key);
    if (group.keys.size === 0) this.groups.delete(id);
  }
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
