import { fold } from '../library/match';
import type { Range } from '../text';

/**
 * A run of letters and digits with what may hold a name together (`rStar-Math`, `Qwen2.5-VL`, `M2rc_Eval`, `model's`). Marks
 * of mathematics are taken out before (`V^3` is written `V3` by people).
 */
const CHUNK = /[\p{L}\p{N}]\p{M}*(?:[\p{L}\p{N}\p{M}]|[-‐‑–.’'_+/](?=[\p{L}\p{N}]))*/gu;
const ASCII_CHUNK = /[A-Za-z0-9]+(?:[-.'_+/][A-Za-z0-9]+)*/g;
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** What only vanishes from within a chunk. */
const VANISHING = /(?<=\d)\.(?=\d)|[’']/g;

/** A longer piece is no word a person would type; its beginning is kept. */
const LONGEST = 40;
/** A chunk of more pieces is no name. */
const MOST_PIECES = 12;

/** What most chunks are: a word. */
const PLAIN = /^[A-Za-z0-9]{1,40}$/;
const PIECE = /[\p{L}\p{N}\p{M}]+/gu;

/** Marks of mathematics, and whether a text may have any. */
const MATHS = /[$^{}]|\\[a-z]+(?=\W)|\\/g;
const MAY_HAVE_MATHS = /[$\\^{}]/;

/** The chunks of a text, in order, as they are written. */
export function chunksOf(text: string): readonly string[] {
  const plain = MAY_HAVE_MATHS.test(text) ? text.replace(MATHS, '') : text;
  return plain.match(patternFor(plain)) ?? [];
}

function patternFor(plain: string): RegExp {
  return /[^\u0000-\u007f]/.test(plain) ? CHUNK : ASCII_CHUNK;
}

/**
 * The pieces of a chunk as they are written: cut at hyphens, dots, underscores, slashes; a dot between digits and an
 * apostrophe only vanish (`2.5` -> `25`, `model's` -> `models`), so that numbers stay whole. Scripts without blanks give
 * pairs of letters.
 */
export function piecesOf(chunk: string): readonly string[] {
  const joined = chunk.replace(VANISHING, '');
  const pieces = joined.split(/[^\p{L}\p{N}\p{M}]+/u).filter((piece) => piece !== '');
  const cut = pieces.some((piece) => CJK.test(piece)) ? pieces.flatMap(pairs) : pieces;
  return cut.slice(0, MOST_PIECES).map((piece) => piece.slice(0, LONGEST));
}

/** The folded pieces of a whole text, in order: what phrases are looked for in. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const chunk of chunksOf(text)) {
    if (PLAIN.test(chunk)) words.push(chunk.toLowerCase());
    else for (const piece of piecesOf(chunk)) words.push(fold(piece));
  }
  return words;
}

function pairs(piece: string): readonly string[] {
  const letters = Array.from(piece.slice(0, LONGEST));
  if (!CJK.test(piece) || letters.length < 2) return [piece];
  return letters.slice(1).map((letter, i) => (letters[i] ?? '') + letter);
}

/** A piece and where it stands: UTF-16 units, half-open, signs that vanish from its middle included. */
export interface PlacedPiece extends Range {
  /** As it is written, without what vanishes. */
  readonly text: string;
  /** The number of its chunk. */
  readonly chunk: number;
}

/** The pieces of a text with their places: folded, the same as {@link wordsOf} gives, in the same order. */
export function placedPieces(text: string): readonly PlacedPiece[] {
  const whole: Cut = { text, at: (index) => index };
  const plain = MAY_HAVE_MATHS.test(text) ? without(whole, MATHS) : whole;
  const placed: PlacedPiece[] = [];
  let chunk = 0;
  for (const { 0: written, index: start } of plain.text.matchAll(patternFor(plain.text))) {
    const end = start + written.length;
    if (PLAIN.test(written))
      placed.push({ text: written, chunk, start: plain.at(start), end: plain.at(end - 1) + 1 });
    else placed.push(...piecesWithin({ text: written, at: (index) => plain.at(start + index) }, chunk));
    chunk += 1;
  }
  return placed;
}

function piecesWithin(written: Cut, chunk: number): readonly PlacedPiece[] {
  const { text: joined, at } = without(written, VANISHING);
  const pieces: PlacedPiece[] = [];
  const isCjk = CJK.test(joined);
  for (const { 0: piece, index } of joined.matchAll(PIECE)) {
    if (pieces.length >= MOST_PIECES) break;
    let start = index;
    for (const part of isCjk ? pairs(piece) : [piece]) {
      const text = part.slice(0, LONGEST);
      pieces.push({ text, chunk, start: at(start), end: at(start + text.length - 1) + 1 });
      // Pairs overlap.
      start += String.fromCodePoint(part.codePointAt(0) ?? 0).length;
    }
  }
  return pieces.slice(0, MOST_PIECES);
}

/** A text of which something was taken out, and where what is left stood before. */
interface Cut {
  readonly text: string;
  readonly at: (index: number) => number;
}

function without({ text, at }: Cut, pattern: RegExp): Cut {
  if (text.search(pattern) < 0) return { text, at };
  const left: number[] = [];
  let cut = '';
  let from = 0;
  const keepUntil = (end: number): void => {
    cut += text.slice(from, end);
    for (let index = from; index < end; index++) left.push(at(index));
  };
  for (const { 0: gone, index } of text.matchAll(pattern)) {
    keepUntil(index);
    from = index + gone.length;
  }
  keepUntil(text.length);
  return { text: cut, at: (index) => left[index] ?? 0 };
}

const known = new Map<string, readonly string[]>();
/** Texts repeat their words, so few chunks are taken apart twice; forgotten all at once when there are so many. */
const MOST_KNOWN = 20_000;

/**
 * All forms under which a chunk can be found, folded, each once: its pieces (`rstar`, `math`), the pieces joined
 * (`rstarmath`), and what inner capitals and digits divide (`aim` and `v2` of `AIMv2`, `open` and `scholar`).
 */
export function formsOf(chunk: string): readonly string[] {
  if (chunk.length <= LONGEST && /^[a-z]+$/.test(chunk)) return [chunk];
  const before = known.get(chunk);
  if (before) return before;
  const forms = takeApart(chunk);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(chunk, forms);
  return forms;
}

function takeApart(chunk: string): readonly string[] {
  const pieces = piecesOf(chunk);
  const forms = new Set<string>();
  for (const piece of pieces) {
    forms.add(fold(piece));
    for (const part of partsOf(piece)) forms.add(fold(part));
  }
  if (CJK.test(chunk)) {
    for (const letter of Array.from(chunk).slice(0, LONGEST)) if (CJK.test(letter)) forms.add(letter);
  } else if (pieces.length > 1) {
    const whole = fold(pieces.join(''));
    if (whole.length <= LONGEST) forms.add(whole);
    if (pieces.length > 2) pieces.slice(1).forEach((piece, i) => forms.add(fold((pieces[i] ?? '') + piece)));
  }
  const owner = /^(\p{L}{2,})[’']s$/u.exec(chunk)?.[1];
  if (owner !== undefined) forms.add(fold(owner));
  return [...forms];
}

/** `AIMv2` -> AIM, v2, AI, Mv2; `OpenScholar` -> Open, Scholar; `LLMs` -> LLM; `M2rc` -> M2, rc. Empty when nothing divides. */
function partsOf(piece: string): readonly string[] {
  const plural = /^(\p{Lu}{2,})s$/u.exec(piece)?.[1];
  if (plural !== undefined) return [plural];
  const parts = new Set<string>();
  const isMixed = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|\p{L}\p{N}|\p{N}\p{L}/u.test(piece);
  if (!isMixed || /^\p{L}\p{N}+$|^\p{N}+\p{L}$/u.test(piece)) return [];
  for (const cut of [CAPITALS_END, CAPITAL_STARTS])
    for (const part of piece.match(cut) ?? []) if (part.length > 1 || /\p{N}/u.test(part)) parts.add(part);
  const name = /^(\p{L}{3,}?)v?\p{N}/u.exec(piece)?.[1];
  if (name !== undefined) parts.add(name);
  const letters = piece.replace(/\p{N}+/gu, '');
  if (/\p{L}\p{N}+\p{L}/u.test(piece) && letters.length > 3) parts.add(letters);
  return [...parts].filter((part) => part !== piece);
}

/** A run of capitals is a word of its own: AIM|v2, LLaVA as LL|a|VA. */
const CAPITALS_END = /\p{Lu}{2,}|[\p{L}]\p{N}+(?!\p{L}{2})|\p{Lu}?[\p{Ll}\p{Lo}]+|\p{L}|\p{N}+/gu;
/** Its last capital starts the next word: SWE|Gym of SWEGym. */
const CAPITAL_STARTS = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+|\p{Lu}+|\p{N}+/gu;
