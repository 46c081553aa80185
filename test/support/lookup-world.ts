import { setImmediate as breathe } from 'node:timers/promises';
import type { MetadataClient, PaperAnswer } from '../../src/core/metadata/client';
import type { Cancellation, HttpRequest, HttpResult } from '../../src/core/metadata/http';
import { Lookup } from '../../src/core/metadata/lookup';
import type { LookupPorts, LookupService } from '../../src/core/metadata/lookup-ports';
import type { MetadataFacts, MetadataRecord, MetadataService } from '../../src/core/metadata/record';
import type { LookupMode, MetadataStore } from '../../src/core/metadata/state';
import type { Turn } from '../../src/core/metadata/turn';

/** What a service does with a request: a failure of the network, or a status with the answers by id. */
export interface Reply {
  readonly fails?: 'network' | 'timeout' | 'tooLarge';
  /** 200 if absent. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long it takes (ms); 100 if absent. */
  readonly after?: number;
  /** Papers of which the answer cannot be used. */
  readonly bad?: readonly string[];
  readonly unknown?: readonly string[];
}

export interface SentRequest {
  readonly service: MetadataService;
  readonly ids: readonly string[];
  readonly at: number;
  readonly headers: Readonly<Record<string, string>>;
  end: number | undefined;
  isAborted: boolean;
}

/** Services, network and time as a test wants them: nothing happens but in {@link advance}. */
export class LookupWorld {
  time = Date.parse('2024-11-25T12:00:00Z');
  mode: LookupMode = 'onDemand';
  random = 0.5;
  readonly requests: SentRequest[] = [];
  readonly warnings: string[] = [];
  readonly stored = new Map<string, MetadataRecord>();
  reply: (service: MetadataService, ids: readonly string[]) => Reply = () => ({});
  private readonly sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  readonly now = (): number => this.time;

  readonly wait = (milliseconds: number, signal?: Cancellation): Promise<void> =>
    new Promise((resolve) => {
      const sleeper = {
        at: this.time + milliseconds,
        wake: () => {
          this.sleepers.delete(sleeper);
          signal?.removeEventListener('abort', sleeper.wake);
          resolve();
        },
      };
      this.sleepers.add(sleeper);
      signal?.addEventListener('abort', sleeper.wake);
      if (signal?.aborted === true) sleeper.wake();
    });

  /** How many wait for a time to come. */
  get timers(): number {
    return this.sleepers.size;
  }

  /** Lets so much time pass, and everything happen that happens in it. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await breathe();
      const [next] = [...this.sleepers].sort((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.time = Math.max(this.time, next.at);
      next.wake();
    }
    this.time = end;
    await breathe();
  }

  readonly store: MetadataStore = {
    read: (ids) => Promise.resolve(new Map([...this.stored].filter(([id]) => ids.includes(id)))),
    write: (records) => {
      for (const record of records) this.stored.set(record.arxivId, record);
      return Promise.resolve();
    },
  };

  readonly http = async (request: HttpRequest): Promise<HttpResult> => {
    const { hostname, pathname } = new URL(request.url);
    const service = (['huggingFace', 'arxiv', 'datacite'] as const).find(
      (name) => name.toLowerCase() === hostname,
    )!;
    const ids = pathname.slice(1).split(',');
    const sent: SentRequest = {
      service,
      ids,
      at: this.time,
      headers: request.headers,
      end: undefined,
      isAborted: false,
    };
    this.requests.push(sent);
    const reply = this.reply(service, ids);
    await this.wait(reply.after ?? 100, request.signal);
    sent.end = this.time;
    if (request.signal?.aborted === true) {
      sent.isAborted = true;
      return { kind: 'cancelled', detail: '' };
    }
    if (reply.fails) return { kind: reply.fails, detail: 'as told' };
    const headers: Readonly<Record<string, string>> = { 'content-type': 'text/xml', ...reply.headers };
    return {
      kind: 'answer',
      status: reply.status ?? 200,
      header: (name) => headers[name],
      text: JSON.stringify({ bad: reply.bad ?? [], unknown: reply.unknown ?? [] }),
    };
  };

  /** One window. */
  lookup(
    options: Partial<LookupPorts> & { readonly capacity?: number; readonly noArxiv?: boolean } = {},
  ): Lookup {
    const services: LookupService[] = [
      { client: toyClient('huggingFace', 1), headers: { 'user-agent': 'test' } },
      { client: toyClient('arxiv', 100), isUsed: options.noArxiv !== true },
      { client: toyClient('datacite', 1) },
    ];
    const ports: LookupPorts = {
      http: this.http,
      now: this.now,
      wait: this.wait,
      random: () => this.random,
      store: this.store,
      mode: () => this.mode,
      merge: mergeForTests,
      services,
      turn: turnFor(this),
      log: { debug: () => undefined, warn: (message) => void this.warnings.push(message) },
      ...options,
    };
    return new Lookup(ports, options.capacity);
  }

  /** What was sent to a service, each request as its ids. */
  sentTo(service: MetadataService): readonly string[] {
    return this.requests.filter((one) => one.service === service).map(({ ids }) => ids.join(','));
  }
}

/** Turns within a test: one at a time, three seconds after the last one ended. */
export function turnFor(world: Pick<LookupWorld, 'now' | 'wait'>): Turn {
  let line: Promise<unknown> = Promise.resolve();
  let free = 0;
  return async <T>(run: () => Promise<T>, signal?: Cancellation): Promise<T | undefined> => {
    const turn = line.then(async () => {
      await world.wait(Math.max(0, free - world.now()), signal);
      if (signal?.aborted === true) return undefined;
      try {
        return await run();
      } finally {
        free = world.now() + 3000;
      }
    });
    line = turn.catch(() => undefined);
    return turn;
  };
}

/** A service of its own little format. Each gives one fact that says who said it. */
function toyClient(service: MetadataService, batch: number): MetadataClient {
  return {
    service,
    endpoint: `https://${service.toLowerCase()}`,
    batch,
    sizeLimit: (papers) => papers * 1000,
    url: (endpoint, ids) => `${endpoint}/${ids.join(',')}`,
    accept: 'text/xml',
    read: (ids, status, _type, body) => {
      const { bad, unknown } = JSON.parse(body) as { bad: string[]; unknown: string[] };
      return new Map(
        ids.map((id): [string, PaperAnswer] => {
          if (bad.includes(id)) return [id, { kind: 'bad', detail: 'as told' }];
          if (status === 404 || unknown.includes(id)) return [id, { kind: 'unknown' }];
          return [id, { kind: 'known', facts: factsFrom(service) }];
        }),
      );
    },
  };
}

export function factsFrom(service: MetadataService): MetadataFacts {
  if (service === 'huggingFace') return { upvotes: { value: 7, source: service } };
  if (service === 'arxiv') return { categories: { value: ['cs.CL'], source: service } };
  return { title: { value: 'A Title', source: service } };
}

function mergeForTests(a: MetadataRecord, b: MetadataRecord): MetadataRecord {
  return { ...a, facts: { ...a.facts, ...b.facts }, asked: { ...a.asked, ...b.asked } };
}
