import type { Block } from './block';
import { dateOfPath } from './dates';
import { headingText, isDigest } from './digest-sign';
import { entryOf } from './draft';
import type { Digest, Entry } from './entry';
import { problemsOf } from './entry-problems';
import { layoutOf } from './layout-of';
import { readDaily } from './layouts/daily-table';
import { readPaperNote } from './paper-note';
import { Reader } from './reader';
import { scanBlocks } from './scan';

const NO_DIGEST: Digest = { isDigest: false, layout: undefined, date: undefined, entries: [], problems: [] };

/**
 * Reads one Markdown file as a digest of papers, in whatever layout it is kept. An ordinary note gives `isDigest: false`
 * and nothing else. A row that cannot be read becomes a problem. All ranges are UTF-16 offsets into `text`. Never
 * throws; linear in its length.
 * @param path of the file, with `/`, when there is one: its name or folders may give the date.
 */
export function readDigest(text: string, path?: string): Digest {
  const ruling = rulingOf(text);
  if (ruling === 'off') return NO_DIGEST;
  const blocks = scanBlocks(text);
  const daily = readDaily({ text, blocks, path });
  if (daily) return { isDigest: true, layout: 'daily-table', ...daily };
  const note = readPaperNote(text, blocks);
  if (note) {
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
  return readAny(text, blocks, path, ruling === 'on');
}

function readAny(text: string, blocks: readonly Block[], path: string | undefined, isAsked: boolean): Digest {
  const { drafts, headingDate, tables } = new Reader(text, blocks).read();
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [headingText(text, block)] : []));
  if (!isAsked && !isDigest(drafts, tables.headers, headings, path)) return NO_DIGEST;
  const fileDate = headingDate ?? (path === undefined ? undefined : dateOfPath(path));
  const entries: readonly Entry[] = drafts.map((draft) => entryOf(draft, text, fileDate));
  const layout = layoutOf({ text, blocks, drafts, headers: tables.headers });
  return { isDigest: true, layout, date: fileDate, entries, problems: problemsOf(text, entries) };
}

/** What the file says of itself in a line of its own: `<!-- paper-digest: off -->` or `on`; undefined when it says nothing. */
function rulingOf(text: string): 'on' | 'off' | undefined {
  const ruling = /^[ \t]*<!--\s*paper-digest:\s*(on|off)\s*-->[ \t]*$/im.exec(text)?.[1]?.toLowerCase();
  return ruling === 'on' || ruling === 'off' ? ruling : undefined;
}
