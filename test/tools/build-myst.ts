import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Builder } from './built';
import { run } from './run';
import { toolFile } from './tool-file';

/** `myst build` to JATS, the one format with resolved citations in it that needs no template from the network. */
export const buildMyst: Builder = async (folder, kind) => {
  const myst = toolFile('mystmd', 'dist', 'myst.cjs');
  const made = await run(process.execPath, [myst, 'build', kind.document, '--jats', '--strict'], folder);
  const file = join(folder, '_build', 'exports', `${basename(kind.document, '.md')}.xml`);
  const xml = await readFile(file, 'utf8').catch(() => '');
  return {
    text: textOf(xml),
    problems: [
      ...made.said.split('\n').filter((line) => /⚠️|⛔️/u.test(line)),
      ...(made.code === 0 && xml !== '' ? [] : [`exit code ${made.code}: ${made.said}`]),
    ],
  };
};

/** The text of XML. Names in the list of references are elements of their own, so blanks come between. */
function textOf(xml: string): string {
  const body = xml.replace(/<ref-list[\s\S]*/, (list) => list.replace(/<[^>]*>/g, ' '));
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return body
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? '');
}
