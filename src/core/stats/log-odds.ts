/** In how many papers of two groups a term stands. */
export interface TwoCounts {
  readonly recent: number;
  readonly before: number;
}

/** How many papers' worth of "nothing has changed" is believed before one is read. */
const PRIOR = 20;

/**
 * How surely the share of papers with a term differs between two groups: the log-odds ratio with an informative Dirichlet
 * prior over its standard deviation (Monroe, Colaresi and Quinn, "Fightin' Words", 2008). The prior is the share over both
 * groups, so that a rare term needs more than luck. A z-score: above 0 where the recent share is greater; 0 for what
 * stands nowhere. The counts are at most the sizes, and the sizes are not 0.
 */
export function riseOf({ recent, before }: TwoCounts, size: TwoCounts): number {
  const share = (recent + before) / (size.recent + size.before);
  if (share === 0 || share === 1) return 0;
  const [with_, without] = [PRIOR * share, PRIOR * (1 - share)];
  const odds = (count: number, of: number): number => Math.log((count + with_) / (of - count + without));
  const variance = 1 / (recent + with_) + 1 / (before + with_);
  return (odds(recent, size.recent) - odds(before, size.before)) / Math.sqrt(variance);
}
