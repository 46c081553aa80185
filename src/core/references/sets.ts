/** Sets of strings by name; no empty set stays. */
type Sets = Map<string, Set<string>>;

/** Puts a member into the set of a name. */
export function addTo(sets: Sets, name: string, member: string): void {
  const set = sets.get(name);
  if (set) set.add(member);
  else sets.set(name, new Set([member]));
}

/** Takes a member out of the set of a name, if it is in it. */
export function removeFrom(sets: Sets, name: string, member: string): void {
  const set = sets.get(name);
  if (set?.delete(member) === true && set.size === 0) sets.delete(name);
}
