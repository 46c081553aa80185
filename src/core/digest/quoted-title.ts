import type { Range } from '../text';
import { titleText } from './title-text';

/** The quoted text near the start, also behind names (`A, B: "T." 2024`); `"T": more` is only the start of a title. */
export function quotedAt(
  text: string,
  start: number,
  end: number,
): { readonly title: string; readonly range: Range; readonly restStart: number } | undefined {
  const piece = text.slice(start, Math.min(end, start + 500));
  const match =
    /^(?:[^"“《「[]{0,120}[:,.]\s)?[*_\s]*(?:"((?:[^"]|(?<=[\s(])"(?=\S)[^"]{1,80}"){8,300})"|“([^”]{8,300})”|《([^》]{4,200})》|「([^」]{4,200})」)(?!\s*[:：])/.exec(
      piece,
    );
  const found = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  if (!match || found === undefined) return undefined;
  const restStart = start + match[0].length;
  const from = restStart - 1 - found.length;
  return {
    title: titleText(found.replace(/[.,]\s*$/, '')),
    range: { start: from, end: from + found.length },
    restStart,
  };
}
