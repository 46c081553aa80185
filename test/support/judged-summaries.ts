import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDigest } from '../../src/core/digest/read';
import type { SentenceLabel } from '../../src/core/summary/parts';

/** Half-open, in UTF-16 units of the summary. */
interface Span {
  readonly start: number;
  readonly end: number;
}

export interface JudgedSentence {
  /** Offset of its first character. */
  readonly start: number;
  /** What it says; several where careful people differ, the likeliest first. */
  readonly labels: readonly SentenceLabel[];
}

/** A summary that a person read, split and labelled. */
export interface JudgedSummary {
  readonly id: string;
  /** Why it was drawn: `numbered`, `closing`, `long`, ... */
  readonly style: string;
  readonly summary: string;
  readonly sentences: readonly JudgedSentence[];
  /** The phrases a researcher would quote, any of them; none where no figure measures a result. */
  readonly headlines: readonly Span[];
}

/** `tuning`: the rules were written with these in sight; the others: they were not. `other` is by another hand. */
export type JudgedSet = 'tuning' | 'heldout' | 'fresh' | 'other';

const letters: Readonly<Record<string, SentenceLabel>> = {
  v: 'overview',
  o: 'objective',
  m: 'method',
  r: 'result',
  i: 'implication',
  x: 'other',
};

interface Stored {
  readonly digest: string;
  readonly id: string;
  readonly style: string;
  readonly length: number;
  /** `v0 o103 mr257`: letters of the labels, then the offset. */
  readonly sentences: string;
  /** `230-271`, several after blanks. */
  readonly headlines: string;
}

/**
 * The judged summaries of one set, with their texts from the digests in `folder` (`../shared/digests`). A text that is no
 * longer the one that was judged is an error: offsets would lie.
 */
export function judgedSummaries(folder: string, set: JudgedSet): readonly JudgedSummary[] {
  const stored = JSON.parse(readFileSync('test/fixtures/summaries/judged.json', 'utf8')) as Readonly<
    Record<JudgedSet, readonly Stored[]>
  >;
  return stored[set].map(({ digest, id, style, length, sentences, headlines }) => {
    const { entries } = readDigest(readFileSync(join(folder, digest), 'utf8'), digest);
    const summary = entries.find((entry) => entry.arxivId === id)?.summary ?? '';
    if (summary.length !== length) throw new Error(`${digest}: the summary of ${id} is another one`);
    return {
      id,
      style,
      summary,
      sentences: sentences.split(' ').map((code) => ({
        start: Number(code.replace(/\D/g, '')),
        labels: Array.from(code.replace(/\d/g, ''), (letter) => letters[letter] ?? 'other'),
      })),
      headlines: headlines
        .split(' ')
        .filter(Boolean)
        .map((span) => {
          const [start = 0, end = 0] = span.split('-').map(Number);
          return { start, end };
        }),
    };
  });
}

export type HeadlineVerdict =
  'exact' | 'overlapping' | 'rightly absent' | 'wrong' | 'wrongly absent' | 'wrongly given';

/** How a headline compares with the phrases of the judge: `overlapping` shares a figure with one of them. */
export function judgeHeadline(judged: JudgedSummary, found: string | undefined): HeadlineVerdict {
  const { summary, headlines } = judged;
  if (found === undefined) return headlines.length === 0 ? 'rightly absent' : 'wrongly absent';
  if (headlines.length === 0) return 'wrongly given';
  const starts: number[] = [];
  for (let at = summary.indexOf(found); at >= 0; at = summary.indexOf(found, at + 1)) starts.push(at);
  if (starts.some((at) => headlines.some(({ start, end }) => at === start && at + found.length === end)))
    return 'exact';
  const shares = headlines.some(({ start, end }) => {
    const quoted = summary.slice(start, end);
    return starts.some((at) => {
      const from = Math.max(at, start);
      const shared = summary.slice(from, Math.min(at + found.length, end));
      return at < end && start < at + found.length && (/\d/.test(shared) || !/\d/.test(quoted));
    });
  });
  return shares ? 'overlapping' : 'wrong';
}

export interface SentenceScore {
  /** Starts that judge and program share, that only the judge has, and that only the program has. */
  readonly starts: { readonly shared: number; readonly missed: number; readonly surplus: number };
  /** By judged label (the likeliest), then by the label given: how many sentences. A permitted label counts as the likeliest. */
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Share of sentences with a permitted label, 0 to 1. */
  readonly accuracy: number;
  /** The same when only the likeliest label counts. */
  readonly strict: number;
  /** Share of summaries in which every sentence begins where the judge's do and has a permitted label. */
  readonly whole: number;
}

/** Compares labelled sentences with the judge's; a sentence of the judge has the label of the one that holds its start. */
export function judgeSentences(
  all: readonly JudgedSummary[],
  label: (summary: string) => readonly { readonly text: string; readonly label: SentenceLabel }[],
): SentenceScore {
  let [shared, missed, surplus, right, strict, count, whole] = [0, 0, 0, 0, 0, 0, 0];
  const confusion = new Map<string, Map<string, number>>();
  for (const { summary, sentences } of all) {
    let at = 0;
    const given = label(summary).map((sentence) => {
      const start = summary.indexOf(sentence.text, at);
      at = start + sentence.text.length;
      return { start, label: sentence.label };
    });
    const same = sentences.filter(({ start }) => given.some((one) => one.start === start)).length;
    shared += same;
    missed += sentences.length - same;
    surplus += given.length - same;
    let rightHere = 0;
    for (const { start, labels } of sentences) {
      const found = given.filter((one) => one.start <= start).at(-1)?.label ?? 'other';
      const likeliest = labels[0] ?? 'other';
      const permitted = labels.includes(found);
      if (permitted) rightHere++;
      if (found === likeliest) strict++;
      count++;
      const row = confusion.get(likeliest) ?? new Map<string, number>();
      confusion.set(likeliest, row);
      const column = permitted ? likeliest : found;
      row.set(column, (row.get(column) ?? 0) + 1);
    }
    right += rightHere;
    if (same === sentences.length && same === given.length && rightHere === sentences.length) whole++;
  }
  return {
    starts: { shared, missed, surplus },
    confusion,
    accuracy: right / count,
    strict: strict / count,
    whole: whole / all.length,
  };
}
