import type { Range } from '../text';
import { clauseStart, skipBlank } from './clause';
import { metric } from './figures';

/** The longest headline, in characters. */
export const longestHeadline = 120;

/** How far before its figure a headline may begin. */
const reachBack = 95;

const strongVerb =
  /(?<![\w-])(?:achiev(?:es?|ed|ing)|attain(?:s|ed|ing)?|reach(?:es|ed|ing)?|obtain(?:s|ed|ing)?|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|improv(?:es|ed|ing)|boost(?:s|ed|ing)|enhanc(?:es|ed|ing)|reduc(?:es|ed|ing)|decreas(?:es|ed|ing)|increas(?:es|ed|ing)|lower(?:s|ed|ing)|rais(?:es|ed|ing)|cuts|cutting|drops|dropped|dropping|falls|fell|yield(?:s|ed|ing)?|gain(?:ed|ing)|scor(?:ed|ing)|scores(?=\s(?:an?\s|\d|up\s|above|over|only|higher|lower|on\s))|resolv(?:es|ed|ing)|establish(?:es|ed|ing)|deliver(?:s|ed|ing)?|record(?:s|ed|ing)|accelerat(?:es|ed|ing)|speed(?:s|ing) up|result(?:s|ed|ing) in|lead(?:s|ing)? to|led to|complet(?:es|ed|ing)|solv(?:es|ed|ing)|produc(?:es|ed|ing)|maintain(?:s|ed|ing)|retain(?:s|ed|ing)|requir(?:es|ed|ing)|sav(?:es|ed|ing)|runs|rank(?:s|ed|ing)|convert(?:s|ed|ing)|recover(?:s|ed|ing)|identif(?:ies|ied|ying)|detect(?:s|ed|ing)|correlat(?:es|ed|ing)|perform(?:s|ed|ing)|set(?:s|ting)|beat(?:s|ing)?|win(?:s|ning)|match(?:es|ed|ing)|us(?:es|ed|ing) only|fail(?:s|ed|ing)? to)\b/gi;

/** These verbs are nouns too (`gains`, `a set`) ... */
const alsoNoun =
  /^(?:gain|score|scoring|set|cuts|drops|falls|runs|rank|record|match|beat|win|lead|result|yield)/i;

/** ... and are nouns after these words. */
const nounBefore =
  /(?:\b(?:an?|the|its|their|all|these|several|other|most|\d+|of|with|in|and|average|higher|highest|best|absolute|relative|significant|similarity|accuracy|quality|test|benchmark|F1|CLIP|reward|preference|BLEU)|%)\s$/i;

