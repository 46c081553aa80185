import { Abort, unlessAborted } from './abort';
import { type DueOptions, isDue, isStandInDue } from './due';
import type { Cancellation } from './http';
import type { KnownStates } from './known-states';
import type { MetadataService } from './record';
import type { Outcome } from './service-group';
import type { LookupFailure, MetadataState } from './state';
import { worstFailure } from './worst-failure';

/** Asks one service about one paper; never rejects. */
export type Ask = (service: MetadataService, id: string, signal: Cancellation) => Promise<Outcome>;

/** The question about one paper, for all who want to know. */
interface Inquiry {
  readonly id: string;
  readonly abort: Abort;
  askers: number;
  /** Why it was ended before its time. */
  ended: LookupFailure | undefined;
  readonly done: Promise<MetadataState>;
}

/** The questions under way, one a paper whoever asks. */
export class Inquiries {
  private readonly open = new Map<string, Inquiry>();

  constructor(
    private readonly known: KnownStates,
    private readonly ask: Ask,
    private readonly due: (refresh: boolean) => DueOptions,
    private readonly now: () => number,
  ) {}

  /** Joins the question about a paper, or begins it. Resolves at once when the signal is aborted, as all do; never rejects. */
  async join(id: string, refresh: boolean, signal: Cancellation): Promise<MetadataState> {
    const inquiry = this.open.get(id) ?? this.begin(id, refresh);
    inquiry.askers += 1;
    const state = await unlessAborted(inquiry.done, signal, () => undefined);
    inquiry.askers -= 1;
    if (inquiry.askers === 0) this.end(inquiry, { reason: 'cancelled' });
    return state ?? { ...this.known.of(id), failure: { reason: 'cancelled' } };
  }

  /** Ends all of them; those who wait hear of that reason. */
  endAll(reason: 'cancelled' | 'off'): void {
    for (const inquiry of [...this.open.values()]) this.end(inquiry, { reason });
  }

  private begin(id: string, refresh: boolean): Inquiry {
    const abort = new Abort();
    const { known } = this;
    known.setAsking(id, true);
    const inquiry: Inquiry = {
      id,
      abort,
      askers: 0,
      ended: undefined,
      done: unlessAborted(this.run(id, refresh, abort), abort, () => undefined).then((come) => {
        if (come === undefined) return { ...known.of(id), failure: inquiry.ended };
        this.open.delete(id);
        return known.end(id, come.failure);
      }),
    };
    this.open.set(id, inquiry);
    return inquiry;
  }

  private end(inquiry: Inquiry, failure: LookupFailure): void {
    if (this.open.get(inquiry.id) !== inquiry) return;
    this.open.delete(inquiry.id);
    this.known.setAsking(inquiry.id, false);
    inquiry.ended = failure;
    inquiry.abort.abort();
  }

  /** Hugging Face and arXiv at the same time, as neither needs the other; DataCite when arXiv has nothing to say. */
  private async run(
    id: string,
    refresh: boolean,
    signal: Cancellation,
  ): Promise<{ readonly failure: LookupFailure | undefined }> {
    const options = this.due(refresh);
    const { record } = this.known.of(id);
    const failures: LookupFailure[] = [];
    let asked = 0;
    const ask = async (service: MetadataService): Promise<Outcome | undefined> => {
      asked += 1;
      const outcome = await this.ask(service, id, signal);
      // Whoever has ended it does not want to hear of it.
      if (signal.aborted) return undefined;
      if (outcome.kind === 'failed') failures.push(outcome.failure);
      else {
        const facts = outcome.kind === 'known' ? outcome.facts : {};
        this.known.add({ arxivId: id, facts, asked: { [service]: this.now() } });
      }
      return outcome;
    };
    const askArxiv = async (): Promise<void> => {
      const outcome = isDue(record, 'arxiv', options) ? await ask('arxiv') : undefined;
      if (signal.aborted || outcome?.kind === 'known') return;
      if (isStandInDue(this.known.of(id).record, options)) await ask('datacite');
    };
    await Promise.all([isDue(record, 'huggingFace', options) ? ask('huggingFace') : undefined, askArxiv()]);
    return { failure: worstFailure(failures, asked) };
  }
}
