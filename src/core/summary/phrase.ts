import type { Range } from '../text';
import { clauseEnd, clauseStart } from './clause';
import { longestHeadline, phraseStart, widestStart } from './phrase-start';

/** A phrase shorter than this is too bare, in characters. */
const barest = 20;

const dangling =
  /(?:[\s,;:–—(-]+|\s(?:and|or|with|by|on|the|an?|of|to|in|for|from|than|over|at|as|its|their|compared|compared to|compared with|versus|vs\.?|using|while|when|per|both|that|is|are|was|across|against|via|respectively|up|only|after|under|relative|and \w+ly|also|further|even))+$/i;

/** A last figure of a list whose benchmark was cut off. */
const lastItem = /(?:,\s(?:and\s)?|\sand\s)(?:up to\s|by\s|an?\s)*[+-]?\d[\d.,]*(?:\s?[%×x])?$/;

/** Words on whose left a phrase can end when it is too long, or must. */
const soft =
  /\s(?:compared|over|with|and|by|than|using|relative|when|for|in|on|from|at|after|under|across|via|without|\()|,\s|\s\(|(?<=\))\s/g;

/**
 * The phrase in `sentence` that says what the figure measures: from its verb, or from its noun phrase, to the end of
 * the clause. Half-open, in the sentence, never longer than 120 characters; it always holds the figure.
 */
export function phraseAround(sentence: string, figure: Range): Range {
  const end = clauseEnd(sentence, figure);
  const clause = clauseStart(sentence, figure.start);
  const start = phraseStart(sentence, clause, figure.start, end);
  const fitted = balance(sentence, fit(sentence, start, end, figure), figure);
  if (fitted.end - fitted.start >= barest) return fitted;
  const wide = widestStart(sentence, clause, { start: figure.start, end: fitted.end });
  return balance(sentence, fit(sentence, wide, end, figure), figure);
}

/** Cuts a phrase to its greatest length at a place where a reader would pause, and drops words left hanging. */
function fit(sentence: string, start: number, end: number, figure: Range): Range {
  let from = start;
  let to = end;
  if (figure.end - from > longestHeadline) from = laterStart(sentence, start, figure);
  if (to - from > longestHeadline) {
    let cut = figure.end;
    const compared = sentence.slice(figure.end, from + longestHeadline).search(/\scompared\s/);
    for (const found of sentence.slice(figure.end, from + longestHeadline + 1).matchAll(soft)) {
      cut = figure.end + found.index;
    }
    // A comparison is given whole or left out.
    to = compared >= 0 && figure.end + compared - from >= 50 ? figure.end + compared : cut;
    const whole = wholeBracket(sentence, from, figure);
    if (whole !== undefined && to < whole.end) return whole;
  }
  to = Math.max(figure.end, to - hangingLength(sentence.slice(from, to), sentence.slice(to)));
  return { start: from, end: to };
}

/** `LPIPS scores (15.0 for Moss, 44.3 for Fern)`: the bracket that holds the figure, with what it is about. */
function wholeBracket(sentence: string, from: number, figure: Range): Range | undefined {
  const about = /(?:[^\s,;:()]+\s){1,2}\([^()]*$/.exec(sentence.slice(from, figure.start));
  if (about === null) return undefined;
  const start = from + about.index;
  const close = sentence.slice(figure.end, start + longestHeadline).indexOf(')');
  return close < 0 ? undefined : { start, end: figure.end + close + 1 };
}

/** How many characters at the end of a phrase want what follows: `compared to`, `and consistently`, `, and 19.8%` of ` on X`. */
function hangingLength(phrase: string, rest: string): number {
  const item = /^\s(?:on|for|in|at|over|across)\s/.test(rest) ? (lastItem.exec(phrase)?.[0].length ?? 0) : 0;
  const kept = phrase.slice(0, phrase.length - item);
  return item + (dangling.exec(kept)?.[0].length ?? 0);
}

/** The first noun phrase after `start` from which a phrase to the end of the figure fits, or the figure itself. */
function laterStart(sentence: string, start: number, figure: Range): number {
  const low = Math.max(start, figure.end - longestHeadline);
  const article = sentence.slice(low, figure.start).search(/(?<=\s)(?:the|an?|its)\s/);
  return article < 0 ? figure.start : low + article;
}

/** Leaves no bracket, quotation mark, bold or code sign without its partner. */
function balance(sentence: string, phrase: Range, figure: Range): Range {
  // What mends a quotation mark may part a bracket; each turn makes the phrase shorter, or is the last.
  for (let before = phrase; ;) {
    const after = balanceOnce(sentence, before, figure);
    if (after.start === before.start && after.end === before.end) return after;
    before = after;
  }
}

function balanceOnce(sentence: string, phrase: Range, figure: Range): Range {
  let { start, end } = phrase;
  const open: number[] = [];
  for (let i = start; i < end; i++) {
    const char = sentence[i];
    if (char === '(' || char === '[') open.push(i);
    else if ((char === ')' || char === ']') && open.pop() === undefined) {
      if (i < figure.start) start = i + 1;
      else end = i;
    }
  }
  for (const at of open) {
    if (at >= figure.end) {
      end = Math.min(end, at);
      break;
    }
    start = Math.max(start, at + 1);
  }
  for (const sign of ['"', '`', '**', '$']) {
    const parts = sentence.slice(start, end).split(sign);
    if (parts.length % 2 === 1) continue;
    const last = sentence.lastIndexOf(sign, end - 1);
    if (last >= figure.end) end = last;
    else start = Math.max(start, Math.min(figure.start, last + sign.length));
  }
  while (start < figure.start && /[\s,;:*_"”’)]/.test(sentence[start] ?? '')) start++;
  while (end > figure.end && /[\s,;:(]/.test(sentence[end - 1] ?? '')) end--;
  return { start, end };
}
