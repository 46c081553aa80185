import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Failure {
  readonly suite: string;
  readonly title: string;
  readonly error: string;
}
interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly failures?: readonly Failure[];
  readonly passedIn?: Readonly<Record<string, number>>;
  readonly unsteady?: readonly Failure[];
}
type RunTwice = (
  run: (grep?: string) => Promise<Totals>,
  grep: string | undefined,
  say: (text: string) => void,
) => Promise<Totals>;

const failure = (suite: string, title = `${suite} one`): Failure => ({ suite, title, error: 'Wrong' });

describe('a second run of what failed', () => {
  let runTwice: RunTwice;
  before(async () => {
    const file = join(process.cwd(), 'test', 'support', 'second-run.mjs');
    ({ runTwice } = (await import(pathToFileURL(file).href)) as { runTwice: RunTwice });
  });

  /** Runs with these results, one after the other; gives the outcome and which tests were asked for. */
  const runs = async (results: readonly Totals[], grep?: string) => {
    const asked: (string | undefined)[] = [];
    const said: string[] = [];
    const outcome = await runTwice(
      (which) => {
        const result = results[asked.length];
        assert.ok(result, 'one run too many');
        asked.push(which);
        return Promise.resolve(result);
      },
      grep,
      (text) => said.push(text),
    );
    return { outcome, asked, said };
  };

  it('is not made when nothing failed', async () => {
    const { outcome, asked } = await runs([{ passed: 3, failed: 0 }], 'word');
    assert.deepEqual([outcome.passed, outcome.failed, asked], [3, 0, ['word']]);
  });

  it('is of the suites that failed alone, and what passes then is counted once and named', async () => {
    const { outcome, asked, said } = await runs([
      { passed: 7, failed: 1, failures: [failure('a (b)')], passedIn: { 'a (b)': 2, c: 5 } },
      { passed: 4, failed: 0, failures: [], passedIn: { 'a (b)': 3, 'a (b) and more': 1 } },
    ]);
    assert.deepEqual([outcome.passed, outcome.failed, outcome.unsteady], [8, 0, [failure('a (b)')]]);
    assert.deepEqual(asked, [undefined, '^(a \\(b\\)) ']);
    assert.deepEqual(said, ['\nOnce more, by themselves: a (b)']);
  });

  it('counts the tests that a failed hook kept from running', async () => {
    const { outcome } = await runs([
      { passed: 5, failed: 1, failures: [failure('a', 'a "before all" hook')], passedIn: { c: 5 } },
      { passed: 9, failed: 0, failures: [], passedIn: { a: 9 } },
    ]);
    assert.deepEqual([outcome.passed, outcome.failed], [14, 0]);
  });

  it('has failed when a test fails again', async () => {
    const { outcome } = await runs([
      { passed: 7, failed: 1, failures: [failure('a')], passedIn: { a: 2, c: 5 } },
      { passed: 2, failed: 1, failures: [failure('a')], passedIn: { a: 2 } },
    ]);
    assert.deepEqual([outcome.passed, outcome.failed, outcome.unsteady], [7, 1, undefined]);
  });

  it('has failed when nothing ran', async () => {
    const { outcome } = await runs([
      { passed: 7, failed: 1, failures: [failure('a')], passedIn: {} },
      { passed: 0, failed: 0 },
    ]);
    assert.equal(outcome.failed, 1);
  });

  it('is not made of a run that went wrong as a whole, nor when much failed', async () => {
    const whole = { passed: 7, failed: 2, failures: [failure('a'), failure('')] };
    assert.equal((await runs([whole])).outcome, whole);
    const unnamed = { passed: 7, failed: 2, failures: [failure('a')] };
    assert.equal((await runs([unnamed])).outcome, unnamed);
    const much = { passed: 7, failed: 5, failures: ['a', 'b', 'c', 'd', 'e'].map((name) => failure(name)) };
    assert.equal((await runs([much])).outcome, much);
  });
});
