import type { Form, Manner } from '../../core/citation/forms';
import { citationEdit } from '../../core/citation/group/citation-edit';
import { definitionsEdit } from '../../core/citation/group/definitions';
import { applyEdits, type TextEdit } from '../../core/text-edit';
import type { Range } from '../../core/text';

/** What is to be written into a document. */
export interface Written {
  readonly form: Form;
  /** Keys, or ready items of a form without keys. */
  readonly items: readonly string[];
  readonly manner: Manner;
  /** What footnotes need at the end of the document. */
  readonly definitions: string | undefined;
  readonly titles: readonly string[];
  readonly isKnown: ((key: string) => boolean) | undefined;
}

/** The changes of a document. */
export interface Changes {
  /** Apart from each other, in text order. */
  readonly edits: readonly TextEdit[];
  /** One cursor for each selection, in the text after the edits. */
  readonly cursors: readonly number[];
  /** Keys that the language cannot hold. */
  readonly unheld: readonly string[];
}

/**
 * A citation at every selection (half-open, UTF-16 offsets). Cursors in one group are served by one edit of it.
 */
export function changesOf(
  text: string,
  selections: readonly Range[],
  languageId: string,
  written: Written,
): Changes {
  const { form, items, manner, titles, isKnown } = written;
  const edits: TextEdit[] = [];
  const unheld = new Set<string>();
  const places = selections.map((selection) => {
    const one = citationEdit(text, selection, form, items, { manner, languageId, titles, isKnown });
    for (const key of one.unheld) unheld.add(key);
    const clashes = one.edits.some((edit) => edits.some((other) => overlap(edit.range, other.range)));
    if (clashes) return { at: selection.end, own: [] };
    edits.push(...one.edits);
    return { at: one.cursor, own: one.edits };
  });
  edits.sort((a, b) => a.range.start - b.range.start);
  const cursors = places.map(({ at, own }) => {
    const first = own[0]?.range.start ?? at;
    const before = edits.filter((edit) => !own.includes(edit) && edit.range.end <= first);
    return before.reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), at);
  });
  return { edits: withDefinitions(text, edits, written.definitions), cursors, unheld: [...unheld] };
}

/** Two that are put in at one place clash, too. */
function overlap(a: Range, b: Range): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/** Definitions stand behind all else, also behind what is put in at the end. */
function withDefinitions(
  text: string,
  edits: readonly TextEdit[],
  definitions: string | undefined,
): readonly TextEdit[] {
  const notes = definitions === undefined ? undefined : definitionsEdit(applyEdits(text, edits), definitions);
  if (!notes) return edits;
  const last = edits.at(-1);
  if (last?.range.end !== text.length)
    return [...edits, { range: { start: text.length, end: text.length }, newText: notes.newText }];
  return [...edits.slice(0, -1), { range: last.range, newText: last.newText + notes.newText }];
}
