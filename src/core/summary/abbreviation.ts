/** Never the end of a sentence: more words of the same one must follow. */
const inner = words('e.g i.e vs cf approx ca viz w.r.t a.k.a s.t dr mr mrs ms prof st esp incl excl resp');

/** Followed by a number, a letter or a bracket, they name a part of the paper. */
const numbered = words(
  'fig figs eq eqs eqn sec sect tab ref refs no nos vol p pp ch chap app appx alg thm def lem prop ver v',
);

/** They end a sentence only when the next word is one that sentences begin with. */
const either = words('al etc inc ltd co corp jr sr avg max min std i.i.d u.s u.k ph.d ed eds univ dept');

const starters = words(
  'the this these those that they their it its we our in on at for from with by using when while although however ' +
    'moreover furthermore additionally finally results experiments practitioners ai an as to such both here what how ' +
    'why would does evaluation key primary main one two there after before',
);

/**
 * Whether a full stop after `before` belongs to an abbreviation, a numbered part or a person's initial, so that the
 * sentence goes on with `after`.
 *
 * `before` is the text up to the stop, a few words of it at most; `after` starts with the next word.
 */
export function endsWithAbbreviation(before: string, after: string): boolean {
  const word = /[^\s([{"'“‘,;/]+$/u.exec(before)?.[0] ?? '';
  const folded = word.toLowerCase().replace(/^[*_]+/, '');
  if (inner.has(folded)) return true;
  if (numbered.has(folded)) return /^(?:[\d(]|[A-Z]\b|[IVX]+\b|\d)/.test(after);
  const next = /^[("'“*_]*(\p{L}+)/u.exec(after)?.[1];
  const starts = next !== undefined && starters.has(next.toLowerCase()) && /^\p{Lu}/u.test(next);
  if (either.has(folded)) return !starts;
  // `J. Smith`, `D. J. Smith`; but `vitamin C. The ...` and `part A. We ...` end.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return next !== undefined && /^\p{Lu}/u.test(next) && !starts;
  return false;
}

/**
 * Whether `after` is a new sentence although no blank parts it from `before` (`It works.The rest follows.`): only after a
 * whole word in small letters and before a word that sentences begin with, so that names (`Node.JS`) stay whole.
 */
export function startsGlued(before: string, after: string): boolean {
  const next = /^\p{Lu}\p{Ll}+(?=\s)/u.exec(after)?.[0];
  return next !== undefined && starters.has(next.toLowerCase()) && /(?:^|[\s-])\p{Ll}{4,}$/u.test(before);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
