/** What a sentence of a summary says (FACTS.md section 1: the five parts the digest's model was asked for). */
export type SentenceLabel = 'overview' | 'objective' | 'method' | 'result' | 'implication' | 'other';

export interface SummarySentence {
  readonly text: string;
  /** `other` for the model's preamble and its closing question. */
  readonly label: SentenceLabel;
}
