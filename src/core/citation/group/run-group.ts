import type { Form } from '../forms';
import { keyReference } from '../../references/key-reference';
import type { Group, Slot } from './slots';

/** Citations that stand side by side: what one looks like, what is between two; its first group is the key. */
interface RunSyntax {
  readonly item: RegExp;
  readonly gap: RegExp;
  readonly separator: string;
}

const RUNS: Partial<Record<Form, RunSyntax>> = {
  footnote: { item: /\[\^([^\s[\]^]{1,400})\](?!:)|\[\^\]?(?![^\s\]])/g, gap: /^$/, separator: '' },
  markdown: {
    item: /(?<!!)\[(?:[^[\]\\\n]|\\.){1,1000}\]\(([^()\s\\]{1,1000})\)/g,
    gap: /^; ?$/,
    separator: '; ',
  },
  html: {
    item: /<a\b[^<>]{0,1000}?href="([^"<>]{1,1000})"[^<>]{0,200}><cite>[^\n]{0,1000}?<\/cite><\/a>/g,
    gap: /^; ?$/,
    separator: '; ',
  },
  plain: {
    item: /(?<![\w/])arXiv:((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)(?!\w)/g,
    gap: /^, ?$/,
    separator: ', ',
  },
};

/** The run of footnotes, links or ids at `offset`, in the line around it; undefined for forms that stand in no run. */
export function runGroup(text: string, offset: number, form: Form): Group | undefined {
  const syntax = RUNS[form];
  if (!syntax) return undefined;
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 3000);
  const to = Math.min(...[text.indexOf('\n', offset), offset + 3000, text.length].filter((end) => end >= 0));
  let run: Slot[] = [];
  for (const match of text.slice(from, to).matchAll(syntax.item)) {
    const start = from + match.index;
    const last = run.at(-1);
    if (last && !syntax.gap.test(text.slice(last.full.end, start))) {
      if (last.full.end >= offset) break;
      run = [];
    }
    if (start > offset && run.length === 0) break;
    const end = start + match[0].length;
    const key = match[1];
    const full = { start: run.length > 0 ? (last?.full.end ?? start) : start, end };
    const at = start + match[0].indexOf(key ?? '');
    run.push(
      key === undefined
        ? {
            full,
            range: { start, end },
            keys: [],
            pending: { at: start + 2, front: 2, behind: match[0].length - 2 },
          }
        : { full, range: { start, end }, keys: [keyReference(text, at, at + key.length)] },
    );
  }
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last || offset < first.full.start || offset > last.full.end) return undefined;
  const range = { start: first.full.start, end: last.full.end };
  const kind = form === 'footnote' ? 'footnote' : 'run';
  return { kind, range, inner: range, slots: run, separator: syntax.separator, opening: '', closing: '' };
}

/** What an item is known by in a run: the address of a link, the id after `arXiv:`; the item itself when it has none. */
export function runKey(item: string, form: Form): string {
  const syntax = RUNS[form];
  return syntax && form !== 'footnote' ? ([...item.matchAll(syntax.item)][0]?.[1] ?? item) : item;
}
