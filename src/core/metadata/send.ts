import type { PaperAnswer } from './client';
import type { Cancellation, HttpResult } from './http';
import type { LookupPorts, LookupService } from './lookup-ports';
import { retryTime } from './retry-time';
import { MANNERS } from './service-manners';
import type { LookupFailure } from './state';

/** What came of one request for several papers. */
export type Sent =
  | {
      readonly kind: 'answers';
      readonly answers: ReadonlyMap<string, PaperAnswer>;
      /** Nothing in it can be used, and fewer papers might fare better. */
      readonly isWorthSplitting: boolean;
      /** The service has had enough until then; milliseconds since 1970. */
      readonly pauseUntil?: number | undefined;
    }
  | {
      readonly kind: 'failure';
      readonly failure: LookupFailure;
      /** Whether the same request may fare better in a moment. */
      readonly mayPass: boolean;
      readonly isWorthSplitting?: boolean | undefined;
    }
  /** The service wants a pause: until then, if it says so. */
  | { readonly kind: 'pause'; readonly until: number | undefined };

/** Sends one request and reads what comes back. Never throws, whatever the ports do. */
export async function send(
  ports: LookupPorts,
  service: LookupService,
  ids: readonly string[],
  signal: Cancellation,
): Promise<Sent> {
  const { client } = service;
  try {
    const url = client.url(service.endpoint?.() ?? client.endpoint, ids);
    const result = await ports.http({
      url,
      headers: { ...service.headers, accept: client.accept },
      timeLimit: MANNERS[client.service].timeLimit,
      sizeLimit: client.sizeLimit(ids.length),
      signal,
    });
    return read(ports, service, ids, result);
  } catch (error) {
    ports.log.warn(`${client.service}: ${String(error)}`);
    return failure(service, 'badAnswer', false);
  }
}

function read(ports: LookupPorts, service: LookupService, ids: readonly string[], result: HttpResult): Sent {
  const { client } = service;
  if (result.kind !== 'answer') {
    if (result.kind !== 'cancelled') ports.log.warn(`${client.service}: ${result.kind}, ${result.detail}`);
    if (result.kind === 'tooLarge' || result.kind === 'redirect') return failure(service, 'badAnswer', false);
    return failure(service, result.kind === 'network' ? 'offline' : result.kind, result.kind !== 'cancelled');
  }
  const { status } = result;
  const until = retryTime(result, ports.now());
  if (status !== 200) ports.log.debug(`${client.service}: status ${status} for ${ids.join(', ')}`);
  if (status === 429 || (status === 503 && until !== undefined)) return { kind: 'pause', until };
  if (status >= 500) return failure(service, 'serverError', true);
  if (status !== 200 && status !== 404) {
    return { ...failure(service, 'serverError', false), isWorthSplitting: status === 400 };
  }
  const type = result.header('content-type') ?? '';
  const answers = client.read(ids, status, type, result.text);
  const bad = [...answers].flatMap(([id, answer]) =>
    answer.kind === 'bad' ? `${id}: ${answer.detail}` : [],
  );
  if (bad.length > 0) ports.log.warn(`${client.service}: ${bad.slice(0, 3).join('; ')}`);
  return {
    kind: 'answers',
    answers,
    isWorthSplitting: bad.length === ids.length && /xml/i.test(type),
    pauseUntil: result.header('retry-after') === undefined ? until : undefined,
  };
}

function failure(
  { client }: LookupService,
  reason: LookupFailure['reason'],
  mayPass: boolean,
): Extract<Sent, { kind: 'failure' }> {
  return { kind: 'failure', failure: { reason, service: client.service }, mayPass };
}
