/** How a service misbehaves. Data, so that it can be sent to the services from another process. */
export type Fault = (
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The connection breaks before anything is said. */
  | { readonly kind: 'reset' }
  /** A good answer, so many milliseconds late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** A byte every so many milliseconds, without end. */
  | { readonly kind: 'drip'; readonly ms: number }
  /** A body of so many bytes. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** Half of a good body, then the connection breaks. */
  | { readonly kind: 'truncated' }
  /** A page that says to sign in, with status 200: a hotel's network. */
  | { readonly kind: 'html' }
  /** What the service says when the question was wrong, with this status (200). */
  | { readonly kind: 'errorEntry'; readonly status?: number }
  /** No fault: what the service says of a paper that it does not know. */
  | { readonly kind: 'absent' }
  /** A good answer about a paper that was not asked for. */
  | { readonly kind: 'otherPaper' }
  | { readonly kind: 'empty' }
  /** Text that starts like JSON or XML and is none. */
  | { readonly kind: 'malformed' }
  /** A good answer that is full of markup, control characters and commands. */
  | { readonly kind: 'hostile' }
  | { readonly kind: 'redirectLoop' }
  /** To an address of another host, without encryption. */
  | { readonly kind: 'redirectAway' }
) & {
  /** So many requests fare so, then all is well; without it, all of them. */
  readonly times?: number;
  /** Only requests that ask for one of these papers; without it, all of them. */
  readonly ids?: readonly string[];
};

/** One of each, by name. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  '404': {
    kind: 'status',
    status: 404,
    headers: { 'content-type': 'application/json' },
    body: '{"error":"Not found"}',
  },
  'page with 404': { kind: 'status', status: 404 },
  '429 with Retry-After': { kind: 'status', status: 429, headers: { 'retry-after': '120' } },
  '429 with RateLimit': { kind: 'status', status: 429, headers: { ratelimit: '"api";r=0;t=90' } },
  '429 without a word': { kind: 'status', status: 429 },
  '500': { kind: 'status', status: 500 },
  '503': { kind: 'status', status: 503 },
  reset: { kind: 'reset' },
  'too late': { kind: 'delay', ms: 60_000 },
  'slow drip': { kind: 'drip', ms: 50 },
  'huge body': { kind: 'huge', bytes: 40_000_000 },
  'truncated body': { kind: 'truncated' },
  'HTML page': { kind: 'html' },
  'error entry with 200': { kind: 'errorEntry' },
  "another paper's id": { kind: 'otherPaper' },
  'empty body': { kind: 'empty' },
  malformed: { kind: 'malformed' },
  'hostile text': { kind: 'hostile' },
  'redirect loop': { kind: 'redirectLoop' },
  'redirect to http elsewhere': { kind: 'redirectAway' },
};
