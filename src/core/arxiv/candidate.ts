import { asciiSet, followsEscape, isDigit, LONGEST_ESCAPE, runStart } from './characters';
import { identifierAt, parseIdentifier, versionAt } from './identifier';
import type { ArxivIdentifier } from './reference';

/** A possible identifier in a text: well formed and possible, but with nothing yet that says it means a paper. */
export interface Candidate extends ArxivIdentifier {
  /** Where the identifier starts, its archive included. */
  readonly start: number;
  /** Just after the identifier, its version included. */
  readonly end: number;
  readonly isOldStyle: boolean;
}

const DOT = 46;
const SLASH = 47;
// The longest archive with its class, `physics.atm-clus`, and an `arXiv.` before it fit.
const LONGEST_ARCHIVE = 32;
const isArchiveCharacter = asciiSet('.-');

/**
 * The next candidate that starts and ends at or after `from` (UTF-16). Every form of a reference holds an identifier,
 * so one pass that stops at `.` and `/` between digits finds them all; time is linear in the distance to the answer.
 * Undefined when there is none before `to`.
 */
export function nextCandidate(text: string, from: number, to: number): Candidate | undefined {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== DOT && code !== SLASH) continue;
    if (!isDigit(text.charCodeAt(i + 1))) continue;
    const found = code === DOT ? newStyleAround(text, i) : oldStyleAround(text, i, from);
    if (found && found.start >= from) return found;
  }
  return undefined;
}

function newStyleAround(text: string, dot: number): Candidate | undefined {
  const start = dot - 4;
  if (start < 0 || !isDigit(text.charCodeAt(start))) return undefined;
  if (isDigit(text.charCodeAt(start - 1)) && !followsEscape(text, start)) return undefined;
  const found = identifierAt(text, start);
  return found && { id: found.id, version: found.version, start, end: found.end, isOldStyle: false };
}

/** The slash of an old-style identifier may be escaped, as JSON writes it: `hep-th\/9901001`. */
function oldStyleAround(text: string, slash: number, from: number): Candidate | undefined {
  const digits = text.slice(slash + 1, slash + 8);
  if (!/^\d{7}$/.test(digits) || isDigit(text.charCodeAt(slash + 8))) return undefined;
  let archiveEnd = slash;
  while (archiveEnd > from && slash - archiveEnd < 3 && text.charAt(archiveEnd - 1) === '\\') archiveEnd--;
  const runFrom = runStart(
    text,
    archiveEnd,
    Math.max(from, archiveEnd - LONGEST_ARCHIVE),
    isArchiveCharacter,
  );
  for (const archive of readings(text, runFrom, text.slice(runFrom, archiveEnd))) {
    const parsed = parseIdentifier(`${archive}/${digits}`);
    if (!parsed) continue;
    const version = versionAt(text, slash + 8);
    return {
      id: parsed.id,
      version: version?.version,
      start: archiveEnd - archive.length,
      end: version?.end ?? slash + 8,
      isOldStyle: true,
    };
  }
  return undefined;
}

/** What the letters before the slash may be: all, or all but an `arXiv.`, a `%3A` or the end of an escape before. */
function readings(text: string, start: number, run: string): readonly string[] {
  const all = [run];
  if (/^arxiv\./i.test(run)) all.push(run.slice('arxiv.'.length));
  if (/^(?:3A|2F)/i.test(run) && text.charAt(start - 1) === '%') all.push(run.slice(2));
  for (let length = 1; length < Math.min(run.length, LONGEST_ESCAPE); length++)
    if (followsEscape(text, start + length)) all.push(run.slice(length));
  return all;
}
