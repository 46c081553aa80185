import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Builder, Built } from './built';
import type { Kind } from './kinds';
import { run } from './run';

/** pandoc with citeproc; with the project's `_quarto.yml` as its metadata, which is what Quarto makes of that file. */
export const buildPandoc: Builder = (folder, kind) => {
  const project = join(folder, '_quarto.yml');
  // Paths in the project's file are relative to it, those in a document to the document.
  const [cwd, document, more] = existsSync(project)
    ? [folder, kind.document, ['--metadata-file', project]]
    : [join(folder, dirname(kind.document)), kind.document.split('/').pop()!, []];
  return pandoc(cwd, ['-f', 'markdown', ...more, document]);
};

/** pandoc reads Org's citations, but before its version 3 not Org's `#+bibliography:`, so it is told. */
export const buildOrg: Builder = async (folder, kind: Kind) => {
  const text = await readFile(join(folder, kind.document), 'utf8');
  const declared = [...text.matchAll(/^#\+bibliography:\s*(\S+)\s*$/gim)].map(([, file]) => file!);
  return pandoc(folder, ['-f', 'org', ...declared.map((file) => `--bibliography=${file}`), kind.document]);
};

async function pandoc(folder: string, args: readonly string[]): Promise<Built> {
  const made = await run('pandoc', ['--citeproc', '-t', 'plain', '--wrap=none', ...args], folder);
  // Paragraphs of plain text are whole lines; a bibliography repeats authors as dashes.
  return {
    text: made.said,
    problems: [
      ...made.said.split('\n').filter((line) => /^\[WARNING\]|^Error/.test(line)),
      ...(made.code === 0 ? [] : [`exit code ${made.code}`]),
    ],
  };
}
