// Mocha's report from inside an extension host, where there is a console and nothing else: lines like mocha's own "spec",
// and at the end the totals as one line of JSON. host-output.mjs finds both by their marks among all that an editor prints.

/** Before each line of the report, and before the totals; the same texts are in host-output.mjs. */
const lineMark = 'PAPER-DIGEST| ';
const totalsMark = 'PAPER-DIGEST-TOTALS ';

/** Prints a text, each line with its mark. */
function report(text: string): void {
  for (const line of text.split('\n')) console.log(lineMark + line);
}

/** Prints each test as it ends, then every failure with its stack, then the totals. */
export function hostReporter(runner: Mocha.Runner): void {
  const failures: { readonly suite: string; readonly title: string; readonly error: Error }[] = [];
  const passedIn: Record<string, number> = {};
  let passed = 0;
  let pending = 0;
  let depth = 0;
  const print = (text: string): void => report('  '.repeat(depth) + text);

  runner.on('suite', (suite) => {
    if (suite.title !== '') print(suite.title);
    depth += 1;
  });
  runner.on('suite end', () => {
    depth -= 1;
  });
  runner.on('pass', (test) => {
    passed += 1;
    const suite = outermost(test);
    passedIn[suite] = (passedIn[suite] ?? 0) + 1;
    const slow = (test.duration ?? 0) >= 1000 ? ` (${test.duration ?? 0}ms)` : '';
    print(`✔ ${test.title}${slow}`);
  });
  runner.on('pending', (test) => {
    pending += 1;
    print(`- ${test.title}`);
  });
  runner.on('fail', (test, error: Error) => {
    failures.push({ suite: outermost(test), title: test.fullTitle(), error });
    print(`${failures.length}) ${test.title}`);
  });
  runner.on('end', () => {
    depth = 0;
    failures.forEach(({ title, error }, at) => {
      report(
        `\n  ${at + 1}) ${title}\n${indented(withoutMocha(error.stack ?? String(error)))}\n${difference(error)}`,
      );
    });
    const skipped = pending > 0 ? `, ${pending} pending` : '';
    report(
      `\n  ${passed} passing (${runner.stats?.duration ?? 0}ms)${skipped}, ${failures.length} failing\n`,
    );
    const named = failures.map(({ suite, title, error }) => ({
      suite,
      title,
      error: `${error.message}\n${difference(error, 0)}`.slice(0, 2000),
    }));
    console.log(totalsMark + JSON.stringify({ passed, failed: failures.length, failures: named, passedIn }));
  });
}

/** The name of the outermost suite of a test or a hook; '' for a hook of the whole run. */
function outermost(test: Mocha.Runnable): string {
  let suite = test.parent;
  while (suite?.parent && !suite.parent.root) suite = suite.parent;
  return suite?.title ?? '';
}

/** A stack without the frames of mocha, which say nothing about the failure. */
function withoutMocha(stack: string): string {
  const lines = stack.split('\n');
  const end = lines.findIndex((line) => line.includes('at callFn ('));
  return (end < 0 ? lines : lines.slice(0, end)).join('\n');
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `     ${line}`)
    .join('\n');
}

/** The two values of a failed assertion, one under the other; nothing for another error. */
function difference(error: Error, space = 2): string {
  if (!('actual' in error && 'expected' in error)) return '';
  return indented(`actual:   ${shown(error.actual, space)}\nexpected: ${shown(error.expected, space)}`);
}

/** @param space by which each line is set in; 0 for one line */
function shown(value: unknown, space: number): string {
  if (typeof value === 'string') return JSON.stringify(value);
  try {
    return JSON.stringify(value, undefined, space);
  } catch {
    return String(value);
  }
}
