import { type PhraseWord, readPhrase } from './phrase';
import type { TopicRule } from './rule';

/** A phrase of one topic, ready to be looked for. */
export interface TopicPhrase {
  /** Which of the rules, from 0. */
  readonly topic: number;
  readonly isHint: boolean;
  readonly words: readonly PhraseWord[];
}

/** Beyond this many different words the table forgets which phrases begin with them; it holds the vocabulary of a field. */
const MOST_WORDS = 50_000;
/** So many phrases that begin alike are looked at, or a setting of a stranger's folder could make each word cost as much as all. */
const MOST_ALIKE = 100;
const NONE: readonly TopicPhrase[] = [];

/** All phrases of all rules, by the word that they begin with: one look for each word of a text, however many phrases. */
export class PhraseTable {
  private readonly exact = new Map<string, TopicPhrase[]>();
  private readonly stems = new Map<string, TopicPhrase[]>();
  private readonly stemLengths: readonly number[];
  private readonly known = new Map<string, readonly TopicPhrase[]>();

  /** Phrases that cannot be read count as absent. */
  constructor(rules: readonly TopicRule[]) {
    const lengths = new Set<number>();
    for (const [topic, { words, hints }] of rules.entries()) {
      for (const [list, isHint] of [
        [words, false],
        [hints, true],
      ] as const) {
        for (const text of list) {
          const phrase = readPhrase(text);
          const first = phrase?.[0];
          if (!phrase || !first) continue;
          if (first.isStem) lengths.add(first.text.length);
          const table = first.isStem ? this.stems : this.exact;
          const known = table.get(first.text);
          if (known) known.push({ topic, isHint, words: phrase });
          else table.set(first.text, [{ topic, isHint, words: phrase }]);
        }
      }
    }
    this.stemLengths = [...lengths];
  }

  /** The phrases that begin with this folded word, longest first; of the same length, words before hints. A hundred at most. */
  startingWith(word: string): readonly TopicPhrase[] {
    const known = this.known.get(word);
    if (known) return known;
    if (this.known.size >= MOST_WORDS) this.known.clear();
    const found = [...(this.exact.get(word) ?? NONE)];
    for (const length of this.stemLengths)
      if (word.length >= length) found.push(...(this.stems.get(word.slice(0, length)) ?? NONE));
    found.sort((a, b) => b.words.length - a.words.length || Number(a.isHint) - Number(b.isHint));
    const kept = found.slice(0, MOST_ALIKE);
    this.known.set(word, kept);
    return kept;
  }
}

/** Whether the phrase, whose first word is known to fit, stands at `at` in a text of words. */
export function standsAt({ words }: TopicPhrase, text: readonly string[], at: number): boolean {
  for (let index = 1; index < words.length; index++) {
    const [wanted, word] = [words[index], text[at + index]];
    if (wanted === undefined || word === undefined) return false;
    if (wanted.isStem ? !word.startsWith(wanted.text) : word !== wanted.text) return false;
  }
  return true;
}
