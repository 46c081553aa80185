import { markdownDestination, markdownText } from '../citation/markdown';
import { readDigest } from '../digest/read';
import { fillFrontLine } from './front-line';
import { namesIn, PLACEHOLDER, type Name } from './placeholder';
import type { NoteValues } from './values';

/** The template of notes where the person names none. */
export const NOTE_TEMPLATE = `---
title: {title}
authors: [{authors}]
arxiv: {id}
url: {url}
date: {date}
tags: [{tags}]
citekey: {key}
---

# {title}

{authors}

<{url}>

> {summary}

{note}

## Notes

`;

/** Ends being taken for a digest; a note is about a paper and lists none. */
const NO_DIGEST = '<!-- paper-digest: off -->';

/**
 * A note by a template with `{title}`, `{authors}`, `{id}`, `{date}`, `{url}`, `{key}`, `{tags}`, `{summary}` and
 * `{note}`, also in double braces. Whatever a paper is called: in a front matter each value stays one value (YAML, or TOML
 * between `+++`), below it the text is what is shown, and nothing in it is a link, a heading or HTML. Other braces stay as
 * they are. A line that says nothing, as all it names is not known, is left out. No note is read as a digest, unless its
 * template wants that.
 */
export function fillNote(template: string, values: NoteValues): string {
  const lines = template.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const fence = /^(?:---|\+\+\+)\s*$/.exec(lines[0] ?? '')?.[0].trim();
  const end = fence === undefined ? -1 : lines.findIndex((line, at) => at > 0 && line.trimEnd() === fence);
  const filled: string[] = [];
  lines.forEach((line, at) => {
    const [last, before] = [filled.at(-1), lines[at - 1] ?? ''];
    // The blank line behind one that was left out goes, too.
    const isSpare = line === '' && last === '' && namesIn(before).length > 0;
    const isBody = at >= end;
    const made = isSpare ? undefined : isBody ? bodyLine(line, values) : fillFrontLine(line, before, values);
    if (made !== undefined) filled.push(made);
  });
  const text = filled.join('\n');
  return readDigest(text).isDigest ? `${text.trimEnd()}\n\n${NO_DIGEST}\n` : text;
}

function bodyLine(line: string, values: NoteValues): string | undefined {
  const names = namesIn(line);
  if (names.length > 0 && names.every((name) => values[name].length === 0)) return undefined;
  return line.replace(PLACEHOLDER, (_: string, a: string | undefined, b: string | undefined, at: number) => {
    const name = (a ?? b) as Name;
    if (name === 'url') return markdownDestination(values.url);
    const text = plainText(values, name);
    // At the beginning of a line, or of what a quotation or an item holds, signs mean blocks.
    return /^[\s>*+-]*$/.test(line.slice(0, at)) ? blockText(text) : text;
  });
}

function plainText(values: NoteValues, name: Name): string {
  if (name === 'id' || name === 'key' || name === 'date') return values[name];
  const value = values[name];
  return markdownText(typeof value === 'string' ? value : value.join(', '));
}

function blockText(text: string): string {
  return text.replace(/^[#>+=-]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
