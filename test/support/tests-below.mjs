// The built tests of a folder.
import { existsSync, readdirSync } from 'node:fs';

/** The paths of the built tests below a folder, relative to it, in their order; none where there is no such folder. @param {string} folder */
export function testsBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .sort();
}
