import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { addPapers } from '../core/bib/add-papers';
import { type BibIndex, indexBib } from '../core/bib/bib-index';
import { applyEdits, type TextEdit } from '../core/text-edit';
import type { CitablePaper } from '../core/citation/citable';
import type { EntryStyle } from '../core/citation/entry';
import type { KeyPreset } from '../core/citation/key';
import type { KeyTemplate } from '../core/citation/key-template';
import { readText, shownPath } from './files';
import { OperationError, UsageError } from './usage';

/** A paper and the key by which a bibliography has it, or would have it. */
export interface BibPaper {
  readonly paper: CitablePaper;
  readonly key: string;
  readonly isPresent: boolean;
}

/** What a bibliography makes of papers. */
export interface BibAnswer {
  /** In the order given, without those that may be there under another identity. */
  readonly papers: readonly BibPaper[];
  /** Papers that may be there: a person has to say. */
  readonly alike: readonly { readonly paper: CitablePaper; readonly keys: readonly string[] }[];
  /** What would be added, in the style of the file but for line ends, without white space around it; empty when all is there. */
  readonly entries: string;
  readonly notes: readonly string[];
  /** Puts the entries into the file; every other byte stays. Does nothing when all is there. Throws an `OperationError`. */
  readonly write: () => void;
}

/** Asks a `.bib` file for papers; it is only read. One that does not exist is empty if it is to be written. */
export function askBib(
  path: string,
  papers: readonly CitablePaper[],
  options: {
    readonly keyFormat: KeyPreset | KeyTemplate;
    readonly style: EntryStyle;
    readonly evenIfAlike: boolean;
    readonly mayCreate: boolean;
  },
): BibAnswer {
  const isNew = !existsSync(path);
  if (isNew && !options.mayCreate) throw new UsageError(`no such file: ${path}`);
  const index = indexBib(isNew ? '' : readText(path));
  const { keyFormat: preset, style, evenIfAlike } = options;
  const { outcomes, edits, notes, isRead } = addPapers(index, papers, { preset, style, evenIfAlike });
  const found: BibPaper[] = [];
  const alike: { paper: CitablePaper; keys: readonly string[] }[] = [];
  for (const [i, paper] of papers.entries()) {
    const outcome = outcomes[i];
    if (outcome?.kind === 'added' || outcome?.kind === 'present')
      found.push({ paper, key: outcome.key, isPresent: outcome.kind === 'present' });
    else if (outcome?.kind === 'alike') alike.push({ paper, keys: outcome.entries.map(({ key }) => key) });
  }
  return {
    papers: found,
    alike,
    entries: edits.map(({ newText }) => newText.trim().replace(/\r\n?/g, '\n')).join('\n\n'),
    notes: isRead
      ? notes
      : [...notes, `${shownPath(path)} is torn: BibTeX will not read what is added to it.`],
    write: () => {
      if (edits.length > 0) writeBib(path, index, edits, isNew);
    },
  };
}

function writeBib(path: string, index: BibIndex, edits: readonly TextEdit[], isNew: boolean): void {
  try {
    // What is no UTF-8 would not come back as it was; and what changed meanwhile is somebody's work.
    if (!isNew && !readFileSync(path).equals(Buffer.from(index.text)))
      throw new OperationError(
        `nothing was written: ${shownPath(path)} is not UTF-8, or has changed meanwhile`,
      );
    writeFileSync(path, applyEdits(index.text, edits), { flag: isNew ? 'wx' : 'w' });
  } catch (error) {
    if (error instanceof OperationError) throw error;
    throw new OperationError(
      `cannot write ${shownPath(path)}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
