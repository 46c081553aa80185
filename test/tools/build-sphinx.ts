import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Builder } from './built';
import { run } from './run';

/** Debian's own Python, which has Debian's packages; another may come first on PATH. */
const python = '/usr/bin/python3';

/** Sphinx with sphinxcontrib-bibtex, to plain text. */
export const buildSphinx: Builder = async (folder, kind) => {
  const out = join(folder, '_build');
  const made = await run(python, ['-m', 'sphinx', '-q', '-b', 'text', folder, out], folder);
  const file = join(out, `${basename(kind.document, '.rst')}.txt`);
  return {
    text: await readFile(file, 'utf8').catch(() => ''),
    problems: [
      ...made.said.split('\n').filter((line) => /WARNING|ERROR|[Ee]xception/.test(line)),
      ...(made.code === 0 ? [] : [`exit code ${made.code}: ${made.said}`]),
    ],
  };
};
