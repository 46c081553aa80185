import type { Http, HttpFailure, HttpRequest, HttpResult } from '../core/metadata/http';

/** As much of a standard `fetch` as is used: Node's, and the one of a web worker. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const MOST_REDIRECTS = 5;

/**
 * Sends `GET` requests over a `fetch`, without cookies and without saying where from. The body is read for status 200 to 299
 * and 404; of other answers, what they say is in status and headers, and the text is empty. It is UTF-8; what is none
 * becomes U+FFFD. A redirect is followed from `https:` to `https:`, and on this machine. Nothing is ever thrown, and no timer,
 * listener or connection stays when the result is there.
 */
export function httpOver(fetch: Fetch, log?: { trace(message: string): void }): Http {
  return async (request) => {
    const { url, timeLimit, signal } = request;
    if (signal?.aborted === true) return { kind: 'cancelled', detail: url };
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cancel: (() => void) | undefined;
    const stopped = new Promise<HttpFailure>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'timeout', detail: `${url}: ${timeLimit} ms` }), timeLimit);
      cancel = () => resolve({ kind: 'cancelled', detail: url });
      signal?.addEventListener('abort', cancel);
    });
    try {
      const asked = ask(fetch, request, stop.signal).catch((error: unknown): HttpFailure => ({
        kind: 'network',
        detail: `${url}: ${reasonOf(error)}`,
      }));
      // Raced, as a `fetch` may take its time to notice that it was stopped.
      const result = await Promise.race([asked, stopped]);
      log?.trace(
        `GET ${url}: ${result.kind === 'answer' ? result.status : `${result.kind}, ${result.detail}`}`,
      );
      return result;
    } finally {
      clearTimeout(timer);
      if (cancel) signal?.removeEventListener('abort', cancel);
      stop.abort();
    }
  };
}

async function ask(fetch: Fetch, request: HttpRequest, signal: AbortSignal): Promise<HttpResult> {
  const init: RequestInit = {
    method: 'GET',
    headers: { ...request.headers },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
  };
  let url = request.url;
  for (let followed = 0; followed <= MOST_REDIRECTS; followed += 1) {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    // A page is not shown where a redirect leads: the browser has to follow it, and says where it ended.
    if (response.type === 'opaqueredirect') {
      const end = await fetch(url, { ...init, redirect: 'follow' });
      if (!mayLead(url, end.url)) return failed(end, 'redirect', `${url}: leads to ${end.url}`);
      return read(end, request);
    }
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return read(response, request);
    const next = URL.canParse(location, url) ? new URL(location, url).href : '';
    if (!mayLead(url, next)) return failed(response, 'redirect', `${url}: leads to ${location}`);
    drop(response);
    url = next;
  }
  return { kind: 'redirect', detail: `${request.url}: more than ${MOST_REDIRECTS} redirects` };
}

/** Whether a redirect may be followed. */
function mayLead(from: string, to: string): boolean {
  if (!URL.canParse(to)) return false;
  const { protocol, username, password } = new URL(to);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' ? true : protocol === 'http:' && isHere(from) && isHere(to);
}

function isHere(url: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname);
}

async function read(response: Response, { url, sizeLimit }: HttpRequest): Promise<HttpResult> {
  const { status, headers } = response;
  const header = (name: string): string | undefined => headers.get(name) ?? undefined;
  if ((status < 200 || status > 299) && status !== 404) {
    drop(response);
    return { kind: 'answer', status, header, text: '' };
  }
  const tooLarge = (size: number): HttpResult =>
    failed(response, 'tooLarge', `${url}: ${size} bytes and more, ${sizeLimit} are allowed`);
  const announced = Number(headers.get('content-length') ?? 0);
  if (announced > sizeLimit) return tooLarge(announced);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return { kind: 'answer', status, header, text: text + decoder.decode() };
    const bytes = piece.value as Uint8Array;
    size += bytes.byteLength;
    if (size > sizeLimit) {
      void reader?.cancel().catch(() => undefined);
      return { kind: 'tooLarge', detail: `${url}: ${size} bytes and more, ${sizeLimit} are allowed` };
    }
    text += decoder.decode(bytes, { stream: true });
  }
}

function failed(response: Response, kind: HttpFailure['kind'], detail: string): HttpFailure {
  drop(response);
  return { kind, detail };
}

/** Lets go of a body that nobody wants. */
function drop(response: Response): void {
  void response.body?.cancel().catch(() => undefined);
}

/** The message of an error with that of its cause: `fetch failed` alone says nothing. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
