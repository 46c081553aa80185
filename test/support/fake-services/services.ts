import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MetadataService } from '../../../src/core/metadata/record';
import { answer } from './answer';
import type { Fault } from './faults';

/** A request as a service saw it. */
export interface SeenRequest {
  readonly service: MetadataService;
  readonly method: string;
  /** Path and query below the service's address. */
  readonly path: string;
  readonly ids: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly userAgent: string;
  /** How many requests the service was answering then, this one among them. */
  readonly open: number;
}

/** What the services are told, and tell: the body of `/control`. */
export interface Control {
  /** By service; null takes a fault away. */
  readonly faults?: Readonly<Partial<Record<MetadataService, Fault | null>>>;
  /** Papers are made up for all ids that the services do not know. */
  readonly knowsAll?: boolean;
}

export interface ControlState {
  readonly faults: Readonly<Partial<Record<MetadataService, Fault>>>;
  readonly knowsAll: boolean;
  readonly requests: readonly SeenRequest[];
}

export interface FakeServices {
  readonly url: string;
  /** For the setting `paperDigest.metadata.endpoints`. */
  readonly endpoints: Readonly<Record<MetadataService, string>>;
  /** Makes one service misbehave; undefined: behave again. */
  readonly fault: (service: MetadataService, fault: Fault | undefined) => void;
  readonly control: (control: Control) => void;
  /** All requests since the start or the last {@link reset}, in order. */
  readonly requests: () => readonly SeenRequest[];
  /** No faults, no requests. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

const SERVICES: readonly MetadataService[] = ['huggingFace', 'arxiv', 'datacite'];

/**
 * Starts Hugging Face, arXiv and DataCite on this machine. They know the papers of `seeds/2024-11-22.md`. The first and the
 * last let pages read their answers, arXiv does not, as the real ones.
 */
export async function startFakeServices(port = 0): Promise<FakeServices> {
  const faults: Partial<Record<MetadataService, Fault>> = {};
  const open: Record<MetadataService, number> = { huggingFace: 0, arxiv: 0, datacite: 0 };
  let knowsAll = false;
  let requests: SeenRequest[] = [];

  const control = (told: Control): void => {
    for (const service of SERVICES) {
      const fault = told.faults?.[service];
      if (fault) faults[service] = fault;
      else if (fault === null) Reflect.deleteProperty(faults, service);
    }
    knowsAll = told.knowsAll ?? knowsAll;
  };
  const reset = (): void => {
    control({ faults: { huggingFace: null, arxiv: null, datacite: null }, knowsAll: false });
    requests = [];
  };

  /** The fault that this request meets; counts those that come so many times. */
  const faultFor = (service: MetadataService, ids: readonly string[]): Fault | undefined => {
    const fault = faults[service];
    if (!fault || (fault.ids && !ids.some((id) => fault.ids?.includes(id)))) return undefined;
    if (fault.times === undefined) return fault;
    if (fault.times <= 0) return undefined;
    faults[service] = { ...fault, times: fault.times - 1 };
    return fault;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/control') return controlled(request, response);
    const service = SERVICES.find((name) => pathname.startsWith(`/${name}/`));
    if (!service) return void response.writeHead(404).end();
    if (service !== 'arxiv') response.setHeader('access-control-allow-origin', '*');
    if (request.method === 'OPTIONS') {
      // Hugging Face and DataCite would refuse headers of our own; none may be sent from a page.
      return void response.writeHead(403).end();
    }
    const path = `${pathname.slice(service.length + 1)}${search}`;
    const ids = idsIn(path);
    const { method = '', headers } = request;
    open[service] += 1;
    requests.push({
      service,
      method,
      path,
      ids,
      at: Date.now(),
      userAgent: headers['user-agent'] ?? '',
      open: open[service],
    });
    try {
      await answer({ service, ids, knowsAll }, faultFor(service, ids), request, response);
    } finally {
      open[service] -= 1;
    }
  };

  const controlled = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-methods', 'GET, POST, DELETE');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'DELETE') reset();
    if (request.method === 'POST') {
      let text = '';
      for await (const piece of request) text += String(piece);
      control(JSON.parse(text) as Control);
    }
    const state: ControlState = { faults, knowsAll, requests };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(state));
  };

  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    endpoints: {
      huggingFace: `${url}/huggingFace`,
      arxiv: `${url}/arxiv`,
      datacite: `${url}/datacite`,
    },
    fault: (service, fault) => control({ faults: { [service]: fault ?? null } }),
    control,
    requests: () => requests,
    reset,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The ids that a request asks for, from `id_list` or from the end of its path; versions are left out. */
function idsIn(path: string): readonly string[] {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const list = searchParams.get('id_list')?.split(',');
  const last = /(?:arxiv\.|papers\/)(.+)$/i.exec(decodeURIComponent(pathname))?.[1];
  const ids = list ?? (last === undefined ? [] : [last]);
  // arXiv gives ten unless it is told how many are wanted.
  const most = list ? Number(searchParams.get('max_results') ?? 10) : ids.length;
  return ids.slice(0, most).map((id) => id.trim().replace(/v\d+$/, ''));
}
