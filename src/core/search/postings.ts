/** Where one word stands: one number for each paper, its number times 256 and the bits of the places. */
export interface Postings {
  /** The first {@link length} of them count. In no order that means anything. */
  readonly values: ArrayLike<number>;
  readonly length: number;
}

export const NO_POSTINGS: Postings = { values: [], length: 0 };

/** Up to so many are kept in an array that is just as long: most words are rare, and an array grows by 17 at once. */
const FEW = 8;

/** A list of {@link Postings} that grows: small for the many words that hardly any paper has. */
export class PostingList implements Postings {
  values: number[] | Uint32Array = [];
  length = 0;

  push(posting: number): void {
    if (this.length < FEW) this.values = [...this.values, posting];
    else {
      if (this.length >= this.values.length) {
        const longer = new Uint32Array(Math.ceil(this.length * 1.5));
        longer.set(this.values);
        this.values = longer;
      }
      this.values[this.length] = posting;
    }
    this.length++;
  }

  /** Keeps those that `stays` takes. */
  keep(stays: (posting: number) => boolean): void {
    const kept: number[] = [];
    for (let i = 0; i < this.length; i++) {
      const posting = this.values[i] ?? 0;
      if (stays(posting)) kept.push(posting);
    }
    if (kept.length === this.length) return;
    this.values = kept.length <= FEW ? [...kept] : Uint32Array.from(kept);
    this.length = kept.length;
  }
}
