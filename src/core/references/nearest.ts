/**
 * How far apart two files are: the steps up and down folders from one to the other. Paths or URIs with `/`; 0 for files
 * of one folder.
 */
export function distance(a: string, b: string): number {
  const from = a.split('/');
  const to = b.split('/');
  let common = 0;
  while (common < from.length - 1 && common < to.length - 1 && from[common] === to[common]) common++;
  return from.length - 1 - common + (to.length - 1 - common);
}

/** The candidate nearest to a file; of equally near ones the first by name. Undefined when there is none. */
export function nearest(file: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const far = distance(file, candidate);
    if (best !== undefined && (far > bestDistance || (far === bestDistance && candidate > best))) continue;
    best = candidate;
    bestDistance = far;
  }
  return best;
}
