import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Builder } from './built';
import { run } from './run';

/** What is used of CSL JSON. */
interface CslItem {
  readonly id: string;
  readonly title?: string;
  readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly (number | string)[])[] };
}

/**
 * No AsciiDoc tool that reads citations can be had from npm or Debian (asciidoctor-bibtex is a gem). So this only shows
 * that each `cite:[..]` is well formed and names an entry, and what pandoc reads in that entry.
 */
export const buildAsciidoc: Builder = async (folder, kind) => {
  const read = await run('pandoc', ['-f', 'bibtex', '-t', 'csljson', kind.bib], folder);
  if (read.code !== 0) return { text: '', problems: [read.said] };
  const items = new Map((JSON.parse(read.said.trim()) as readonly CslItem[]).map((item) => [item.id, item]));
  const problems: string[] = [];
  const nameOf = (key: string): string => {
    const [, name = '', page = ''] = /^(.*?)(?:\((.*)\))?$/.exec(key.trim()) ?? [];
    const item = items.get(name);
    if (item === undefined) problems.push(`unknown key ${key}`);
    const names = item?.author?.map(({ family, literal }) => family ?? literal ?? '') ?? [];
    return `${names.join(', ')} ${item?.issued?.['date-parts']?.[0]?.[0] ?? ''}${page === '' ? '' : `, ${page}`}`;
  };
  const text = (await readFile(join(folder, kind.document), 'utf8'))
    .replace(/citenp:\[([^\][(]+)\]/g, (_, key: string) => nameOf(key).replace(/\d{4}$/, '($&)'))
    .replace(/cite:\[([^\][]+)\]/g, (_, keys: string) => `(${keys.split(',').map(nameOf).join('; ')})`);
  const titles = [...items.values()].map(({ title }) => (title ?? '').replace(/<[^>]*>/g, ''));
  return { text: `${text}\n${titles.join('\n')}\n`, problems };
};
