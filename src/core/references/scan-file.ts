import { findReferences } from '../arxiv/find';
import { parseIdentifier, withoutClass } from '../arxiv/identifier';
import { bibEntries } from '../citation/bib-file';
import { arxivIdOfEntry } from '../citation/bib-identity';
import { isMemoryText } from '../memory/file';
import { LineIndex } from '../text';
import { findKeys } from './keys';
import { isBibliography, languageOfDocument, languageOfOpen } from './languages';
import type { Mention, MentionKind } from './mention';

/** A file as it is scanned. */
export interface ScannedFile {
  /** Name or path, with `/`; only its extension counts. */
  readonly path: string;
  /** VS Code's language id, where it is known; else the name says it. */
  readonly languageId?: string | undefined;
}

/**
 * Every mention of a paper in a file, in text order: in a bibliography its entries (at their keys), in any other text
 * arXiv references and keys, in a memory of what was read none. Never throws; linear in the length of the text.
 */
export function scanFile(text: string, file: ScannedFile): readonly Mention[] {
  return [...scanSteps(text, file)].flat();
}

/** Entries between two pauses. */
const STEP = 200;

/** {@link scanFile} in steps: a large bibliography is read in slices. Together, the steps give all mentions. */
export function* scanSteps(text: string, file: ScannedFile): Generator<readonly Mention[], void> {
  if (isMemoryText(text)) return;
  const byName = languageOfDocument(file.path);
  // A bibliography is known by its name, also where no extension brings its language.
  const languageId =
    isBibliography(byName) || file.languageId === undefined
      ? byName
      : languageOfOpen(file.languageId, file.path);
  let lines: LineIndex | undefined;
  const mention = (
    kind: MentionKind,
    start: number,
    end: number,
    arxivId: string | undefined,
    key: string | undefined,
  ): Mention => {
    // Most files refer to nothing, and need no lines.
    lines ??= new LineIndex(text);
    const id = arxivId && detached(withoutClass(arxivId));
    return { kind, arxivId: id, key: key && detached(key), start, end, ...lines.positionAt(start) };
  };
  if (isBibliography(languageId)) {
    let step: Mention[] = [];
    for (const entry of bibEntries(text)) {
      const { keyRange } = entry;
      if (entry.key !== '')
        step.push(mention('entry', keyRange.start, keyRange.end, arxivIdOfEntry(entry), entry.key));
      if (step.length < STEP) continue;
      yield step;
      step = [];
    }
    yield step;
    return;
  }
  const found = findReferences(text, { languageId, fileName: file.path }).map(({ id, range }) =>
    mention(
      isAddress(text.slice(range.start, range.end)) ? 'link' : 'id',
      range.start,
      range.end,
      id,
      undefined,
    ),
  );
  const keys = findKeys(text, languageId).map(({ key, range }) =>
    mention('key', range.start, range.end, undefined, key),
  );
  yield [...found, ...keys].sort((a, b) => a.start - b.start);
}

function isAddress(reference: string): boolean {
  if (/^https?[:%]/i.test(reference)) return true;
  if (/^10\.48550|^arxiv[.:]\s*(?!org)/i.test(reference) || parseIdentifier(reference)) return false;
  return /^(?:[a-z0-9-]+\.)+[a-z]+(?::\d+)?(?:\\|\/|%2F)/i.test(reference);
}

/**
 * The same characters in a string of their own. A part of a string keeps the whole of it alive in today's engines: the
 * index would hold the text of every file.
 */
function detached(part: string): string {
  return part.split('').join('');
}
