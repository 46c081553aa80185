import { listMarkAt } from './list-mark';

/** A bold label at the start of a sentence, its colon inside the bold or just after: `**Key methodology:** `. */
const boldLabel = /^\*\*[^*]{1,60}(?::\*\*|\*\*:)\s+/;

/**
 * A labelled sentence of a summary to read: without the list mark (`ii) `) and the bold label that say again what the
 * panel's own label says, and without the asterisks around bold words. A lone `*` stays, and so does a sentence that is
 * nothing but a mark.
 */
export function readingText(sentence: string): string {
  const unmarked = sentence.slice(listMarkAt(sentence, 0)).trimStart().replace(boldLabel, '');
  return plainText(unmarked === '' ? sentence : unmarked);
}

/** A text without the asterisks around bold words; all else stays. */
export function plainText(text: string): string {
  return text.replace(/\*\*(?=\S)([^*]+)(?<=\S)\*\*/g, '$1');
}

/** A headline as a phrase of its own: one that is cut out of its sentence says so by an ellipsis. */
export function readingHeadline(headline: string): string {
  const text = plainText(headline);
  return /^\p{Ll}/u.test(text) ? `… ${text}` : text;
}
