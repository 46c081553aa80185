import {
  type CompletionContext,
  type CompletionOptions,
  completionContext,
} from '../group/completion-context';

/** A place where a key is typed, or words by which a paper is meant. */
export interface KeyPlace extends CompletionContext {
  /**
   * Whether what is typed may go on after a key as the text of the document: `@direct pref`, where `\cite{direct pref` can
   * mean nothing but a paper.
   */
  readonly isProse: boolean;
}

/** So far back words may begin, in UTF-16 units, and so many may stand behind the first. */
const REACH = 100;
/** Words up to the cursor, behind a sign that a key can stand after; the last may have a blank behind it. */
const WORDS =
  /[{,`<[(&:@] ?([\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*)((?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*){1,5} ?| )$/u;

/**
 * The place of a key as {@link completionContext} finds it, and where a language's keys hold no blank, that of several words,
 * too: what stands behind the first of them is looked through.
 */
export function keyPlace(
  text: string,
  offset: number,
  languageId: string,
  options: CompletionOptions = {},
): KeyPlace | undefined {
  const place = completionContext(text, offset, languageId, options);
  if (place) return { ...place, isProse: false };
  const line = text.slice(Math.max(0, offset - REACH, text.lastIndexOf('\n', offset - 1) + 1), offset);
  const [, , rest = ''] = WORDS.exec(line) ?? [];
  if (rest === '') return undefined;
  const before = offset - rest.length;
  const first = completionContext(text.slice(0, before) + text.slice(offset), before, languageId, options);
  if (!first || first.prefix.start === first.prefix.end) return undefined;
  const { prefix, replace, kind } = first;
  const isProse =
    kind === 'pandoc' ||
    kind === 'bare' ||
    kind === 'org' ||
    kind === 'orgref' ||
    (kind === 'typst' && text.charAt(prefix.start - 1) === '@');
  // A blank behind a key goes on with the text.
  if (isProse && rest.trim() === '') return undefined;
  return {
    ...first,
    prefix: { start: prefix.start, end: offset },
    replace: { start: replace.start, end: replace.end + rest.length },
    isProse,
  };
}
