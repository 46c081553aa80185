import { isPointer, isPreamble, isRemark, startsClosing } from './asides';
import { type ContentLabel, contentLabels, namedPart, weighCues } from './cues';
import type { SentenceLabel, SummarySentence } from './parts';
import { splitSentences } from './sentences';

/** A label that comes before the one of the sentence before it: possible, but it needs clear wording. */
const stepBack = -4;

/** What the usual place of a part adds to its label. */
const usualPlace = 2;

/** What a list mark (`iii)`) adds: the model counted the parts itself. */
const markedPlace = 6;

/** What being first adds to the overview. */
const firstPlace = 4;

/** What being last adds to the implication. */
const lastPlace = 2;

const overview = 0;
const objective = 1;
const method = 2;
const implication = 4;

/**
 * The sentences of a summary in order, each with what it says.
 *
 * The texts are exact parts of `summary`; a list mark stays in the text of its sentence. Wording decides; the order in
 * which digests give the parts (FACTS.md section 1) settles what wording leaves open. The model's preamble, its closing
 * questions and its remarks on the text it was given are `other`. Takes time linear in the length of the summary.
 */
export function labelSentences(summary: string): readonly SummarySentence[] {
  const texts = splitSentences(summary).map(({ start, end }) => summary.slice(start, end));
  const aside = asides(texts);
  const content = texts.filter((_, index) => aside[index] !== true);
  const labels = decode(content);
  let next = 0;
  return texts.map((text, index): SummarySentence => {
    const label: SentenceLabel = aside[index] === true ? 'other' : (labels[next++] ?? 'other');
    return { text, label };
  });
}

/** For each sentence whether it is the model's own voice and not content. */
function asides(texts: readonly string[]): readonly boolean[] {
  let closed = false;
  let opening = true;
  return texts.map((text, index) => {
    closed ||= startsClosing(text);
    opening &&= isPreamble(text);
    return closed || opening || (index > 1 && (isRemark(text) || isPointer(text)));
  });
}

/** The best sequence of labels: wording and place of each sentence, less a price for each step back in the order. */
function decode(content: readonly string[]): readonly ContentLabel[] {
  const weights = weighPlaces(content);
  const count = contentLabels.length;
  let totals: readonly number[] = weights[0] ?? [];
  const back: number[][] = [];
  for (let i = 1; i < weights.length; i++) {
    const from: number[] = [];
    const before = totals;
    totals = contentLabels.map((_, label) => {
      let best = 0;
      let most = -Infinity;
      for (let previous = 0; previous < count; previous++) {
        const total = (before[previous] ?? 0) + (label < previous ? stepBack : 0);
        if (total > most) {
          most = total;
          best = previous;
        }
      }
      from[label] = best;
      return most + (weights[i]?.[label] ?? 0);
    });
    back.push(from);
  }
  let label = totals.indexOf(Math.max(...totals));
  const labels: ContentLabel[] = [];
  for (let i = content.length - 1; i >= 0; i--) {
    labels[i] = contentLabels[label] ?? 'overview';
    label = back[i - 1]?.[label] ?? 0;
  }
  return labels;
}

/** The work itself begins here, as abstracts have it; what stands before it is why it was done. */
const ownWork =
  /\b(?:we|here,)\s(?:\w+ly\s|also\s|therefore\s|then\s|thus\s)?(?:propos|introduc|present|develop|formulat|describ|stud|investigat|explor|examin|revisit|design|conduct|releas|show)\w*\b|^in this (?:paper|work|study|survey)\b/i;

/** How many sentences stand before the first one in which authors tell what they did; 0 when none does. */
function backgroundLength(content: readonly string[]): number {
  return Math.max(
    0,
    content.findIndex((text) => ownWork.test(text.slice(0, 240))),
  );
}

/** Words that introduce the work weigh so much for the overview. */
const introduced = 7;

/** Of `They introduce ...` and `The paper introduces ...` only the second can be an overview out of its place. */
const introducing = /^\W*(?:(?:[ivx]+\W+)?summary\W|this\s|the\s|our\s)/i;

function weighPlaces(content: readonly string[]): readonly (readonly number[])[] {
  const marks = content.map(markNumber);
  const last = marks.reduce<number>((most, mark) => Math.max(most, mark ?? 0), 0);
  const marked = marks[0] === 1 && last >= 3 && last <= 5;
  // Four marked parts are the five without the overview.
  const offset = marked && last === 4 ? 1 : 0;
  const words = content.map(weighCues);
  const asked = words.slice(1).some((weights) => (weights[objective] ?? 0) >= 6);
  const background = marked ? 0 : backgroundLength(content);
  // A summary that opens with another part has its own order: places say nothing then.
  const opening = marked ? undefined : namedPart(content[0] ?? '');
  const ownOrder = opening !== undefined && opening !== 'overview';
  return words.map((cues, index) => {
    // Other people's methods and results are the reason for the work.
    const weights = cues.map((weight, label) => (index < background && label >= method ? 0 : weight));
    const add = (label: number, weight: number): void => {
      weights[label] = (weights[label] ?? 0) + weight;
    };
    const mark = marks[index];
    if (marked && mark !== undefined) add(mark - 1 + offset, markedPlace);
    else if (!ownOrder && content.length === contentLabels.length && (index > 0 || asked))
      add(index, usualPlace);
    if (index === 0 && offset === 0 && !ownOrder) {
      add(overview, firstPlace);
      if (asked) add(overview, firstPlace);
    }
    // A first sentence that introduces the work is its overview, whatever it is made of; a later one is not.
    const introduces =
      index === 0
        ? !ownOrder
        : ownOrder && introducing.test(content[index] ?? '') && (weights[overview] ?? 0) >= introduced;
    if (introduces) weights[method] = Math.min(weights[method] ?? 0, 2);
    else {
      add(method, Math.min(weights[overview] ?? 0, 3));
      weights[overview] = 0;
    }
    if (index > 0 && index === content.length - 1 && (cues[implication] ?? 0) > 0)
      add(implication, lastPlace);
    return weights;
  });
}

/** `a)`, `i)`, `1.` and `1)` are 1, and so on to 5; `undefined` without a mark. */
function markNumber(sentence: string): number | undefined {
  const mark = /^\**\(?([a-e]|[iv]{1,3}|[1-5])[.)]/.exec(sentence)?.[1];
  if (mark === undefined) return undefined;
  const roman = ['i', 'ii', 'iii', 'iv', 'v'].indexOf(mark);
  if (roman >= 0) return roman + 1;
  const letter = 'abcde'.indexOf(mark);
  return letter >= 0 ? letter + 1 : Number(mark);
}
