import type { Grouping } from './grouping';
import type { Groups } from './groups';
import { byName, NONE } from './groups-of';
import { initials, MOST_ROWS, partsOf, type Part } from './parts';

/** So many of the most frequent authors stand above the letters. */
const FREQUENT = 100;

/** The id of the part with the most frequent ones. */
export const MOST_PART = '*';

/**
 * The groups in parts where there are too many for one list: authors by their first letters, with the most frequent ones
 * above, files by folder. Undefined when all of them can be shown as they are.
 */
export function groupParts(groups: Groups, grouping: Grouping): readonly Part<string>[] | undefined {
  const ids = groups.ids();
  if (ids.length <= MOST_ROWS) return undefined;
  if (grouping === 'file') return partsOf(ids, [{ kind: 'text', of: folderOf }], (all) => all);
  if (grouping !== 'author') return undefined;
  const letters = byInitial(ids, 1);
  const most = { id: MOST_PART, name: { kind: 'most' }, items: mostFrequent(groups, ids) } as const;
  return [most, ...letters];
}

/** The groups of one part in parts again, or in order where it is short enough. */
export function groupsOfPart(
  part: Part<string>,
  grouping: Grouping,
  depth: number,
): { readonly parts: readonly Part<string>[] } | { readonly ids: readonly string[] } {
  const { items } = part;
  const order = grouping === 'author' ? byName : undefined;
  if (part.id === MOST_PART) return { ids: items };
  if (items.length <= MOST_ROWS) return { ids: [...items].sort(order) };
  const finer = grouping === 'author' && depth < 4 ? byInitial(items, depth) : [];
  if (finer.length > 1) return { parts: finer };
  const parts = partsOf(items, [], (all) => [...all].sort(order));
  return parts ? { parts } : { ids: items };
}

function byInitial(ids: readonly string[], length: number): readonly Part<string>[] {
  const parts = new Map<string, string[]>();
  for (const id of ids) {
    const letter = initials(id.replace(/^@/, ''), length);
    const part = parts.get(letter);
    if (part) part.push(id);
    else parts.set(letter, [id]);
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, items]) => ({ id: text, name: { kind: 'text', text }, items }));
}

/** Most papers first. A few of many: only those that have as many papers as the last of the few are sorted. */
function mostFrequent(groups: Groups, ids: readonly string[]): readonly string[] {
  const named = ids.filter((id) => id !== NONE);
  const sizes = new Map<number, number>();
  for (const id of named) sizes.set(groups.count(id), (sizes.get(groups.count(id)) ?? 0) + 1);
  let seen = 0;
  let least = 1;
  for (const size of [...sizes.keys()].sort((a, b) => b - a)) {
    seen += sizes.get(size) ?? 0;
    least = size;
    if (seen >= FREQUENT) break;
  }
  return named
    .filter((id) => groups.count(id) >= least)
    .sort((a, b) => groups.count(b) - groups.count(a) || byName(a, b))
    .slice(0, FREQUENT);
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
