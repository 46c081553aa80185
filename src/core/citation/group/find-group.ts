import { type KeySyntax, keySyntaxOf } from '../../references/languages';
import type { KeyReference } from '../../references/key-reference';
import type { Range } from '../../text';
import type { Form } from '../forms';
import { MASK, masked } from './mask';
import { latexGroup } from './latex-group';
import { orgGroup } from './org-group';
import { bareGroup, pandocGroup } from './pandoc-group';
import { asciidocGroup, mystGroup, restGroup } from './role-group';
import { runGroup } from './run-group';
import { type Group, type GroupKind, shifted } from './slots';
import { typstGroup } from './typst-group';

/** A longer text is read in part: some 20,000 characters each way, from a blank line on. */
const WHOLE = 200_000;
const REACH = 20_000;

const FINDERS: Readonly<Record<KeySyntax, (text: string, offset: number) => Group | undefined>> = {
  latex: latexGroup,
  typst: typstGroup,
  rest: restGroup,
  org: orgGroup,
  asciidoc: asciidocGroup,
  markdown: (text, offset) =>
    mystGroup(text, offset) ??
    latexGroup(text, offset) ??
    pandocGroup(text, offset) ??
    bareGroup(text, offset),
};

/** A citation of a document: one group of keys. */
export interface CitationAt {
  readonly kind: GroupKind;
  /** All of it, notes and signs included, half-open in UTF-16 offsets. */
  readonly range: Range;
  /** Its keys, in text order, each with the range of the key alone. */
  readonly keys: readonly KeyReference[];
  /** Whether it is still being typed: its end is missing, or it awaits a key. */
  readonly isUnfinished: boolean;
}

/**
 * The citation that `offset` (UTF-16) stands in or touches, in the syntax of the document's language, also one that is
 * half typed (`\cite{a,|`, `[@|`). Undefined elsewhere, in code and comments, and in languages without keys. Of a text
 * of more than 200,000 characters only the surroundings are read; never throws.
 * @param languageId VS Code's, such as `latex`
 */
export function citationAt(text: string, offset: number, languageId: string): CitationAt | undefined {
  const syntax = keySyntaxOf(languageId);
  const group = syntax && groupAt(text, offset, syntax);
  if (!group) return undefined;
  const keys = group.slots.flatMap((slot) => slot.keys);
  return { kind: group.kind, range: group.range, keys, isUnfinished: isUnfinished(group) };
}

/** Whether the end of a group is missing, or a place of it awaits a key. */
export function isUnfinished(group: Group): boolean {
  return (
    group.opening !== '' || group.closing !== '' || group.slots.some(({ pending }) => pending !== undefined)
  );
}

/** The group at `offset`; `form` adds the runs of footnotes, links and ids, which are no citations by key. */
export function groupAt(
  text: string,
  offset: number,
  syntax: KeySyntax | undefined,
  form?: Form,
): Group | undefined {
  const { start, end } = surroundings(text, offset);
  const part = text.slice(start, end);
  const at = offset - start;
  const hidden = syntax ? masked(part, syntax) : part;
  // Between two hidden characters the cursor is in code or a comment.
  if (
    syntax &&
    hidden.charAt(at - 1) === MASK &&
    (hidden.charAt(at) === MASK || /[\r\n]|^$/.test(hidden.charAt(at)))
  ) {
    // There it is merged into as well, when asked for; but it is no citation of the document.
    if (!form) return undefined;
    const around = FINDERS[syntax](hidden, at);
    if (around?.closing === '' && around.range.start < at && at < around.range.end)
      return shifted(around, start);
    const from = part.lastIndexOf('\n', at - 1) + 1;
    const line = part.slice(from).split('\n', 1)[0] ?? '';
    const group = FINDERS[syntax](line, at - from);
    return group && shifted(group, start + from);
  }
  const group = (form && runGroup(hidden, at, form)) ?? (syntax && FINDERS[syntax](hidden, at));
  return group && shifted(group, start);
}

/** What is read of a text around an offset: all of it, or of a long one a part. */
export function surroundings(text: string, offset: number): Range {
  if (text.length <= WHOLE) return { start: 0, end: text.length };
  const blank = text.indexOf('\n\n', Math.max(0, offset - REACH));
  const start = blank >= 0 && blank < offset ? blank : Math.max(0, offset - REACH);
  return { start, end: Math.min(text.length, offset + REACH) };
}
