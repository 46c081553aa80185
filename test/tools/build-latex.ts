import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Builder, Built } from './built';
import type { Kind } from './kinds';
import { run } from './run';

/** pdflatex, bibtex, pdflatex twice, as latexmk does. */
export const buildBibtex: Builder = (folder, kind) => build(folder, kind, 'bibtex');

export const buildBiber: Builder = (folder, kind) => build(folder, kind, 'biber');

async function build(folder: string, kind: Kind, tool: 'bibtex' | 'biber'): Promise<Built> {
  const name = basename(kind.main ?? kind.document, '.tex');
  const latex = ['-interaction=nonstopmode', '-no-shell-escape', name];
  await run('pdflatex', ['-draftmode', ...latex], folder);
  const bibliography = await run(tool, [name], folder);
  await run('pdflatex', ['-draftmode', ...latex], folder);
  await run('pdflatex', latex, folder);
  const log = await readFile(join(folder, `${name}.log`), 'latin1').catch(() => 'no log');
  const pdf = await run('pdftotext', ['-enc', 'UTF-8', `${name}.pdf`, '-'], folder);
  return {
    text: resolveNumbers(pdf.said),
    problems: [
      ...lines(bibliography.said, /^Warning--|^I (?:was|couldn't|found)|error message|^(?:WARN|ERROR) - /),
      ...lines(log, /^!|LaTeX Warning: Citation|undefined references|^no log/),
      ...(pdf.code === 0 ? [] : [pdf.said]),
    ],
  };
}

function lines(text: string, wanted: RegExp): readonly string[] {
  return text.split('\n').filter((line) => wanted.test(line));
}

/** Numbers in brackets, `[2, 1]`, with what the list of references has below them in their place. */
function resolveNumbers(text: string): string {
  const at = text.search(/^\f?References$/m);
  if (at < 0 || !/^\f?\[1\]/m.test(text.slice(at))) return text;
  const items = text.slice(at).split(/^\f?\[(\d+)\]\s/m);
  const byNumber = new Map<string, string>();
  for (let i = 1; i < items.length; i += 2)
    byNumber.set(items[i]!, items[i + 1]!.replace(/\s+/g, ' ').trim());
  const resolved = text.slice(0, at).replace(
    /\[(\d+(?:,\s\d+)*)(,\sp\.[^\]]*)?\]/g,
    (_, numbers: string, note = '') =>
      `[${numbers
        .split(/,\s/)
        .map((number) => byNumber.get(number) ?? '?')
        .join('; ')}${note}]`,
  );
  return resolved + text.slice(at);
}
