import { Abort } from './abort';
import type { Cancellation } from './http';
import type { LookupPorts, LookupService } from './lookup-ports';
import { send, type Sent } from './send';
import { ServiceGate } from './service-gate';
import { Group, type Job, type Outcome } from './service-group';
import { MANNERS, RETRIES, SHORT_PAUSE } from './service-manners';
import type { LookupFailure } from './state';

/** Asks one service, as it wants to be asked: few requests at a time, several papers in one, pauses, a second try. */
export class ServiceQueue {
  private readonly groups: Group[] = [];
  private active = 0;
  /** How many wait to be sent again. Nobody is sent in their place: what made them fail would make others fail. */
  private backingOff = 0;
  private readonly gate: ServiceGate;
  /** Of the turn that is waited for. */
  private readonly turns = new Set<Abort>();

  constructor(
    private readonly service: LookupService,
    private readonly ports: LookupPorts,
  ) {
    this.gate = new ServiceGate(this.name, this.manners.budget, ports);
  }

  private get name(): LookupService['client']['service'] {
    return this.service.client.service;
  }

  private get manners(): (typeof MANNERS)[keyof typeof MANNERS] {
    return MANNERS[this.name];
  }

  /** What the service says about a paper; never rejects, and resolves at once when the signal is aborted. */
  ask(id: string, signal: Cancellation): Promise<Outcome> {
    if (signal.aborted) return Promise.resolve({ kind: 'failed', failure: { reason: 'cancelled' } });
    const refusal = this.refusal();
    if (refusal && this.shortPause(refusal) === undefined) {
      return Promise.resolve({ kind: 'failed', failure: refusal });
    }
    return new Promise((resolve) => {
      const cancel = (): void => job.settle({ kind: 'failed', failure: { reason: 'cancelled' } });
      const job: Job = {
        id,
        isSettled: false,
        group: undefined,
        settle: (outcome) => {
          if (job.isSettled) return;
          job.isSettled = true;
          signal.removeEventListener('abort', cancel);
          resolve(outcome);
          if (job.group?.live.length === 0) this.drop(job.group);
        },
      };
      signal.addEventListener('abort', cancel);
      this.add(job);
      this.pump();
    });
  }

  private refusal(): LookupFailure | undefined {
    return this.ports.mode() === 'off' ? { reason: 'off' } : this.gate.refusal();
  }

  private add(job: Job): void {
    const last = this.groups.at(-1);
    const most = Math.min(this.manners.batch, this.service.client.batch);
    if (last?.isOpen === true && last.jobs.length < most) last.add(job);
    else this.groups.push(new Group([job], { bad: 0, good: 0 }, true));
  }

  /** Nobody waits for it any more. */
  private drop(group: Group): void {
    group.abort.abort();
    const at = this.groups.indexOf(group);
    if (at >= 0) this.groups.splice(at, 1);
    if (this.groups.length === 0) for (const turn of this.turns) turn.abort();
  }

  private pump(): void {
    while (this.active + this.backingOff < this.manners.parallel && this.groups.length > this.waiting()) {
      this.active += 1;
      void this.next().then(() => {
        this.active -= 1;
        this.pump();
      });
    }
  }

  /** How many have started and not yet taken a group. */
  private waiting(): number {
    return this.turns.size;
  }

  /** Sends the group that is first when it may be sent. Never rejects. */
  private async next(): Promise<void> {
    const turn = new Abort();
    this.turns.add(turn);
    const started = { hasRun: false };
    const run = async (): Promise<void> => {
      started.hasRun = true;
      this.turns.delete(turn);
      const group = this.groups.shift();
      if (group) await this.attempt(group);
    };
    try {
      if (this.manners.gather > 0) await this.ports.wait(this.manners.gather, turn);
      if (this.name === 'arxiv') await this.ports.turn(run, turn);
      else await run();
    } catch (error) {
      this.ports.log.warn(`${this.name}: ${String(error)}`);
    }
    this.turns.delete(turn);
    // A turn that was refused although nobody gave up: those who wait must hear of it.
    if (!started.hasRun && !turn.aborted) {
      this.groups.shift()?.settleAll({ reason: 'serverError', service: this.name });
    }
  }

  private async attempt(group: Group): Promise<void> {
    const { live } = group;
    if (live.length === 0) return;
    const refusal = this.refusal();
    if (refusal) {
      this.refuse(group, refusal);
      return;
    }
    this.gate.sending();
    const ids = live.map(({ id }) => id);
    this.take(group, live, await send(this.ports, this.service, ids, group.abort));
  }

  private take(group: Group, asked: readonly Job[], sent: Sent): void {
    if (group.abort.aborted) return;
    if (sent.kind === 'pause') {
      const failure = this.gate.pause(sent.until);
      for (const one of [group, ...this.groups.splice(0)]) this.refuse(one, failure);
      return;
    }
    if (sent.isWorthSplitting === true && this.split(group)) return;
    if (sent.kind === 'failure') {
      if (sent.mayPass && this.again(group, this.backOff(group))) return;
      this.gate.failed(sent.failure);
      group.settleAll(sent.failure);
      return;
    }
    if (sent.pauseUntil !== undefined) this.gate.pause(sent.pauseUntil);
    const failure: LookupFailure = { reason: 'badAnswer', service: this.name };
    const isGood = [...sent.answers.values()].some(({ kind }) => kind !== 'bad');
    if (isGood) group.trial.good += 1;
    if (isGood) this.gate.succeeded();
    else this.gate.failed(failure);
    for (const { id, settle } of asked) {
      const answer = sent.answers.get(id);
      settle(!answer || answer.kind === 'bad' ? { kind: 'failed', failure } : answer);
    }
  }

  /** Those who wait hear of a pause, unless it is so short that it may be waited for. */
  private refuse(group: Group, failure: LookupFailure): void {
    const left = this.shortPause(failure);
    if (left === undefined || !this.again(group, left + this.ports.random() * 500)) group.settleAll(failure);
  }

  /** How long a pause still lasts that is so short that it may be waited for; undefined for any other failure. */
  private shortPause({ retryAt }: LookupFailure): number | undefined {
    const left = (retryAt ?? Infinity) - this.ports.now();
    return left <= SHORT_PAUSE ? Math.max(0, left) : undefined;
  }

  private split(group: Group): boolean {
    group.trial.bad += 1;
    const halves = group.split();
    this.groups.push(...halves);
    return halves.length > 0;
  }

  /** Full jitter: whoever failed together does not come back together. */
  private backOff({ attempts }: Group): number {
    return this.ports.random() * 1000 * 2 ** attempts;
  }

  /** Sends it again later; false when that was done often enough. */
  private again(group: Group, after: number): boolean {
    if (group.attempts >= RETRIES) return false;
    group.attempts += 1;
    const later = new Group(group.live, group.trial);
    later.attempts = group.attempts;
    this.backingOff += 1;
    void this.ports.wait(after, later.abort).then(() => {
      this.backingOff -= 1;
      if (!later.abort.aborted) this.groups.unshift(later);
      this.pump();
    });
    return true;
  }
}
