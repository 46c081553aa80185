/** A figure of a benchmark: a number with its unit in its name (`ms`, `bytesPerPaper`), or figures below a name. */
export interface Figures {
  readonly [name: string]: number | string | Figures;
}

/** What a benchmark is asked for. */
export interface BenchRequest {
  /** The file or folder to measure with; undefined for the usual one. */
  readonly path: string | undefined;
  /** Says something to the person, never on stdout. */
  readonly say: (message: string) => void;
}

/** One benchmark: what it measures, and how. */
export interface Bench {
  readonly name: string;
  /** What it measures, in a few words. */
  readonly about: string;
  /** Whether it reads digests of a given path. */
  readonly takesPath: boolean;
  /** Whether it runs only when it is asked for by name, since it needs much more than the others. */
  readonly onlyWhenNamed?: true;
  readonly run: (request: BenchRequest) => Promise<Figures> | Figures;
}
