import type { Range } from '../text';
import { clauseEnd, clauseStart, skipBlank } from './clause';
import { metric } from './figures';

/** The longest headline, in characters. */
export const longestHeadline = 120;

/** A phrase shorter than this is too bare, in characters. */
const barest = 20;

/** How far before its figure a headline may begin. */
const reachBack = 95;

const strongVerb =
  /(?<![\w-])(?:achiev(?:es?|ed|ing)|attain(?:s|ed|ing)?|reach(?:es|ed|ing)?|obtain(?:s|ed|ing)?|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|improv(?:es|ed|ing)|boost(?:s|ed|ing)|enhanc(?:es|ed|ing)|reduc(?:es|ed|ing)|decreas(?:es|ed|ing)|increas(?:es|ed|ing)|lower(?:s|ed|ing)|rais(?:es|ed|ing)|cuts|cutting|drops|dropped|dropping|falls|fell|yield(?:s|ed|ing)?|gain(?:ed|ing)|scor(?:ed|ing)|scores(?=\s(?:an?\s|\d|up\s|above|over|only|higher|lower|on\s))|resolv(?:es|ed|ing)|establish(?:es|ed|ing)|deliver(?:s|ed|ing)?|record(?:s|ed|ing)|accelerat(?:es|ed|ing)|speed(?:s|ing) up|result(?:s|ed|ing) in|lead(?:s|ing)? to|led to|complet(?:es|ed|ing)|solv(?:es|ed|ing)|produc(?:es|ed|ing)|maintain(?:s|ed|ing)|retain(?:s|ed|ing)|requir(?:es|ed|ing)|sav(?:es|ed|ing)|runs|rank(?:s|ed|ing)|convert(?:s|ed|ing)|recover(?:s|ed|ing)|identif(?:ies|ied|ying)|detect(?:s|ed|ing)|correlat(?:es|ed|ing)|perform(?:s|ed|ing)|set(?:s|ting)|beat(?:s|ing)?|win(?:s|ning)|match(?:es|ed|ing)|us(?:es|ed|ing) only)\b/gi;

/** These verbs are nouns too (`gains`, `a set`) ... */
const alsoNoun =
  /^(?:gain|score|scoring|set|cuts|drops|falls|runs|rank|record|match|beat|win|lead|result|yield)/i;

/** ... and are nouns after these words. */
const nounBefore =
  /(?:\b(?:an?|the|its|their|of|with|in|and|average|higher|highest|best|absolute|relative|significant|similarity|accuracy|quality|test|benchmark|F1|CLIP|reward|preference|BLEU)|%)\s$/i;

