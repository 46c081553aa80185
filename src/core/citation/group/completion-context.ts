import { keySyntaxOf } from '../../references/languages';
import type { Range } from '../../text';
import { bracedItem, canHold, pandocItem } from '../key-text';
import { groupAt, surroundings } from './find-group';
import type { Group, GroupKind, Slot } from './slots';

/** A place where a key is being typed. */
export interface CompletionContext {
  readonly kind: GroupKind;
  /** What is typed of the key, up to the cursor; empty right after `{` or `@`. */
  readonly prefix: Range;
  /** What a chosen key takes the place of: the prefix, and the rest of the word behind the cursor. */
  readonly replace: Range;
  /** The other keys of the citation. */
  readonly keys: readonly string[];
  /** What is missing at the end of the citation, such as `}`; empty when nothing is. */
  readonly closing: string;
}

export interface CompletionOptions {
  /** Whether the document has a bibliography; if not, `@name` in plain Markdown mentions somebody. */
  readonly hasBibliography?: boolean | undefined;
}

/** Languages in which `@` means a citation even before there is a bibliography. */
const CITING = new Set(['quarto', 'rmd', 'pandoc', 'myst']);

/**
 * Where in a citation the key under the cursor stands; undefined where none can: in prose, notes, addresses, code and
 * comments, and in languages without keys. Reads the surroundings of the cursor alone; never throws.
 * @param offset in UTF-16 units
 * @param languageId VS Code's, such as `latex`
 */
export function completionContext(
  text: string,
  offset: number,
  languageId: string,
  options: CompletionOptions = {},
): CompletionContext | undefined {
  const syntax = keySyntaxOf(languageId);
  if (!syntax || isFarFromSigns(text, offset)) return undefined;
  const group = groupAt(text, offset, syntax);
  if (group?.opening !== '') return undefined;
  const isMention = syntax === 'markdown' && (group.kind === 'bare' || group.kind === 'pandoc');
  if (isMention && !(options.hasBibliography ?? CITING.has(languageId))) return undefined;
  if (offset < group.inner.start || offset > group.inner.end) return undefined;
  const slot = group.slots.find(({ full }) => full.start <= offset && offset <= full.end);
  const replace = slot && typedRange(slot, offset, group);
  if (!replace) return undefined;
  const keys = group.slots
    .flatMap((one) => one.keys)
    .filter(({ range }) => range.start !== replace.start)
    .map(({ key }) => key);
  return {
    kind: group.kind,
    prefix: { start: replace.start, end: offset },
    replace,
    keys,
    closing: group.closing,
  };
}

/** A key as it stands in a place that {@link completionContext} found; undefined when its language cannot hold it. */
export function completedKey(key: string, kind: GroupKind): string | undefined {
  switch (kind) {
    case 'pandoc':
    case 'bare':
      if (!canHold(key, 'pandoc')) return undefined;
      return pandocItem(key) === bracedItem(key) ? `{${key}}` : key;
    case 'typst':
      return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?$/u.test(key) ? key : undefined;
    case 'latex':
    case 'multicite':
      return canHold(key, 'tex') ? key : undefined;
    case 'role':
      return canHold(key, 'role') ? key : undefined;
    case 'org':
    case 'orgref':
      return canHold(key, 'org') ? key : undefined;
    case 'asciidoc':
      return canHold(key, 'asciidoc') ? key : undefined;
    default:
      return undefined;
  }
}

/** Most keystrokes are far from any citation, and that is told from the paragraph's last characters. */
function isFarFromSigns(text: string, offset: number): boolean {
  const { start } = surroundings(text, offset);
  const before = text.slice(Math.max(start, offset - 4000), offset);
  return !before.includes('@') && !before.includes('cit') && !before.includes('bibentry');
}

function typedRange(slot: Slot, offset: number, group: Group): Range | undefined {
  const key = slot.keys.find(({ range }) => range.start <= offset && offset <= range.end);
  if (key) return key.range;
  if (slot.pending) return slot.pending.at === offset ? { start: offset, end: offset } : undefined;
  const isList =
    group.kind === 'latex' || group.kind === 'role' || group.kind === 'asciidoc' || group.kind === 'orgref';
  const isEmpty = slot.range.start === slot.range.end && slot.keys.length === 0;
  return isList && isEmpty ? { start: offset, end: offset } : undefined;
}
