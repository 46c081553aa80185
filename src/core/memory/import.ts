import { finish } from '../digest/steps';
import { isMemoryText, MEMORY_FORMAT, readFileSteps } from './file';
import { type KeptPaper, readPaper } from './line';
import { type Field, type MarkRecord, mergeRecords, NOTHING } from './record';

/** What was read of a file that a person wants to import. */
export type ImportedMemory =
  | {
      readonly kind: 'memory';
      readonly papers: readonly KeptPaper[];
      /** How many papers could not be understood. */
      readonly bad: number;
    }
  /** Something else, or nothing. */
  | { readonly kind: 'foreign' }
  /** Written by a later version of this extension, and not to be read by halves. */
  | { readonly kind: 'later' };

/**
 * Reads an exported memory, or a file of one line a paper. No time in it is later than `now` (milliseconds since 1970): a
 * clock that was ahead would else outvote all that the person does. Never throws.
 */
export function readImport(text: string, now: number): ImportedMemory {
  const json = parsed(text);
  const { format, version, papers } = json ?? {};
  if (papers === undefined) {
    if (!isMemoryText(text)) return { kind: 'foreign' };
    const file = finish(readFileSteps(text));
    if (file.isLater) return { kind: 'later' };
    return {
      kind: 'memory',
      papers: [...file.records].map((paper) => notAfter(paper, now)),
      bad: file.bad.length,
    };
  }
  if (format !== MEMORY_FORMAT || !Array.isArray(papers)) return { kind: 'foreign' };
  if (version !== 1) return { kind: 'later' };
  const records = new Map<string, MarkRecord>();
  let bad = 0;
  for (const item of papers as readonly unknown[]) {
    const paper = readPaper(item);
    if (paper) records.set(paper[0], mergeRecords(records.get(paper[0]) ?? NOTHING, paper[1]));
    else bad++;
  }
  return { kind: 'memory', papers: [...records].map((paper) => notAfter(paper, now)), bad };
}

function notAfter([key, { opened, fields }]: KeptPaper, now: number): KeptPaper {
  const past = new Map<string, Field>();
  for (const [name, { value, at }] of fields) past.set(name, { value, at: Math.min(at, now) });
  return [key, { opened: opened && [Math.min(opened[0], now), Math.min(opened[1], now)], fields: past }];
}

interface ExportHead {
  readonly format?: unknown;
  readonly version?: unknown;
  readonly papers?: unknown;
}

function parsed(text: string): ExportHead | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
