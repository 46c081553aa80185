import type { Paper } from '../library/paper';

/** Papers in groups, as the tree shows them; it speaks of the library as it is now. */
export interface Groups {
  /** The ids of the groups (see `groupsOf`), in the order in which they are shown, or in none where there are too many. */
  ids(): readonly string[];
  /** Whether there is such a group. */
  has(id: string): boolean;
  /** How many papers a group has. */
  count(id: string): number;
  /** How many of them are not read yet; undefined where counting would take long. */
  unreadCount(id: string): number | undefined;
  /** In the order of the digests where the group is a day or a file, else in no order. */
  papers(id: string): readonly Paper[];
  /** The groups that a paper stands in; none when it is not shown. */
  groupsOf(key: string): readonly string[];
  /** What people call a group that is known by something else; undefined where the id says it. */
  nameOf(id: string): string | undefined;
}
