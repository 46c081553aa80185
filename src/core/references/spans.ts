import type { Range } from '../text';

/** Ranges of a text in order, asked for with offsets that only grow. */
export class Spans {
  private at = 0;

  /** @param spans in text order; they may overlap */
  constructor(private readonly spans: readonly Range[]) {}

  /** Where the span around `offset` ends; undefined when the offset is in none. Offsets must not decrease. */
  endAround(offset: number): number | undefined {
    for (let span = this.spans[this.at]; span && span.end <= offset; span = this.spans[this.at]) this.at++;
    const span = this.spans[this.at];
    return span && span.start <= offset ? span.end : undefined;
  }
}
