/** As much of an `AbortSignal` as core needs. */
export interface Cancellation {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** One `GET`. */
export interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds until the whole answer must be there. */
  readonly timeLimit: number;
  /** The longest body that is read, in bytes after decompression. */
  readonly sizeLimit: number;
  readonly signal?: Cancellation | undefined;
}

/** What came of a request. It never throws: a failure is a value. */
export type HttpResult = HttpAnswer | HttpFailure;

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** A header's value by its name in lower case; undefined when absent. */
  readonly header: (name: string) => string | undefined;
  readonly text: string;
}

export interface HttpFailure {
  /** `redirect`: to where none may lead, or in a circle. */
  readonly kind: 'timeout' | 'tooLarge' | 'network' | 'redirect' | 'cancelled';
  /** For the log. */
  readonly detail: string;
}

/** Sends a request; `host/http.ts` makes one of any `fetch`. */
export type Http = (request: HttpRequest) => Promise<HttpResult>;
