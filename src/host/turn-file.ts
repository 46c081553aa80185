import type { NodeFiles } from './node-modules';

/** The end of a turn by two clocks, both in milliseconds: the machine's since its start, and the calendar's. */
export interface TurnEnd {
  readonly clock: number;
  readonly date: number;
}

/** The last turn that was taken by anyone. */
export interface LastTurn {
  /** From 1; 0 when nobody ever had one. */
  readonly number: number;
  /** When it ended; undefined as long as it goes on, or if its holder died. */
  readonly end: TurnEnd | undefined;
  /** Changes as long as the holder lives. */
  readonly sign: string;
}

/** Nobody has had a turn yet. */
export const NEVER = {
  number: 0,
  end: { clock: -Infinity, date: -Infinity },
  sign: '',
} as const satisfies LastTurn;

const NAME = /^turn-(\d{1,15})$/;

/**
 * The turns of all windows of a machine, as files of one folder. Each turn has a number of its own and one file, which only
 * one process can create. The file of the last turn is never removed: no process can take away another's lock by mistake,
 * however long ago it has looked.
 */
export class TurnFiles {
  /** @param folder a `file:` address that ends with a slash */
  constructor(
    private readonly folder: URL,
    private readonly fs: NodeFiles,
  ) {}

  /** The last turn of all. Rejects when the folder can be neither made nor read. */
  async last(): Promise<LastTurn> {
    const number = Math.max(...(await this.numbers()));
    if (number === 0) return NEVER;
    try {
      const [text, { mtimeMs }] = await Promise.all([
        this.fs.readFile(this.file(number), 'utf8'),
        this.fs.stat(this.file(number)),
      ]);
      return { number, end: readEnd(text), sign: `${number} ${mtimeMs} ${text}` };
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      // Removed since: there are later ones.
      return this.last();
    }
  }

  /** Takes the turn after the last one seen; false when someone else was faster. Rejects when nothing can be written. */
  async take(number: number): Promise<boolean> {
    try {
      await this.fs.writeFile(this.file(number), '', { flag: 'wx' });
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
    const numbers = await this.numbers();
    if (Math.max(...numbers) > number) {
      // Who looked long ago can make a file again that was removed meanwhile. It means nothing.
      await this.remove(number);
      return false;
    }
    for (const old of numbers) if (old > 0 && old < number - 1) await this.remove(old);
    return true;
  }

  /** Shows others that the holder lives. */
  async beat(number: number): Promise<void> {
    const now = new Date();
    await this.fs.utimes(this.file(number), now, now).catch(() => undefined);
  }

  async end(number: number, end: TurnEnd): Promise<void> {
    await this.fs.writeFile(this.file(number), JSON.stringify(end)).catch(() => undefined);
  }

  /** The numbers of all turns that have a file, and 0. */
  private async numbers(): Promise<readonly number[]> {
    await this.fs.mkdir(this.folder, { recursive: true });
    const names = await this.fs.readdir(this.folder);
    return [0, ...names.map((name) => Number(NAME.exec(name)?.[1] ?? 0))];
  }

  private file(number: number): URL {
    return new URL(`turn-${number}`, this.folder);
  }

  private async remove(number: number): Promise<void> {
    await this.fs.rm(this.file(number), { force: true }).catch(() => undefined);
  }
}

function readEnd(text: string): TurnEnd | undefined {
  try {
    const { clock, date } = JSON.parse(text) as Partial<Record<string, unknown>>;
    return typeof clock === 'number' && typeof date === 'number' ? { clock, date } : undefined;
  } catch {
    // Being written, or its writer died.
    return undefined;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as { readonly code?: string } | undefined)?.code;
}
