import { join } from 'node:path';

/** A file of a package that tools.mjs has fetched, absolute. */
export function toolFile(...names: readonly string[]): string {
  return join(process.env['PAPER_DIGEST_TOOLS'] ?? '', 'node_modules', ...names);
}
