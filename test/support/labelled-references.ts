import { readFileSync } from 'node:fs';

/** A reference that a person marked in a snippet. */
export interface LabelledReference {
  /** Identifier without version, as arXiv writes it. */
  readonly id: string;
  /** UTF-16 offsets into the snippet, half-open. */
  readonly start: number;
  readonly end: number;
}

/** A line of text, with every arXiv reference that a careful person sees in it. */
export interface Snippet {
  /** What it is an example of, such as `latex`. */
  readonly group: string;
  /** As in the file, with the marks `⟦` and `⟧` around each reference. */
  readonly marked: string;
  readonly text: string;
  readonly fileName: string | undefined;
  readonly references: readonly LabelledReference[];
}

/**
 * The labelled snippets of `test/fixtures/references/labelled.txt`: one a line, below `=== group` or
 * `=== group file=name`. Unit test and bench read the same.
 */
export function labelledReferences(): readonly Snippet[] {
  const path = 'test/fixtures/references/labelled.txt';
  const snippets: Snippet[] = [];
  let group = '';
  let fileName: string | undefined;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const heading = /^=== ([^=]*?)(?: file=(\S+))?$/.exec(line);
    if (heading) [, group = '', fileName] = heading;
    else if (line !== '') snippets.push(snippetOf(group, fileName, line));
  }
  return snippets;
}

function snippetOf(group: string, fileName: string | undefined, marked: string): Snippet {
  const references: LabelledReference[] = [];
  let text = '';
  for (const part of marked.split('⟧')) {
    const [before = '', reference] = part.split('⟦');
    text += before;
    if (reference === undefined) continue;
    references.push({ id: idOf(reference), start: text.length, end: text.length + reference.length });
    text += reference;
  }
  return { group, marked, text, fileName, references };
}

/** The identifier that a marked reference is about: read more simply than the recogniser that is judged. */
function idOf(reference: string): string {
  const plain = reference.replaceAll('\\', '').replaceAll(/%2F/gi, '/').replaceAll(/%3A/gi, ':');
  const modern = /\d{4}\.\d{4,5}/.exec(plain)?.[0];
  if (modern !== undefined) return modern;
  const old = /([a-z]+(?:-[a-z]+)?)((?:\.[a-z-]+)?)(\/\d{7})/i.exec(plain.replace(/arxiv[.:]\s*/i, ''));
  if (!old) throw new Error(`no identifier in the label ${reference}`);
  return `${(old[1] ?? '').toLowerCase()}${old[2] ?? ''}${old[3] ?? ''}`;
}
