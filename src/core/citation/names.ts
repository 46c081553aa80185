import { collapse } from '../text';

/** A name in the parts that BibTeX sorts and abbreviates by. Every part may be empty except `family`. */
export interface PersonName {
  readonly given: string;
  /** Particles in lower case, such as `van den`; capitalised ones belong to the family name. */
  readonly particle: string;
  readonly family: string;
  /** `Jr.`, `III`. */
  readonly suffix: string;
  /** A team or organisation: `family` is the whole of it and must never be taken apart. */
  readonly isCollective: boolean;
}

/**
 * Takes a name apart that is written as people write it: given names first ("Aäron van den Oord"), or family name
 * first with a comma ("van den Oord, Aäron"). A name of one word is a family name.
 */
export function parseName(name: string): PersonName {
  const text = collapse(name);
  if (isCollective(text)) return { given: '', particle: '', family: text, suffix: '', isCollective: true };
  const parts = text.split(',').map((part) => part.trim());
  const words = (parts[0] ?? '').split(' ');
  let suffix = '';
  let given: string | undefined;
  for (const part of parts.slice(1)) {
    if (isSuffix(part)) suffix = part;
    else if (part !== '') given = given === undefined ? part : `${given} ${part}`;
  }
  const last = words[words.length - 1] ?? '';
  if (suffix === '' && words.length > 1 && isSuffix(last)) {
    suffix = last;
    words.pop();
  }
  const start = given === undefined ? familyStart(words) : 0;
  let end = start;
  while (end < words.length - 1 && isLowerParticle(words[end] ?? '')) end++;
  return {
    given: given ?? words.slice(0, start).join(' '),
    particle: words.slice(start, end).join(' '),
    family: words.slice(end).join(' '),
    suffix,
    isCollective: false,
  };
}

const lowerParticles = wordSet(
  `af al am ap auf av bin bint da dai dal dalla das de degli dei del dela della delle delli dello den der des di do
  dos du el ibn la las le lo los op 't te ten ter tot van ver vom von zu zum zur`,
);
/** Capitalised words that start a family name of several words in front of its last one. */
const capitalParticles = wordSet('Da Dal Dalla De Del Della Den Der Des Di Dos El La Le St. Van Von');
/** A capital "Van" or "Le" between Vietnamese names is a middle name. */
const vietnamese = wordSet(
  `Anh Bui Cao Dang Dinh Do Duc Duong Hai Ho Hoang Hung Huy Huynh Le Long Luu Ly Mai Minh Nam Ngo Ngoc Nguyen Pham
  Phan Quang Quoc Son Thanh Tran Trinh Truong Tuan Van Viet Vo Vu`,
);

function isLowerParticle(word: string): boolean {
  return lowerParticles.has(word);
}

/** Index of the first word of the family name, its particles included. */
function familyStart(all: readonly string[]): number {
  const last = all.length - 1;
  const inner = (i: number): boolean => i > 0 && i < last;
  const lower = all.findIndex((word, i) => inner(i) && isLowerParticle(word));
  let start = lower > 0 ? lower : last;
  if (all.some((word, i) => vietnamese.has(word) && !(inner(i) && capitalParticles.has(word)))) return start;
  while (start > 1 && capitalParticles.has(all[start - 1] ?? '')) start--;
  return Math.max(0, start);
}

function isSuffix(word: string): boolean {
  return /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i.test(word);
}

/**
 * Whether a name is that of a team or an organisation: it holds a word that no person is called by, a digit, or
 * signs that a person's name does not have.
 */
export function isCollective(name: string): boolean {
  return (
    /[\d&:/@+_{}$\\()[\]|<>]/.test(name) ||
    /(?: of| for| and|^the) /i.test(name) ||
    collectiveWords.has(lastWord(name).toLowerCase()) ||
    // In capitals only: Ai is a family name.
    /[ -]AI$/.test(name)
  );
}

const collectiveWords = wordSet(
  `association authors collaboration collaborators committee community company consortium contributors corporation
  deepmind face foundation gmbh google group inc inc. initiative institute lab labs ltd ltd. microsoft network nvidia
  openai organisation organization project research society team teams technologies university`,
);

function lastWord(name: string): string {
  return name.slice(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
