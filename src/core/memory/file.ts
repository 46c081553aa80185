import { type KeptPaper, readLine, writeLine } from './line';
import { mergeRecords, type MarkRecord, NOTHING } from './record';

/** What a file of the memory begins with, with its version; also of one that was exported. */
export const MEMORY_FORMAT = 'paper-digest-memory';
const VERSION = 1;
const HEADER = JSON.stringify({ format: MEMORY_FORMAT, version: VERSION });
/** Lines that are read or written at a stretch. */
const STEP = 500;

/** A file of the memory as it was read. */
export interface MemoryFile {
  readonly records: ReadonlyMap<string, MarkRecord>;
  /** Lines that could not be understood, as they were, in their order. */
  readonly bad: readonly string[];
  /** Whether git, or another tool, has left the marks of a conflict; then the records are those of both sides. */
  readonly hasConflict: boolean;
  /** Whether a later version has written it: then it is not to be written by this one. */
  readonly isLater: boolean;
  readonly lineEnd: '\n' | '\r\n';
}

export const NO_FILE: MemoryFile = {
  records: new Map(),
  bad: [],
  hasConflict: false,
  isLater: false,
  lineEnd: '\n',
};

/** Whether a text is a memory that this extension has written, or its export: it names papers and cites none. */
export function isMemoryText(text: string): boolean {
  return /^\ufeff?\s{0,10}\{\s{0,10}"format"\s{0,10}:\s{0,10}"paper-digest-memory"/.test(text.slice(0, 100));
}

/** Reads a memory of one line a paper, in steps. Never throws; a paper of several lines is what they come to together. */
export function* readFileSteps(text: string): Generator<void, MemoryFile> {
  const records = new Map<string, MarkRecord>();
  const bad: string[] = [];
  let hasConflict = false;
  let isLater = false;
  let count = 0;
  for (const line of linesOf(text)) {
    if (++count % STEP === 0) yield;
    if (line === '' || line === HEADER) continue;
    if (CONFLICT.test(line)) {
      hasConflict = true;
      continue;
    }
    const paper = readLine(line);
    if (paper) records.set(paper[0], mergeRecords(records.get(paper[0]) ?? NOTHING, paper[1]));
    else {
      isLater ||= isLaterHeader(line);
      bad.push(line);
    }
  }
  return { records, bad, hasConflict, isLater, lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The text of a memory, sorted by key, so that tools merge it line by line; what could not be understood stays, at the end. */
export function* writeFileSteps({
  records,
  bad,
  lineEnd,
}: Pick<MemoryFile, 'records' | 'bad' | 'lineEnd'>): Generator<void, string> {
  const sorted = [...records].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  yield;
  const lines = [HEADER];
  for (const paper of sorted) {
    if (lines.length % STEP === 0) yield;
    lines.push(writeLine(paper));
  }
  return [...lines, ...bad, ''].join(lineEnd);
}

/** A whole memory as one JSON document, a line a paper, sorted; the time is milliseconds since 1970. */
export function writeExport(records: Iterable<KeptPaper>, now: number): string {
  const sorted = [...records].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const head = `{"format":"${MEMORY_FORMAT}","version":${VERSION},"exported":"${new Date(now).toISOString()}","papers":[`;
  return `${head}\n${sorted.map(writeLine).join(',\n')}\n]}\n`;
}

/** Lines without their ends and without blanks around; one by one, as a list of them all would double a large file. */
function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    yield text
      .slice(start, end)
      .replace(/^\ufeff/, '')
      .trim();
    start = end + 1;
  }
}

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s.*)?$/;

function isLaterHeader(line: string): boolean {
  const version = /^\{"format":"paper-digest-memory","version":(\d{1,9})[,}]/.exec(line)?.[1];
  return version !== undefined && Number(version) > VERSION;
}
