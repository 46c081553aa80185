import { PhraseTable, standsAt, type TopicPhrase } from './phrase-table';
import type { TopicRule } from './rule';
import { wordsOf } from './words';

/** What is known of a paper that can tell its topics. */
export interface TopicEvidence {
  readonly title: string;
  /** The heading it stands under. */
  readonly section?: string | undefined;
  /** A summary or an abstract. */
  readonly summary?: string | undefined;
  /** arXiv's categories, the primary one first. */
  readonly categories?: readonly string[] | undefined;
}

/** A paper has no more topics than these. */
export const MOST_TOPICS = 3;

/** Points for a word and for a hint, by where they stand. Tuned on real digests; see `test/unit/core/topics/judged.test.ts`. */
const TITLE = { word: 6, hint: 3 };
const LEAD = { word: 3, hint: 1 };
const REST = { word: 2, hint: 0.5 };
const CATEGORY = { primary: 3, other: 1 };
/** The first words of a summary say what the paper is, the others what else it touches. */
const LEAD_WORDS = 45;
/** Nobody reads on; neither do we. */
const MOST_WORDS = 600;
/** From here on a topic is a paper's topic. */
const ENOUGH = 3;
/** A topic with less than this share of the points of the surest one is a side issue, unless the title names it. */
const SHARE = 0.35;

/** Gives a paper's topics as indices of `rules`, the surest first, {@link MOST_TOPICS} at most. */
export type Classifier = (evidence: TopicEvidence) => readonly number[];

/** Makes rules ready for use; costs some milliseconds, each paper then some microseconds. */
export function compileTopics(rules: readonly TopicRule[]): Classifier {
  const table = new PhraseTable(rules);
  const byCategory = new Map<string, number[]>();
  for (const [topic, { categories }] of rules.entries())
    for (const category of categories) {
      const key = category.toLowerCase();
      byCategory.set(key, [...(byCategory.get(key) ?? []), topic]);
    }
  return (evidence) => {
    const tally = new Tally(rules.length, table);
    tally.text(evidence.title, TITLE);
    const { section } = evidence;
    if (section !== undefined) {
      for (const topic of byCategory.get(section.toLowerCase()) ?? []) tally.add(topic, CATEGORY.primary);
      tally.text(section, LEAD);
    }
    for (const [index, category] of (evidence.categories ?? []).entries())
      for (const topic of byCategory.get(category.toLowerCase()) ?? [])
        tally.add(topic, index === 0 ? CATEGORY.primary : CATEGORY.other);
    if (evidence.summary !== undefined) tally.text(evidence.summary, LEAD, REST);
    return tally.best();
  };
}

/** The points of the topics of one paper. */
class Tally {
  private readonly points: number[];
  /** How often each phrase has counted: a second time it counts half, after that no more. */
  private readonly counted = new Map<TopicPhrase, number>();

  constructor(
    topics: number,
    private readonly table: PhraseTable,
  ) {
    this.points = new Array<number>(topics).fill(0);
  }

  add(topic: number, points: number): void {
    this.points[topic] = (this.points[topic] ?? 0) + points;
  }

  text(text: string, lead: typeof LEAD, rest = lead): void {
    const words = wordsOf(text);
    // What a longer phrase covers is not counted again for the same topic.
    const coveredTo = new Map<number, number>();
    for (let at = 0; at < words.length && at < MOST_WORDS; at++) {
      const worth = at < LEAD_WORDS ? lead : rest;
      for (const phrase of this.table.startingWith(words[at] ?? '')) {
        if ((coveredTo.get(phrase.topic) ?? 0) > at || !standsAt(phrase, words, at)) continue;
        coveredTo.set(phrase.topic, at + phrase.words.length);
        const before = this.counted.get(phrase) ?? 0;
        this.counted.set(phrase, before + 1);
        if (before > 1) continue;
        this.add(phrase.topic, (phrase.isHint ? worth.hint : worth.word) / (before + 1));
      }
    }
  }

  best(): readonly number[] {
    const most = Math.max(0, ...this.points);
    const least = Math.max(ENOUGH, Math.min(TITLE.word, most * SHARE));
    return [...this.points.keys()]
      .filter((topic) => (this.points[topic] ?? 0) >= least)
      .sort((a, b) => (this.points[b] ?? 0) - (this.points[a] ?? 0) || a - b)
      .slice(0, MOST_TOPICS);
  }
}
