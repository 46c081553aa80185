import type { Digest } from './entry';
import { dailyTable } from './layouts/daily-table';
import type { Layout } from './layout';
import { scanBlocks } from './scan';

/** The layouts, the most particular first: the first that knows a file reads it. */
const LAYOUTS: readonly Layout[] = [dailyTable];

/**
 * Reads one Markdown file as a digest of papers. An ordinary note gives `isDigest: false` and nothing else. A row that
 * cannot be read becomes a problem. All ranges are UTF-16 offsets into `text`. Never throws; linear in its length.
 * @param path of the file, with `/`, when there is one: its name or folders may give the date.
 */
export function readDigest(text: string, path?: string): Digest {
  // A byte order mark is white space for every trim and search here, so offsets stay those of the given text.
  const input = { text, blocks: scanBlocks(text), path };
  for (const layout of LAYOUTS) {
    const reading = layout.read(input);
    if (reading) return { isDigest: true, layout: layout.name, ...reading };
  }
  return { isDigest: false, layout: undefined, date: undefined, entries: [], problems: [] };
}
