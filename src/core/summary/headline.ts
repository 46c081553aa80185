import { type Figure, findFigures } from './figures';
import { labelSentences } from './label';
import type { SentenceLabel } from './parts';
import { phraseAround } from './phrase';

/** Below this a number is not taken for the paper's result. */
const convincing = 2;

/** Where results are told, best place first. A figure elsewhere must be a clear result. */
const places: readonly { readonly label: SentenceLabel; readonly least: number }[] = [
  { label: 'result', least: convincing },
  { label: 'overview', least: 8 },
  { label: 'implication', least: 8 },
  { label: 'method', least: 9 },
];

/** Longest stretch of a sentence that is searched, in characters. */
const reach = 1500;

/**
 * The phrase with the summary's main figure and what it measures, such as `achieves 67.0% accuracy on MathVista`.
 *
 * An exact part of `summary`, at most 120 characters long. Sizes, counts, years and numbers in names are no results;
 * `undefined` when no figure is one. Takes time linear in the length of the summary.
 */
export function findHeadline(summary: string): string | undefined {
  const sentences = labelSentences(summary);
  for (const { label, least } of places) {
    let best: { readonly text: string; readonly figure: Figure; readonly weight: number } | undefined;
    let told = 0;
    for (const sentence of sentences) {
      if (sentence.label !== label) continue;
      const text = sentence.text.slice(0, reach);
      for (const figure of findFigures(text)) {
        // The first of several result sentences is the primary one.
        const weight = figure.weight - Math.min(told, 3) * 0.5;
        if (weight >= least && weight > (best?.weight ?? -Infinity)) best = { text, figure, weight };
      }
      told++;
    }
    if (best !== undefined) {
      const { start, end } = phraseAround(best.text, best.figure);
      return best.text.slice(start, end);
    }
  }
  return undefined;
}
