import type { CitablePaper } from '../citation/citable';
import { foldToAscii } from '../citation/fold';
import { keyOf, type KeyPreset, keyPresets, makeKeys } from '../citation/key';
import type { KeyTemplate } from '../citation/key-template';
import { yearOf } from '../citation/year';
import { parseIdentifier } from '../arxiv/identifier';
import type { BibIndex } from './bib-index';
import { takenKeys } from './lookup';

/** So many signs may differ in a key that was mistyped. */
const MOST_CHANGES = 2;
/** In shorter keys one. */
const SHORT = 8;

/** The keys of a bibliography that a mistyped one may mean, the nearest first, three at most. They begin alike. */
export function similarKeys(index: BibIndex, key: string): readonly string[] {
  const folded = key.toLowerCase();
  const most = key.length < SHORT ? 1 : MOST_CHANGES;
  const found: { readonly key: string; readonly changes: number }[] = [];
  for (const one of takenKeys(index)) {
    if (Math.abs(one.length - key.length) > most || one.charAt(0).toLowerCase() !== folded.charAt(0))
      continue;
    const changes = changesBetween(one.toLowerCase(), folded, most);
    if (changes <= most) found.push({ key: one, changes });
  }
  found.sort((a, b) => a.changes - b.changes);
  return [...new Set(found.map((one) => one.key))].slice(0, 3);
}

/** Whether {@link matchOfKey} is worth its time: the key begins as a key of the paper would. Costs little. */
export function mayHaveKey(
  paper: Pick<CitablePaper, 'title' | 'listedAuthors' | 'authors' | 'arxivId'>,
  key: string,
): boolean {
  if (paper.arxivId !== undefined && key.includes(paper.arxivId)) return true;
  const start = key.slice(0, 3).toLowerCase();
  if (!/^[a-z]{2}/.test(start)) return false;
  const has = (text: string): boolean => foldToAscii(text).toLowerCase().includes(start);
  return (
    has(paper.title.slice(0, 300)) || [...paper.listedAuthors, ...(paper.authors ?? []).slice(0, 1)].some(has)
  );
}

/**
 * How well a key fits a paper: 0 when a preset or the person's own format would give it that key (with a collision suffix or without), the number of
 * signs that differ where few do, undefined where it is none of its keys.
 */
export function matchOfKey(
  paper: CitablePaper,
  key: string,
  format: KeyPreset | KeyTemplate = 'author-year-word',
): number | undefined {
  if (paper.arxivId !== undefined && parseIdentifier(key.replace(/^arxiv[:_-]?/i, ''))?.id === paper.arxivId)
    return 0;
  const year = YEAR.exec(key)?.[0];
  const published = yearOf(paper);
  if (year !== undefined && published !== undefined && Math.abs(Number(year) - Number(published)) > 1)
    return undefined;
  const folded = key.toLowerCase();
  const most = key.length < SHORT ? 0 : MOST_CHANGES;
  let best: number | undefined;
  const own = typeof format === 'string' ? [] : makeKeys([paper], format);
  for (const each of [...own, ...keyPresets.map((preset) => keyOf(paper, preset))]) {
    const one = each.toLowerCase();
    const changes =
      one === folded || one === folded.replace(/[a-z]$/, '') ? 0 : changesBetween(one, folded, most);
    if (changes <= most && (best === undefined || changes < best)) best = changes;
  }
  return best;
}

const YEAR = /(?:1[89]|20)\d\d/;

/** How many signs must be put in, left out or changed to make one text of the other; more than `most` is `most + 1`. */
export function changesBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = (before[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const value = Math.min(swap, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    before = row;
  }
  return Math.min(before[b.length] ?? 0, most + 1);
}
