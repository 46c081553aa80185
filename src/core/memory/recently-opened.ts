import type { MemorySnapshot } from './memory';

/** The keys of the papers that the panel showed last, the last one first, `limit` at most. One look at every paper that is known. */
export function recentlyOpened(snapshot: MemorySnapshot, limit: number): readonly string[] {
  const recent: { readonly key: string; readonly at: string }[] = [];
  for (const [key] of snapshot.entries()) {
    const at = snapshot.mark(key).opened?.last;
    if (at === undefined || (recent.length >= limit && at <= (recent.at(-1)?.at ?? ''))) continue;
    const place = recent.findIndex((other) => other.at < at);
    recent.splice(place < 0 ? recent.length : place, 0, { key, at });
    recent.length = Math.min(recent.length, limit);
  }
  return recent.map(({ key }) => key);
}
