import { hashOf } from '../hash';

/** Into how many parts the memory is cut where it is stored, so that a change writes little. Never to be changed. */
export const SHARDS = 16;

/** The part that a paper belongs to, from 0 to below {@link SHARDS}: the same in every window and version. */
export function shardOf(key: string): number {
  return hashOf(key) & (SHARDS - 1);
}
