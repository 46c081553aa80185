import type { Profiler } from 'node:inspector';

/** A time in which the extension host did not answer (ms, of `performance.now`), and how long its thread worked in it. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly cpuMs: number;
}

/** A stretch: when it began, how long it was, how much of it was ours, and what ran in it. */
export interface Stretch {
  readonly atMs: number;
  readonly ms: number;
  readonly cpuMs: number;
  /** Share of its samples that have a function of our bundle in their stack, from 0 to 1. */
  readonly ours: number;
  /** The stacks that were seen most, innermost of our functions first. */
  readonly stacks: readonly string[];
}

/** How far around a gap samples count as being in it: two clocks, one a timer. */
const MARGIN = 0.5;

/**
 * The gaps with what the profile saw in them, longest first.
 * @param origin what `atMs` counts from
 * @param zero what the profile's clock, the monotonic one of the system, shows when `performance.now` is 0 (ms)
 */
export function stretchesOf(
  gaps: readonly Gap[],
  profile: Profiler.Profile,
  origin: number,
  zero: number,
): readonly Stretch[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map<number, number>();
  for (const { id, children } of profile.nodes) for (const child of children ?? []) parents.set(child, id);
  const samples: { readonly at: number; readonly id: number }[] = [];
  let at = profile.startTime;
  profile.samples?.forEach((id, index) => {
    at += profile.timeDeltas?.[index] ?? 0;
    samples.push({ at: at / 1000 - zero, id });
  });
  const stackOf = (id: number): { own: string[]; name: string } => {
    const own: string[] = [];
    const name = nodes.get(id)?.callFrame.functionName ?? '';
    for (let each: number | undefined = id; each !== undefined; each = parents.get(each)) {
      const frame = nodes.get(each)?.callFrame;
      if (frame?.url.includes('dist/extension')) own.push(frame.functionName || `line ${frame.lineNumber}`);
    }
    return { own, name };
  };
  return [...gaps]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, 12)
    .map(({ start, end, cpuMs }) => {
      const within = samples.filter((sample) => sample.at > start - MARGIN && sample.at < end + MARGIN);
      const seen = new Map<string, number>();
      let ours = 0;
      for (const { id } of within) {
        const { own, name } = stackOf(id);
        if (own.length > 0) ours++;
        const label = own.length > 0 ? own.slice(0, 4).join(' < ') : `(${name})`;
        seen.set(label, (seen.get(label) ?? 0) + 1);
      }
      const stacks = [...seen].sort((a, b) => b[1] - a[1]).slice(0, 5);
      return {
        atMs: start - origin,
        ms: end - start,
        cpuMs,
        ours: within.length === 0 ? 0 : ours / within.length,
        stacks: stacks.map(([label, count]) => `${count} ${label}`),
      };
    });
}
