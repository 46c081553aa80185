import type { Block } from './block';
import { dateOfPath } from './dates';
import { isDigest } from './digest-sign';
import { entryOf } from './draft';
import type { Digest, Entry } from './entry';
import { problemsOf } from './entry-problems';
import { layoutOf } from './layout-of';
import { dailySteps } from './layouts/daily-table';
import { frontDate, readHeadNote, readPaperNote } from './paper-note';
import { Reader } from './reader';
import { scanSteps } from './scan';
import { isOfSoftware } from './software-sign';
import { finish } from './steps';

const NO_DIGEST: Digest = { isDigest: false, layout: undefined, date: undefined, entries: [], problems: [] };

/**
 * Reads one Markdown file as a digest of papers, in whatever layout it is kept. An ordinary note gives `isDigest: false`
 * and nothing else. A row that cannot be read becomes a problem. All ranges are UTF-16 offsets into `text`. Never
 * throws; linear in its length.
 * @param path of the file, with `/`, when there is one: its name or folders may give the date.
 */
export function readDigest(text: string, path?: string): Digest {
  return finish(digestSteps(text, path));
}

/** {@link readDigest} in steps of some milliseconds each, for who must not hold up others with a large file. */
export function* digestSteps(text: string, path?: string): Generator<void, Digest> {
  const ruling = rulingOf(text);
  if (ruling === 'off') return NO_DIGEST;
  const blocks = yield* scanSteps(text);
  yield;
  const daily = yield* dailySteps({ text, blocks, path });
  yield;
  if (daily) return { isDigest: true, layout: 'daily-table', ...daily };
  const note = readPaperNote(text, blocks);
  if (note) return noteDigest(text, note, path);
  const { drafts, headingDate, tables } = yield* new Reader(text, blocks).steps();
  const { headers } = tables;
  if (ruling !== 'on' && !isDigest({ text, path, blocks, drafts, headers })) {
    const headed = readHeadNote(text, blocks);
    const isNote = headed !== undefined && !isOfSoftware(text, blocks, headingTexts(text, blocks));
    return isNote ? noteDigest(text, headed, path) : NO_DIGEST;
  }
  const fileDate =
    headingDate ?? frontDate(text, blocks) ?? (path === undefined ? undefined : dateOfPath(path));
  const entries: Entry[] = [];
  for (const draft of drafts) {
    if (entries.length % ENTRIES === ENTRIES - 1) yield;
    entries.push(entryOf(draft, text, fileDate));
  }
  yield;
  const layout = layoutOf({ text, blocks, drafts, headers });
  return { isDigest: true, layout, date: fileDate, entries, problems: problemsOf(text, entries) };
}

/** The texts of the headings of a file. */
function headingTexts(text: string, blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' ? [text.slice(block.content.start, block.content.end)] : [],
  );
}

function noteDigest(text: string, note: Entry, path: string | undefined): Digest {
  const date = note.date ?? (path === undefined ? undefined : dateOfPath(path));
  const entry = { ...note, date };
  return {
    isDigest: true,
    layout: 'paper-note',
    date,
    entries: [entry],
    problems: problemsOf(text, [entry]),
  };
}

/** Entries that are finished at a stretch. */
const ENTRIES = 500;

/** What the file says of itself in a line of its own: `<!-- paper-digest: off -->` or `on`; undefined when it says nothing. */
function rulingOf(text: string): 'on' | 'off' | undefined {
  if (!text.includes('<!--')) return undefined;
  const ruling = /^[ \t]*<!--\s*paper-digest:\s*(on|off)\s*-->[ \t]*$/im.exec(text)?.[1]?.toLowerCase();
  return ruling === 'on' || ruling === 'off' ? ruling : undefined;
}