const weakVerb =
  /(?<![\w-])(?:show(?:s|ed|ing|n)?|demonstrat(?:e|es|ed|ing)|reveal(?:s|ed|ing)?|indicat(?:e|es|ed|ing)|report(?:s|ed|ing)?|found|find|exhibit(?:s|ed|ing)?|provid(?:e|es|ed|ing)|offer(?:s|ed|ing)?|observ(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|is|are|was|were|that|includ(?:e|es|ing)|like|such as)\s+/gi;

/** After these words begins what is told. */
const telling =
  /\b(?:show(?:s|ed|ing|n)?|demonstrat(?:e|es|ed|ing)|reveal(?:s|ed|ing)?|indicat(?:e|es|ed|ing)|report(?:s|ed|ing)?|found|finds?|observ(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|(?:result|finding|outcome)\sis)\s(?:that\s)?|\bthat\s/gi;

const leadIn =
  /^(?:(?:and|or|but|with|by|while|whereas|where|including|notably|specifically|namely|particularly|especially|such as|for (?:instance|example)|e\.g\.|i\.e\.|that|also|further|respectively|as|which|who|it|from|(?:as )?evidenced by|resulting from)[,:]?\s+|["'“‘*_]+)+/i;

/** Words of what a figure was measured on or against: with them a phrase stands alone. */
const measuredOn =
  /\s(?:on|in|across|over|for|(?<!\b(?:less|more|fewer)\s)than|against|compared|versus|vs\.?)\s(?!average\b|total\b)/;

/** What opens a sentence before `On LeafBench, ...`: a list mark and a bold label. */
const beforeSetting = /^(?:\S{1,6}\s+)?(?:\*\*[^*]{1,60}\*\*:?\s*)?(?=(?:On|In|For|Across)\s)/;

/** A verb whose object is what changed: the phrase needs no subject. */
const ofChange =
  /^(?:reduc|decreas|lower|cut|improv|increas|boost|enhanc|rais|outperform|surpass|exceed|accelerat|sav)\w*\s(?!by\b)/i;

/** A subject that is longer, in characters, is no help to a phrase that says what it measures. */
const longestSubject = 60;

/**
 * Where the phrase starts that ends at `end` and says what the figure at `figure` measures: at the verb or noun phrase
 * before it; at the subject where that says little alone (`improves by 6.7%`, `achieved 83% accuracy`, of whom?); or at
 * the `On X,` that opens the sentence. Never before `clause`, the start of the clause, but for such an `On X,`.
 */
export function phraseStart(sentence: string, clause: number, figure: number, end: number): number {
  const start = claimStart(sentence, clause, verbStart(sentence, clause, figure), end);
  const phrase = sentence.slice(start, end);
  const bare = !saysWhat(phrase) || /^(?!up\s)\w+\s(?:by|to|from)\s/.test(phrase);
  let opening = start;
  if (bare || !measuredOn.test(phrase)) {
    const subject = subjectStart(sentence, clause, figure);
    const short =
      start - subject <= longestSubject &&
      !ofChange.test(phrase) &&
      !/^(?:it|they|this|which|we|he|she)\s/i.test(sentence.slice(subject));
    if (end - subject <= longestHeadline && subject < start && (bare || short)) opening = subject;
  }
  if (measuredOn.test(phrase)) return opening;
  const setting = beforeSetting.exec(sentence)?.[0].length;
  return setting !== undefined && setting < start && end - setting <= longestHeadline ? setting : opening;
}

/**
 * `achieves high accuracy on all sets, such as 46.29% on Leaves`: where only a number stands at `start`, the start of the
 * claim before it, as far as that fits.
 */
function claimStart(sentence: string, clause: number, start: number, end: number): number {
  const phrase = sentence.slice(start, end);
  const instance = /^(?:including|such as|specifically|namely|like)\s/.test(sentence.slice(clause, start));
  if (!instance || !/^[~≈<>≥≤+−-]?\d/.test(phrase) || metric.test(phrase)) return start;
  const before = clauseStart(sentence, Math.max(0, clause - 2));
  const told = sentence.slice(before, clause);
  const verb = Array.from(told.matchAll(strongVerb))
    .filter((found) => isVerb(found, told))
    .at(-1);
  return verb !== undefined && end - (before + verb.index) <= longestHeadline ? before + verb.index : start;
}

/** The start of the clause, after a verb that only shows (`Results show that Moss ...`) and words that lead in. */
function subjectStart(sentence: string, clause: number, figure: number): number {
  let from = clause;
  for (const found of sentence.slice(clause, figure).matchAll(telling)) {
    from = clause + found.index + found[0].length;
  }
  return skipLeadIn(sentence, from, figure);
}

/** The start of as much of the clause as fits before a figure that says nothing alone (`18.0%`). */
export function widestStart(sentence: string, clause: number, figure: Range): number {
  const low = Math.max(clause, figure.end - longestHeadline);
  if (low === clause) {
    // `in 192 steps instead of 576, a 66.7% reduction`: the clause before says of what.
    const before = clauseStart(sentence, Math.max(0, clause - 2));
    const turn =
      before +
      sentence.slice(before, clause).search(/(?<=\s)(?:while|whereas|but)\s(?!.*\s(?:while|whereas|but)\s)/);
    const from = Math.max(before, turn);
    return skipLeadIn(sentence, figure.end - from <= longestHeadline ? from : clause, figure.start);
  }
  const before = sentence.slice(low, figure.start);
  const article = before.search(/(?<=\s)(?:the|an?)\s/);
  if (article >= 0) return low + article;
  const blank = before.search(/\s/);
  return blank < 0 ? figure.start : skipLeadIn(sentence, skipBlank(sentence, low + blank), figure.start);
}

function isVerb(found: RegExpExecArray, text: string): boolean {
  return !alsoNoun.test(found[0]) || !nounBefore.test(text.slice(0, found.index));
}

function saysWhat(phrase: string): boolean {
  if (/\d\S*\sof (?:the time|cases)\b/.test(phrase) && !measuredOn.test(phrase)) return false;
  return metric.test(phrase) || /\s(?:on|in|for|than|across)\s/.test(phrase);
}

function verbStart(sentence: string, clause: number, figure: number): number {
  const from = Math.max(clause, figure - reachBack);
  const before = sentence.slice(from, figure);
  let start: number | undefined;
  for (const found of before.matchAll(strongVerb)) {
    // `surpasses Fern on Leaves while using only 50% of the steps`: the saving says nothing without what it led to.
    const saving = /^using only$/i.test(found[0]) && start !== undefined && figure - start <= 100;
    if (isVerb(found, before) && !saving) start = from + found.index;
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
