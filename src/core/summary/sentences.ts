import { type Range, trimRange } from '../text';
import { endsWithAbbreviation, startsGlued } from './abbreviation';
import { listMarkAt } from './list-mark';
import { protectedSpans } from './spans';

/** How far back from a stop its word is looked at. */
const wordReach = 24;

/** A preamble of the model ends at its colon only within this many characters. */
const preambleReach = 400;

const preambleStart =
  /^[\s*_#"'“]*(?:here(?:['’]s| is| are)|below (?:is|are)|sure|certainly|of course|okay)\b/i;

/** `Certainly!` and the like are no longer than this, in characters. */
const exclamation = 20;

/**
 * Splits a summary into sentences.
 *
 * Offsets count from the start of `summary`; each range is half-open, holds at least one character and has no white
 * space at its ends. In order, the ranges cover everything that is not white space. A list mark (`i)`, `1.`, `b)`) and
 * a bold label (`**Key result:**`) belong to the sentence that they open. A stop ends a sentence only where a new one
 * can begin: not within a number, an abbreviation, a name's initial, code, mathematics or brackets. The opening words
 * of a model (`Here is a summary of ...:`) are a sentence of their own. White space alone gives no ranges.
 * Takes time linear in the length of the text.
 */
export function splitSentences(summary: string): readonly Range[] {
  const ranges: Range[] = [];
  const spans = protectedSpans(summary);
  let start = skipBlanks(summary, 0);
  let preamble = opensPreamble(summary, start);
  let at = start;

  const cut = (end: number): void => {
    const sentence = trimRange(summary, start, end);
    if (sentence.end > sentence.start) ranges.push(sentence);
    start = skipBlanks(summary, end);
    at = start;
    // `Sure! Here is a summary:` opens twice.
    preamble &&= sentence.end - sentence.start <= exclamation && opensPreamble(summary, start);
  };

  while (at < summary.length) {
    const spanEnd = spans.get(at);
    // Brackets around a whole sentence do not hide its stop.
    if (spanEnd !== undefined && !(summary[at] === '(' && at === start)) {
      at = spanEnd;
      continue;
    }
    const end = sentenceEnd(summary, start, at, preamble);
    if (end > at) cut(end);
    else at++;
  }
  cut(summary.length);
  return ranges;
}

function opensPreamble(text: string, at: number): boolean {
  return preambleStart.test(text.slice(at, at + 40));
}

/** The offset after a sentence that ends with the character at `at`, or `at` itself when none ends there. */
function sentenceEnd(text: string, start: number, at: number, preamble: boolean): number {
  const char = text[at];
  switch (char) {
    case '.':
    case '!':
    case '?':
    case '…':
      return afterStop(text, start, at);
    case '。':
    case '！':
    case '？':
      return afterClosers(text, at + 1);
    case ':':
      return endsAtColon(text, start, at, preamble) ? at + 1 : at;
    case '\n':
      return endsAtLine(text, at) ? at + 1 : at;
    case '<':
      return afterBreakTag(text, at);
    default:
      return at;
  }
}

function afterStop(text: string, start: number, at: number): number {
  // A run of stops was weighed at its first.
  if (at > start && isStop(text[at - 1])) return at;
  let stopped = at + 1;
  while (isStop(text[stopped])) stopped++;
  const end = afterClosers(text, stopped);
  if (end === text.length) return end;
  if (!isBlank(text[end]) && text[end] !== '<') {
    const glued =
      text[at] === '.' &&
      startsGlued(text.slice(Math.max(start, at - wordReach), at), text.slice(end, end + wordReach));
    return glued ? end : at;
  }
  const next = skipBlanks(text, end);
  if (next === text.length) return end;
  const ellipsis = text[at] === '…' || (text[at] === '.' && stopped - at > 1);
  const full = text[at] === '.' && !ellipsis;
  if (full) {
    if (listMarkAt(text, start) === at + 1 || isBoldLabel(text, start, end)) return at;
    if (endsWithAbbreviation(text.slice(Math.max(start, at - wordReach), at), text.slice(next, next + 24)))
      return at;
  }
  return opensSentence(text, next, full && isPlainWordEnd(text, start, at)) ? end : at;
}

/** Whether a sentence can begin at `next`; in lower case only with a list mark, a model's name or after a plain word. */
function opensSentence(text: string, next: number, afterPlainWord: boolean): boolean {
  let at = next;
  while (at < text.length && '"\'“‘«([{*_`$'.includes(text[at] ?? '')) at++;
  const word = /^\p{Ll}[^\s,;:]{0,40}/u.exec(text.slice(at, at + 44))?.[0];
  if (word === undefined) return true;
  if (listMarkAt(text, next) > next) return true;
  return afterPlainWord || /[\p{Lu}\d]/u.test(word);
}

/** Whether the stop at `at` follows a word too long for an abbreviation, a number or a bracket. */
function isPlainWordEnd(text: string, start: number, at: number): boolean {
  return /(?:\p{L}{4}|[\p{N}%)\]"”*`$])$/u.test(text.slice(Math.max(start, at - 4), at));
}

/** `**Method.**`, of at most three words: the label of the words after it. */
function isBoldLabel(text: string, start: number, end: number): boolean {
  return (
    end - start <= 48 && /^(?:\S{1,4}\s+)?\*\*[^*\s]+(?:\s[^*\s]+){0,2}\*\*$/.test(text.slice(start, end))
  );
}

function endsAtColon(text: string, start: number, at: number, preamble: boolean): boolean {
  if (!isBlank(text[at + 1])) return false;
  const next = skipBlanks(text, at + 1);
  if (preamble) {
    if (at - start > preambleReach) return false;
    return !insideQuotes(text.slice(start, at));
  }
  // `Follow-up questions: 1. What ...`, unlike `three steps: 1) ...`.
  const marked = listMarkAt(text, next);
  return marked > next && text[marked - 1] === '.';
}

function insideQuotes(text: string): boolean {
  let straight = 0;
  let curly = 0;
  for (const char of text) {
    if (char === '"') straight++;
    else if (char === '“') curly++;
    else if (char === '”') curly--;
  }
  return straight % 2 === 1 || curly > 0;
}

/** A blank line ends a sentence, and so does a line before a list item. */
function endsAtLine(text: string, at: number): boolean {
  const next = skipBlanks(text, at);
  if (next === text.length || text.slice(at + 1, next).includes('\n')) return true;
  return /^[-*+•●][ \t]/.test(text.slice(next, next + 2)) || listMarkAt(text, next) > next;
}

function afterBreakTag(text: string, at: number): number {
  const tag = /^<br ?\/?>/i.exec(text.slice(at, at + 6))?.[0];
  return at + (tag?.length ?? 0);
}

function afterClosers(text: string, at: number): number {
  let end = at;
  while (end < text.length && ')]}"\'”’»*_'.includes(text[end] ?? '')) end++;
  return end;
}

function isStop(char: string | undefined): boolean {
  return char === '.' || char === '!' || char === '?' || char === '…';
}

function isBlank(char: string | undefined): boolean {
  return char !== undefined && /\s/.test(char);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text[at])) at++;
  return at;
}
