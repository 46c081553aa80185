/**
 * FNV-1a over UTF-16 units, its high bits mixed into the low ones: those alone tell names apart that differ in the last
 * digit. Files are named by it, so it is the same in every version.
 * @returns a whole number of 32 bits, which may be negative
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 16);
}
