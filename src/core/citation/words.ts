import { foldToAscii } from './fold';

/** Which words a key leaves out. */
export type StopWords = 'small' | 'grammar' | 'better-bibtex';

/** Keys use the beginning of a title only. */
const longestTitle = 2000;
const longestWord = 40;

/**
 * The words of a title that a key may use, in ASCII, case kept. Mathematical signs and commands are no words;
 * apostrophes join, all else parts. When nothing but stop words stands there, these come back instead.
 */
export function keyWords(title: string, stop: StopWords): readonly string[] {
  const text = foldToAscii(title.slice(0, longestTitle).replace(/\\[A-Za-z]+/g, ' '))
    .replace(/['$^_{}]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, longestWord));
  const left = text.filter((word) => !isStop(word.toLowerCase(), stop));
  return left.length > 0 ? left : text;
}

function isStop(word: string, stop: StopWords): boolean {
  if (stop === 'better-bibtex') return betterBibtex.has(word);
  return smallWords.has(word) || (stop === 'grammar' && grammar.has(word));
}

/** Articles, short prepositions and forms of "be", which Google Scholar passes over. */
export const smallWords: ReadonlySet<string> = new Set(
  'a an and are as at be by for from in into is of on or the to with via'.split(' '),
);

/** Words that say nothing of the subject; arXiv's keys hold none of them. */
const grammar: ReadonlySet<string> = new Set(
  `about all also am between but can could do does during each few had has have he her here hers him his how i if it
  its just me more most my no nor not now only other our ours over own same she should so some such than that their
  them then there these they this those through too toward towards under until up using very was we were what when
  where which while who whom why will would you your yours beyond without within`.split(/\s+/),
);

/** What Better BibTeX skips by default. */
const betterBibtex: ReadonlySet<string> = new Set(
  `a ab aboard about above across after against al along amid among an and anti around as at before behind below
  beneath beside besides between beyond but by d da das de del dell dello dei degli della delle dem den der des despite
  die do down du during ein eine einem einen einer eines el en et except for from gli i il in inside into is l la las
  le les like lo los near nor of off on onto or over past per plus round save since so some sur than the through to
  toward towards un una unas under underneath une unlike uno unos until up upon versus via von while with within
  without yet zu zum`.split(/\s+/),
);
