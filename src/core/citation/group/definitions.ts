import type { TextEdit } from '../../text-edit';

/**
 * The edit that puts the definitions of footnotes, `[^key]: ..`, one a line, at the end of a document; those whose label
 * is defined there already are left out. Undefined when none is left.
 */
export function definitionsEdit(text: string, definitions: string): TextEdit | undefined {
  const defined = new Set([...text.matchAll(/^ {0,3}\[\^([^\]\s]{1,400})\]:/gm)].map((match) => match[1]));
  const wanted = definitions
    .split('\n')
    .filter((line) => line !== '' && !defined.has(/^\[\^([^\]\s]+)\]:/.exec(line)?.[1]));
  if (wanted.length === 0) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const isAmongNotes = /^ {0,3}\[\^[^\]\s]{1,400}\]:[^\n]*\r?\n?$/.test(
    text.slice(text.trimEnd().lastIndexOf('\n') + 1),
  );
  const front = text === '' ? '' : text.endsWith('\n') ? '' : lineBreak;
  const blank = isAmongNotes || text === '' || /\n\r?\n$/.test(text) ? '' : lineBreak;
  const at = { start: text.length, end: text.length };
  return { range: at, newText: front + blank + wanted.join(lineBreak) + lineBreak };
}
