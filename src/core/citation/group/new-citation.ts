import { type Form, type Manner, citeKeys, isKeyForm } from '../forms';
import { bracedItem, pandocItem, typstCall } from '../key-text';

/** A new citation between `before` and `after`, the texts on both sides of the cursor. */
export interface NewCitation {
  readonly text: string;
  /** How many of its last characters only keep it apart from what follows: the cursor stands before them. */
  readonly behind: number;
}

/**
 * A citation of all keys (of a form without keys: ready items), written so that what stands around it cannot become a
 * part of it, nor it of that: nothing is added where nothing needs to be.
 */
export function newCitation(
  before: string,
  after: string,
  form: Form,
  keys: readonly string[],
  manner: Manner,
): NewCitation {
  if (!isKeyForm(form)) return { text: keys.join(form === 'plain' ? ', ' : '; '), behind: 0 };
  const text = citeKeys(keys, form, manner);
  switch (form) {
    case 'latex':
    case 'natbib':
    case 'biblatex':
      return apart(before, after, text, isEscaped(before) ? ' ' : '', '');
    case 'pandoc':
      return manner === 'narrative' ? narrative(before, after, keys) : bracketed(before, after, text);
    case 'footnote':
      return apart(before, after, text, isEscaped(before) ? ' ' : '', /^[:(]/.test(after) ? ' ' : '');
    case 'myst':
      return apart(
        before,
        after,
        text,
        /[`}]$/.test(before) || isEscaped(before) ? ' ' : '',
        after.startsWith('`') ? ' ' : '',
      );
    case 'rest':
      return inRest(before, after, text);
    case 'asciidoc':
      return apart(before, after, text, /\w$/.test(before) ? '{empty}' : isEscaped(before) ? ' ' : '', '');
    case 'org':
      return apart(
        before,
        after,
        text,
        before.endsWith('[') ? ' ' : '',
        /^[\]([]/.test(after) && before.endsWith('[') ? ' ' : '',
      );
    case 'typst':
      return inTypst(before, after, keys, text, manner);
  }
}

function apart(_before: string, _after: string, text: string, front: string, back: string): NewCitation {
  return { text: front + text + back, behind: back.length };
}

/** Whether a backslash would take the first character of the citation for its own. */
function isEscaped(before: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*\\$/.test(before);
}

function bracketed(before: string, after: string, text: string): NewCitation {
  const front = /[\]!^]$/.test(before) || isEscaped(before) || isAfterBare(before) ? ' ' : '';
  return apart(before, after, text, front, /^[({[:]/.test(after) ? ' ' : '');
}

/** Whether a bare `@key` stands just before: `@key[@b]` would still be read, but nobody writes it. */
function isAfterBare(before: string): boolean {
  return /(?:^|[^\p{L}\p{N}/@\\])@[\p{L}\p{N}_{][^\s@[\]]{0,400}$/u.test(before);
}

function narrative(before: string, after: string, keys: readonly string[]): NewCitation {
  const front = /[\p{L}\p{N}/@\\]$/u.test(before) ? ' ' : '';
  const items = keys.map(pandocItem);
  const last = keys.at(-1) ?? '';
  if (/^[\p{L}\p{N}_]|^[:.#$%&+?<>~/-][\p{L}\p{N}_]/u.test(after)) items[items.length - 1] = bracedItem(last);
  // `@a[..]` would take what is in the brackets for a note.
  return apart(before, after, items.join(', '), front, /^[({[@]/.test(after) ? ' ' : '');
}

function inRest(before: string, after: string, text: string): NewCitation {
  const front = before === '' || /[\s'"([{</:-]$/.test(before) ? '' : '\\ ';
  const back = after === '' || /^[\s'")\]}>/:.,;!?\\-]/.test(after) ? '' : '\\ ';
  return apart(
    before,
    after,
    text,
    /\\$/.test(before) ? ' ' : front === '' && before.endsWith(':') ? '\\ ' : front,
    back,
  );
}

function inTypst(
  before: string,
  after: string,
  keys: readonly string[],
  text: string,
  manner: Manner,
): NewCitation {
  const isGlued = /^[.:]*[\p{L}\p{N}_-]|^\[/u.test(after);
  const calls = keys.map((key) => typstCall(key, manner === 'narrative' ? 'prose' : undefined)).join(' ');
  // A semicolon ends a call: `.x`, `[` and `(` would go on with it.
  const end = /^[.[(;]/.test(after) ? ';' : '';
  if (/\\$/.test(before)) return apart(before, after, text, ' ', isGlued ? ' ' : '');
  if (/[\p{L}\p{N}_/]$/u.test(before) || isGlued) return { text: calls + end, behind: 0 };
  return { text: text.endsWith(')') ? text + end : text, behind: 0 };
}
