import type { Paper } from '../../src/core/library/paper';
import { entryWith } from './paper';
import { Random } from './random';

/** So many different words stand in the made-up papers, and so many surnames. */
const WORDS = 120_000;
const SURNAMES = 20_000;

/**
 * Made-up papers whose words are spread as in a language: few stand everywhere, most hardly anywhere (Zipf), names and
 * handles by the thousand. For an index that is what counts; {@link syntheticDigests} has a hundred words.
 */
export function* syntheticPapers(count: number, seed = 1): Generator<Paper> {
  const random = new Random(seed);
  const words = vocabulary(random);
  const text = (length: number): string =>
    Array.from({ length }, () => words[Math.floor(WORDS ** random.next()) - 1]!).join(' ');
  const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
  const person = (): string =>
    random.chance(0.33)
      ? `${random.of(words)}${random.between(1, 99)}`
      : `${capital(words[random.between(0, 3000)]!)} ${capital(words[random.between(0, SURNAMES)]!)}`;
  for (let number = 0; number < count; number++) {
    const month = 1 + (Math.floor(number / 8) % 12);
    const id = `${24 - (Math.floor(number / 4000) % 16)}${String(month).padStart(2, '0')}.${String(number % 99_999).padStart(5, '0')}`;
    const date = `20${id.slice(0, 2)}-${id.slice(2, 4)}-${String(1 + (number % 28)).padStart(2, '0')}`;
    const entry = entryWith({
      arxivId: id,
      title: `${capital(random.of(words))}${random.of(['', '', '-R1', 'v2', 'LM'])}: ${text(random.between(5, 11))}`,
      authors: Array.from({ length: random.between(1, 5) }, person),
      authorOrder: 'reversed',
      summary: text(110),
      date,
      line: number,
      endLine: number,
    });
    yield { key: `arxiv:${id}`, arxivId: id, places: [{ uri: 'synthetic.md', entry }], entry };
  }
}

function vocabulary(random: Random): readonly string[] {
  const words = new Set<string>();
  while (words.size < WORDS) {
    const syllables = random.between(1, 4);
    let word = '';
    for (let i = 0; i < syllables; i++) word += random.of(STARTS) + random.of(VOWELS);
    words.add(word + random.of(ENDS));
  }
  // Frequent words are short ones.
  const all = [...words];
  const frequent = all.slice(0, 2000).sort((a, b) => a.length - b.length);
  return [...frequent, ...all.slice(2000)];
}

const STARTS = 'b c d f g h j k l m n p r s t v w z br cr dr st tr pl gr ch sh th'.split(' ');
const VOWELS = 'a e i o u ai ea io ou'.split(' ');
const ENDS = ['', 'n', 'r', 's', 't', 'l', 'ng', 'tion', 'ing', 'ed', 'er'];
