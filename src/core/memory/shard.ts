/** Into how many parts the memory is cut where it is stored, so that a change writes little. Never to be changed. */
export const SHARDS = 16;

/** The part that a paper belongs to, from 0 to below {@link SHARDS}: the same in every window and version. */
export function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  // FNV-1a; its low bits alone tell ids apart that differ in the last digit.
  return (hash ^ (hash >>> 16)) & (SHARDS - 1);
}
