import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { arxivTurn, type TurnTimes } from '../../../src/host/arxiv-turn';

// Two seconds without a sign of life: a busy disk can keep a holder's files back for a while.
const TIMES: TurnTimes = { interval: 60, beat: 10, look: 5, patience: 400 };
/** For who waits for a dead holder. */
const SHORT: TurnTimes = { ...TIMES, beat: 5, patience: 80 };

let path: string;
let folder: URL;
let alone: unknown[];
/** What the machine's clock says, in nanoseconds. */
let clock: () => bigint;

const open = (at = folder, times = TIMES) =>
  arxivTurn(at, { fs, clock: () => clock() }, (error) => alone.push(error), times);

/** The start and the end of a turn in milliseconds of a clock that this file does not touch. */
interface Span {
  readonly start: number;
  readonly end: number;
}

async function span(time: number): Promise<Span> {
  const start = performance.now();
  await new Promise((resolve) => setTimeout(resolve, time));
  return { start, end: performance.now() };
}

/** From the end of each turn to the start of the next one. */
function pauses(spans: readonly (Span | undefined)[]): readonly number[] {
  const sorted = spans.filter((each) => each !== undefined).sort((a, b) => a.start - b.start);
  return sorted.slice(1).map(({ start }, at) => start - sorted[at]!.end);
}

/** All pauses are as long as asked, but for the millisecond that clocks are rounded to. */
function assertApart(spans: readonly (Span | undefined)[], count: number): void {
  assert.equal(spans.filter((each) => each !== undefined).length, count);
  const short = pauses(spans).filter((pause) => pause < TIMES.interval - 2);
  assert.deepEqual(short, []);
}

describe('the turn of requests to arXiv', () => {
  beforeEach(async () => {
    path = await fs.mkdtemp(join(tmpdir(), 'paper-digest-turn-'));
    folder = pathToFileURL(`${path}/turns/`);
    alone = [];
    clock = () => process.hrtime.bigint();
  });
  // A file of a turn may still be written while its folder goes.
  afterEach(() => fs.rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }));

  it('is given to one of all windows at a time, with a pause after each', async () => {
    const windows = [open(), open(), open(), open()];
    const all = [...windows, ...windows, ...windows].map((turn) => turn(() => span(3)));
    assertApart(await Promise.all(all), 12);
    assert.deepEqual(alone, []);
    assert.ok((await fs.readdir(folder)).length <= 3);
  });

  it('holds between one session and the next', async () => {
    const first = await open()(() => span(1));
    assertApart([first, await open()(() => span(1))], 2);
  });

  it('is given on when the request fails', async () => {
    const turn = open();
    await assert.rejects(
      turn(() => Promise.reject(new Error('no connection'))),
      /no connection/,
    );
    assert.equal(await turn(() => Promise.resolve(1)), 1);
    assert.equal(await open()(() => Promise.resolve(2)), 2);
  });

  it('passes over who was cancelled while waiting, who hears of it at once', async () => {
    const turn = open();
    let finish: (() => void) | undefined;
    const first = turn(() => new Promise<void>((resolve) => (finish = resolve)));
    // However busy the machine is, the first one has begun before the others ask.
    while (!finish) await new Promise((resolve) => setTimeout(resolve, 5));
    const ran: string[] = [];
    const run = (name: string) => () => Promise.resolve(ran.push(name));
    const [here, there] = [new AbortController(), new AbortController()];
    const waiting = [turn(run('here'), here.signal), open()(run('there'), there.signal)];
    const next = open()(run('next'));
    here.abort();
    there.abort();
    // The first one is not done yet.
    assert.deepEqual(await Promise.all(waiting), [undefined, undefined]);
    finish();
    await Promise.all([first, next]);
    assert.deepEqual(ran, ['next']);
  });

  it('does not run what was cancelled before', async () => {
    assert.equal(await open()(() => Promise.resolve(1), AbortSignal.abort()), undefined);
  });

  it('lets a request that has begun end by itself', async () => {
    const cancel = new AbortController();
    const seen = { isBegun: false };
    const turn = open()(async () => {
      seen.isBegun = true;
      await span(20);
      return 'whole';
    }, cancel.signal);
    while (!seen.isBegun) await new Promise((resolve) => setTimeout(resolve, 1));
    cancel.abort();
    assert.equal(await turn, 'whole');
  });

  it('is never taken from a holder that lives, and taken from a dead one by one window alone', async () => {
    const spans = await Promise.all([
      open(folder, SHORT)(() => span(800)),
      open(folder, SHORT)(() => span(1)),
    ]);
    assertApart(spans, 2);

    // A file without an end that nobody touches: its window was killed in the middle.
    const last = Math.max(...(await fs.readdir(folder)).map((name) => Number(name.slice(5))));
    await fs.writeFile(new URL(`turn-${last + 1}`, folder), '');
    const after = [1, 2, 3].map(() => open(folder, SHORT)(() => span(3)));
    assertApart(await Promise.all(after), 3);
  });

  it('waits neither long nor too short when a clock was set, or began anew', async () => {
    const hour = 3_600_000;
    const ends = [
      () => ({ clock: 1e15, date: 0 }),
      () => ({ clock: 0, date: Date.now() + hour }),
      () => ({ clock: 1e15, date: Date.now() + hour }),
      // Set forward by an hour since: the machine's own clock tells.
      () => ({ clock: Number(clock() / 1_000_000n), date: Date.now() - hour }),
    ];
    for (const [at, end] of ends.entries()) {
      const each = pathToFileURL(`${path}/${at}/`);
      await fs.mkdir(each);
      await fs.writeFile(new URL('turn-7', each), JSON.stringify(end()));
      const start = performance.now();
      const { start: began } = (await open(each)(() => span(1)))!;
      assert.ok(began - start >= TIMES.interval - 5, `${at}`);
    }
  });

  it('goes on over files that it did not write', async () => {
    await fs.mkdir(folder);
    for (const name of ['turn-', 'turn-x', 'turn-1e9', 'notes', 'turn-3.bak']) {
      await fs.writeFile(new URL(name, folder), 'hello');
    }
    await fs.writeFile(new URL('turn-4', folder), '[]');
    assert.equal(await open(folder, SHORT)(() => Promise.resolve(1)), 1);
    assert.deepEqual(alone, []);
  });

  it('without a folder keeps the pause within the window, and says so once', async () => {
    await fs.writeFile(join(path, 'file'), '');
    const turn = open(pathToFileURL(`${path}/file/`));
    assertApart(await Promise.all([1, 2, 3].map(() => turn(() => span(1)))), 3);
    assert.equal(alone.length, 1);
  });
});
