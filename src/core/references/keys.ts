import { touches } from '../text';
import { asciidocKeys } from './asciidoc-keys';
import type { KeyReference } from './key-reference';
import { type KeySyntax, keySyntaxOf } from './languages';
import { latexKeys } from './latex-keys';
import { markdownKeys } from './markdown-keys';
import { orgKeys } from './org-keys';
import { restKeys } from './rest-keys';
import { typstKeys } from './typst-keys';

const FINDERS: Readonly<Record<KeySyntax, (text: string) => readonly KeyReference[]>> = {
  markdown: markdownKeys,
  latex: (text) => latexKeys(text),
  typst: typstKeys,
  rest: restKeys,
  org: orgKeys,
  asciidoc: asciidocKeys,
};

/**
 * Every place of a document that may name an entry of a bibliography by its key, in text order and apart; none in
 * languages without keys. Code, verbatim text and comments are left out. Whether a key means anything is for the
 * bibliography to say: `@fig-x` and the name of an account look like keys. Linear in the length; never throws.
 * @param languageId VS Code's, such as `latex`
 */
export function findKeys(text: string, languageId: string): readonly KeyReference[] {
  const syntax = keySyntaxOf(languageId);
  if (!syntax) return [];
  const found = [...FINDERS[syntax](text)].sort((a, b) => a.range.start - b.range.start);
  return found.filter(({ range }, at) => range.start >= (found[at - 1]?.range.end ?? 0));
}

/** A longer text is read in part: what a person points at must not wait for a megabyte. */
const WHOLE = 200_000;
const REACH = 20_000;

/**
 * The key that touches `offset` (UTF-16, its end included), or undefined. Of a text of more than 200,000 characters only
 * some 20,000 each way are read, from a blank line on.
 */
export function keyAt(text: string, offset: number, languageId: string): KeyReference | undefined {
  if (keySyntaxOf(languageId) === undefined) return undefined;
  let from = 0;
  let to = text.length;
  if (text.length > WHOLE) {
    const blank = text.indexOf('\n\n', Math.max(0, offset - REACH));
    from = blank >= 0 && blank < offset ? blank : Math.max(0, offset - REACH);
    to = Math.min(text.length, offset + REACH);
  }
  const found = findKeys(text.slice(from, to), languageId)
    .filter(({ range }) => touches(range, offset - from))
    .at(-1);
  if (!found) return undefined;
  return { key: found.key, range: { start: found.range.start + from, end: found.range.end + from } };
}
