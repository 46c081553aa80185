import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Context } from 'mocha';

/**
 * The real digests beside the repository, `../shared/digests/<part>`: the files by path in order, with `/`. Where the
 * folder is absent the test that asks is skipped, and says so.
 */
export function sharedDigests(test: Context, part: string): { folder: string; files: readonly string[] } {
  const folder = resolve('..', 'shared', 'digests', part);
  if (!existsSync(folder)) {
    console.log(`      (skipped: ../shared/digests/${part} is not beside the repository)`);
    test.skip();
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return { folder: join(folder), files };
}
