// Where things are. Everything that is made or fetched goes into folders that git ignores.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, absolute. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the editor needs, fetched once (see fetch-part.mjs). */
export const editorFolder = join(root, '.editor');

/** What a run of the tests makes and nothing else reads. */
export const outFolder = join(root, 'out');

/** What a run leaves for a person to look at: screenshots and logs. */
export const resultsFolder = join(root, 'test-results');

/** A file of this folder, absolute. */
export const supportFile = (/** @type {string} */ name) => join(root, 'test', 'support', name);
