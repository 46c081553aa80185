import { Abort, unlessAborted } from './abort';
import { type DueOptions, isAnyDue } from './due';
import type { Cancellation } from './http';
import { Inquiries } from './inquiries';
import { KnownStates } from './known-states';
import type { LookupPorts } from './lookup-ports';
import type { MetadataService } from './record';
import { ServiceQueue } from './service-queue';
import type { LookupOptions, MetadataSource, MetadataState } from './state';

/** A card that is shown again does not repeat a question that came to nothing so short a while ago (ms). */
const QUIET = 60_000;

/**
 * Metadata from memory, the store, Hugging Face, arXiv, and DataCite where arXiv has nothing to say. Answers are told as they
 * come. A paper is asked about once, however many want to know; a question is given up when all of them have. What a service
 * wants is done: few requests, several papers in one, pauses. Failures are told and not stored, "unknown" holds for a day.
 * Nothing is ever thrown.
 */
export class Lookup implements MetadataSource {
  private readonly known: KnownStates;
  private readonly queues: ReadonlyMap<MetadataService, ServiceQueue>;
  private readonly inquiries: Inquiries;

  /** `capacity`: how many papers are kept in memory. */
  constructor(
    private readonly ports: LookupPorts,
    capacity?: number,
  ) {
    this.known = new KnownStates(ports, capacity);
    const used = ports.services.filter(({ isUsed }) => isUsed !== false);
    this.queues = new Map(used.map((one) => [one.client.service, new ServiceQueue(one, ports)]));
    this.inquiries = new Inquiries(
      this.known,
      (service, id, signal) =>
        this.queues.get(service)?.ask(id, signal) ?? Promise.resolve({ kind: 'unknown' }),
      (refresh) => this.due(refresh),
      ports.now,
    );
  }

  readonly of = (arxivId: string): MetadataState => this.known.of(arxivId);

  readonly mayLearn = (arxivId: string): boolean => isAnyDue(this.known.of(arxivId).record, this.due(false));

  readonly onChange = (listener: (arxivIds: ReadonlySet<string>) => void): { dispose(): void } =>
    this.known.onChange(listener);

  readonly lookUp = async (
    arxivIds: readonly string[],
    options: LookupOptions,
  ): Promise<ReadonlyMap<string, MetadataState>> => {
    const wanted = [...new Set(arxivIds)];
    // One of our own for all the papers: a signal of the platform warns of many listeners.
    const signal = new Abort();
    const cancel = (): void => signal.abort();
    options.signal?.addEventListener('abort', cancel);
    if (options.signal?.aborted === true) cancel();
    const due = this.due(options.refresh === true);
    const unsure = wanted.filter((id) => isAnyDue(this.known.of(id).record, due));
    if (unsure.length > 0) await unlessAborted(this.known.recall(unsure), signal, () => undefined);
    let settled = 0;
    const states = await Promise.all(
      wanted.map(async (id) => {
        const state = await this.settle(id, options, signal);
        settled += 1;
        this.progress(options, settled, wanted.length);
        return [id, state] as const;
      }),
    );
    options.signal?.removeEventListener('abort', cancel);
    return new Map(states);
  };

  /** To be called after the mode has changed: `off` ends what is under way. */
  modeChanged(): void {
    if (this.ports.mode() === 'off') this.inquiries.endAll('off');
  }

  /** Forgets all that is in memory and ends what is under way; who owns the store clears that first. */
  clear(): void {
    this.inquiries.endAll('cancelled');
    this.known.clear();
  }

  dispose(): void {
    this.inquiries.endAll('cancelled');
  }

  private async settle(
    id: string,
    { reason, refresh }: LookupOptions,
    signal: Cancellation,
  ): Promise<MetadataState> {
    const state = this.known.of(id);
    if (!isAnyDue(state.record, this.due(refresh === true))) return state;
    if (signal.aborted) return { ...state, failure: { reason: 'cancelled' } };
    // A list shows what is known already; a setting that is off is none of its business.
    if (reason === 'listed') return state;
    const mode = this.ports.mode();
    if (mode === 'off') return { ...state, failure: { reason: 'off' } };
    if (reason === 'shown' && (mode !== 'automatic' || this.isQuiet(id, state))) return state;
    return this.inquiries.join(id, refresh === true, signal);
  }

  /** Whether a card had better not ask again yet. */
  private isQuiet(id: string, { failure }: MetadataState): boolean {
    const failedAt = this.known.failedAt(id);
    const now = this.ports.now();
    return failedAt !== undefined && now < Math.max(failure?.retryAt ?? 0, failedAt + QUIET);
  }

  private due(refresh: boolean): DueOptions {
    return { used: new Set(this.queues.keys()), now: this.ports.now(), refresh };
  }

  private progress({ onProgress }: LookupOptions, settled: number, total: number): void {
    try {
      onProgress?.(settled, total);
    } catch (error) {
      this.ports.log.warn(`Progress of a lookup: ${String(error)}`);
    }
  }
}
