import type { LookupClock } from './lookup-ports';
import type { MetadataService } from './record';
import { BUDGET_TIME } from './service-manners';
import type { LookupFailure } from './state';

/** After so many requests in a row that came to nothing, nobody is sent after them for a while. */
const FAILURES = 3;
const REST = 5000;
/** The pause after "too many requests" without a time, doubled each time. */
const UNNAMED_PAUSE = 30_000;
const LONGEST_PAUSE = 600_000;

/** Whether a service may be asked now, the same for everybody who wants to know something. */
export class ServiceGate {
  private closed: { readonly until: number; readonly failure: LookupFailure } | undefined;
  private failures = 0;
  private limited = 0;
  /** When the requests of the last minutes were sent, oldest first. */
  private sent: number[] = [];

  constructor(
    private readonly service: MetadataService,
    private readonly budget: number,
    private readonly clock: LookupClock,
  ) {}

  /** Why the service may not be asked at this moment; undefined when it may. */
  refusal(): LookupFailure | undefined {
    const now = this.clock.now();
    if (this.closed && now < this.closed.until) return this.closed.failure;
    this.closed = undefined;
    this.sent = this.sent.filter((time) => now < time + BUDGET_TIME && time <= now);
    const oldest = this.sent[0];
    if (oldest === undefined || this.sent.length < this.budget) return undefined;
    return { reason: 'rateLimited', service: this.service, retryAt: oldest + BUDGET_TIME };
  }

  /** A request is being sent. */
  sending(): void {
    this.sent.push(this.clock.now());
  }

  succeeded(): void {
    this.failures = 0;
    this.limited = 0;
  }

  /** A request came to nothing, retries included. */
  failed(failure: LookupFailure): void {
    this.failures += 1;
    if (this.failures >= FAILURES) this.close(this.clock.now() + REST, failure);
  }

  /** The service wants a pause, until then if it says so; gives the failure that everybody hears of meanwhile. */
  pause(until: number | undefined): LookupFailure {
    const now = this.clock.now();
    const unnamed = Math.min(LONGEST_PAUSE, UNNAMED_PAUSE * 2 ** this.limited) * (1 + this.clock.random());
    this.limited += 1;
    const retryAt = Math.max(until ?? Math.ceil(now + unnamed), this.closed?.failure.retryAt ?? 0);
    const failure: LookupFailure = { reason: 'rateLimited', service: this.service, retryAt };
    this.close(retryAt, failure);
    return failure;
  }

  /** Forgets what failed; a pause that the service wants stays. */
  private close(until: number, failure: LookupFailure): void {
    if (this.closed && this.closed.until > until) return;
    this.closed = { until, failure };
  }
}
