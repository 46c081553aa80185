import type { Paper } from '../library/paper';

/** A topic of the field, such as reasoning or video. */
export interface Topic {
  /** Short, lower case, without blanks: what `topic:` takes and settings name, such as `long-context`. */
  readonly id: string;
  /** For people, such as `Long context`; in the editor's language if there is a translation, else in English. */
  readonly name: string;
}

/** Which topics papers have. */
export interface TopicSource {
  /** Every topic there is, in the order of the taxonomy. */
  readonly all: readonly Topic[];
  /** The topics of a paper, the surest first, three at most; empty when no rule knows it. Cheap: made once, then kept. */
  of(paper: Paper): readonly Topic[];
  /** Tells that papers may have other topics now (settings, categories); with the keys of the papers where they are known. */
  onChange(listener: (keys: ReadonlySet<string> | undefined) => void): { dispose(): void };
}