const weakVerb =
  /(?<![\w-])(?:show(?:s|ed|ing|n)?|demonstrat(?:e|es|ed|ing)|reveal(?:s|ed|ing)?|indicat(?:e|es|ed|ing)|report(?:s|ed|ing)?|found|find|exhibit(?:s|ed|ing)?|provid(?:e|es|ed|ing)|offer(?:s|ed|ing)?|observ(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|is|are|was|were|that|includ(?:e|es|ing)|like|such as)\s+/gi;

const leadIn =
  /^(?:(?:and|or|but|with|by|while|where|including|notably|specifically|namely|particularly|especially|such as|for (?:instance|example)|e\.g\.|i\.e\.|that|also|further|respectively|as|which|who|it|from|(?:as )?evidenced by|resulting from)[,:]?\s+|["'“‘*_]+)+/i;

const dangling =
  /(?:[\s,;:–—(-]+|\s(?:and|or|with|by|on|the|an?|of|to|in|for|from|than|over|at|as|its|their|compared|compared to|compared with|versus|vs\.?|using|while|when|per|both|that|is|are|was|across|against|via|respectively|up|only|after|under|relative))+$/i;

/** Words on whose left a phrase can end when it is too long, or must. */
const soft =
  /\s(?:compared|over|with|and|by|than|using|relative|when|for|in|on|from|at|after|under|across|via|without|\()|,\s|\s\(/g;

/**
 * The phrase in `sentence` that says what the figure measures: from its verb, or from its noun phrase, to the end of
 * the clause. Half-open, in the sentence, never longer than 120 characters; it always holds the figure.
 */
export function phraseAround(sentence: string, figure: Range): Range {
  const end = clauseEnd(sentence, figure);
  const clause = clauseStart(sentence, figure.start);
  let start = phraseStart(sentence, clause, figure.start);
  // `improves by 6.7%` says nothing by itself: take in the subject, or the `On X,` that opens the sentence.
  const phrase = sentence.slice(start, end);
  if (!saysWhat(phrase) || /^(?!up\s)\w+\s(?:by|to|from)\s/.test(phrase)) {
    const subject = skipLeadIn(sentence, clause, figure.start);
    if (end - subject <= longestHeadline) start = subject;
  }
  if (!/\s(?:on|in|across|over|for)\s/.test(phrase)) {
    const setting = /^(?:\S{1,6}\s)?(?:\*\*[^*]{1,60}\*\*:?\s*)?(?=(?:On|In|For|Across)\s)/.exec(
      sentence,
    )?.[0].length;
    if (setting !== undefined && setting < start && end - setting <= longestHeadline) start = setting;
  }
  const fitted = balance(sentence, fit(sentence, start, end, figure), figure);
  if (fitted.end - fitted.start >= barest) return fitted;
  const wide = widest(sentence, clause, { start: figure.start, end: fitted.end });
  return balance(sentence, fit(sentence, wide, end, figure), figure);
}

/** The start of as much of the clause as fits before a figure that says nothing alone (`18.0%`). */
function widest(sentence: string, clause: number, figure: Range): number {
  const low = Math.max(clause, figure.end - longestHeadline);
  if (low === clause) return skipLeadIn(sentence, clause, figure.start);
  const before = sentence.slice(low, figure.start);
  const article = before.search(/(?<=\s)(?:the|an?)\s/);
  if (article >= 0) return low + article;
  const blank = before.search(/\s/);
  return blank < 0 ? figure.start : skipLeadIn(sentence, skipBlank(sentence, low + blank), figure.start);
}

function saysWhat(phrase: string): boolean {
  return metric.test(phrase) || /\s(?:on|in|for|than|across)\s/.test(phrase);
}

function phraseStart(sentence: string, clause: number, figure: number): number {
  const from = Math.max(clause, figure - reachBack);
  const before = sentence.slice(from, figure);
  let start: number | undefined;
  for (const found of before.matchAll(strongVerb)) {
    const noun = alsoNoun.test(found[0]) && nounBefore.test(before.slice(0, found.index));
    if (!noun) start = from + found.index;
  }
  if (start !== undefined) return start;
  let weak = clause;
  for (const found of before.matchAll(weakVerb)) weak = from + found.index + found[0].length;
  if (figure - weak <= 60) return skipLeadIn(sentence, weak, figure);
  const noun =
    /(?:\b(?:an?|the|up to|over|about|nearly|around|approximately|more than|less than|fewer than|as (?:low|high|little|much|few) as|only|by|average)\s+){0,3}$/i.exec(
      before,
    );
  const bare = figure - (noun?.[0].length ?? 0);
  // `PSNR scores (32.1 dB)`: the words before the bracket say what is measured.
  const bracket = /(?:[^\s,;:()]+\s){1,4}\([^()]*$/.exec(before);
  if (bracket !== null) return skipLeadIn(sentence, from + bracket.index, figure);
  // `accuracy of 81.0%`: a phrase does not begin with `of`.
  if (!/\bof\s+$/.test(sentence.slice(from, bare))) return skipLeadIn(sentence, bare, figure);
  const head = /\b(?:an?|the)\s(?:(?!\b(?:an?|the)\s).){1,60}$/.exec(sentence.slice(from, bare));
  return head === null ? skipLeadIn(sentence, weak, figure) : from + head.index;
}

function skipLeadIn(sentence: string, from: number, to: number): number {
  return from + (leadIn.exec(sentence.slice(from, to))?.[0].length ?? 0);
}

/** Cuts a phrase to its greatest length at a place where a reader would pause, and drops words left hanging. */
function fit(sentence: string, start: number, end: number, figure: Range): Range {
  let from = start;
  let to = end;
  if (figure.end - from > longestHeadline) from = figure.start;
  if (to - from > longestHeadline) {
    let cut = figure.end;
    const compared = sentence.slice(figure.end, from + longestHeadline).search(/\scompared\s/);
    for (const found of sentence.slice(figure.end, from + longestHeadline + 1).matchAll(soft)) {
      cut = figure.end + found.index;
    }
    // A comparison is given whole or left out.
    to = compared >= 0 && figure.end + compared - from >= 50 ? figure.end + compared : cut;
  }
  const hanging = dangling.exec(sentence.slice(from, to))?.[0].length ?? 0;
  to = Math.max(figure.end, to - hanging);
  return { start: from, end: to };
}

/** Leaves no bracket, quotation mark, bold or code sign without its partner. */
function balance(sentence: string, phrase: Range, figure: Range): Range {
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
