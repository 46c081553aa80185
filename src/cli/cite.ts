import { citable, type CitablePaper } from '../core/citation/citable';
import { type Citation, cite as citeAll, entryStyle } from '../core/citation/cite';
import { bibEntry, type EntryStyle } from '../core/citation/entry';
import { type Form, forms } from '../core/citation/forms';
import { type KeyedPaper, writeEntries } from '../core/citation/formats/format';
import { keyPresets, makeKeys, paperIdentity } from '../core/citation/key';
import { formatReferences } from '../core/citation/reference/format';
import { processorCredit } from '../core/citation/reference/style';
import { askBib, type BibAnswer } from './cite-bib';
import {
  type CiteRequest,
  formats,
  markups,
  type PrintedFormat,
  readCiteRequest,
  styles,
  type Wanted,
} from './cite-options';
import type { Command } from './command';
import { readDigests } from './digests';

/** `cite PATH ID...`: one citation of all the papers, their entries, or references; thousands of ids in one call. */
export const cite: Command = {
  usage:
    'cite PATH ID... [--form FORM] [--narrative] [--format FORMAT] [--style STYLE] [--markup MARKUP] [--key-format KEYS] [--bib FILE [--write] [--add-alike]] [--json]',
  about: [
    'a citation of one or several papers, their entries, or formatted references; also ID... --from PATH',
    `FORM (--as means the same): ${forms.join(', ')}; --narrative makes it a part of the sentence`,
    `FORMAT: ${formats.join(', ')}`,
    `STYLE: ${styles.join(', ')}, by citeproc-js; MARKUP: ${markups.join(', ')}. ${processorCredit.text}: ${processorCredit.url}`,
    `KEYS: ${keyPresets.join(', ')}, or a template such as {author}{year}{words:3:camel}`,
    '--bib reuses the keys of a .bib and prints the entries that it lacks; with --write they are added to it instead,',
    'and with --add-alike also those of papers that look like one that is there. Nothing is written without --write',
  ].join('\n      '),
  async run(args, { print, warn }) {
    const request = readCiteRequest(args);
    const { ids, from, wanted, bib } = request;
    const { snapshot } = readDigests([from]).library;
    const papers = ids.flatMap((id) => snapshot.paperById(id) ?? []).map((paper) => citable(paper));
    const missing = ids.filter((id) => snapshot.paperById(id) === undefined);
    const asked = bib === undefined ? undefined : askedOf(bib, papers, request);
    const answer = await answerFor(wanted, papers, request, asked);
    if (asked && request.write) asked.write();
    const { text, keys, entries, references, notes } = answer;
    if (request.json) {
      const named = asked ? asked.papers.map(({ paper }) => paper) : papers;
      print(
        JSON.stringify({
          text,
          citations: named.map(({ arxivId }, at) => ({ arxivId, key: keys[at] ?? null })),
          bibtex: entries ?? null,
          notes,
          missing,
          ...(references === undefined ? {} : { references }),
          ...(asked === undefined ? {} : { bib: saidOf(asked, bib ?? '', request.write) }),
        }),
      );
    } else {
      const parts = [text, answer.more ?? ''].filter((part) => part !== '');
      if (parts.length > 0) print(parts.join('\n\n'));
      for (const note of notes) warn(note);
    }
    const added = asked?.papers.filter(({ isPresent }) => !isPresent).map(({ key }) => key) ?? [];
    if (request.write && bib !== undefined)
      warn(added.length === 0 ? `nothing to add to ${bib}` : `added to ${bib}: ${added.join(', ')}`);
    for (const { paper, keys: others } of asked?.alike ?? [])
      warn(
        `${paper.arxivId ?? paper.title} was left out: ${bib ?? ''} may have it as ${others.join(', ')}; --add-alike adds it`,
      );
    if (missing.length > 0) warn(`no digest in ${from} lists ${missing.join(', ')}`);
    return missing.length + (asked?.alike.length ?? 0) > 0 ? 1 : 0;
  },
};

/** What is printed. */
interface Answer {
  readonly text: string;
  /** What follows after a blank line: a footnote's text, or the entries that a bibliography lacks. */
  readonly more?: string | undefined;
  /** One for each paper, or none where nothing shows them. */
  readonly keys: readonly string[];
  readonly entries?: string | undefined;
  readonly references?: readonly { readonly key: string; readonly text: string }[];
  readonly notes: readonly string[];
}

async function answerFor(
  wanted: Wanted,
  papers: readonly CitablePaper[],
  { keyFormat, write }: CiteRequest,
  asked: BibAnswer | undefined,
): Promise<Answer> {
  if (asked) {
    const keys = asked.papers.map(({ key }) => key);
    const { notes } = asked;
    if (wanted.kind === 'form' && !isEntry(wanted.form)) {
      const given = new Map(asked.papers.map(({ paper, key }) => [paperIdentity(paper), key]));
      const { text } = citeAll(
        asked.papers.map(({ paper }) => paper),
        wanted.form,
        { given, manner: wanted.manner },
      );
      const entries = asked.entries === '' ? undefined : asked.entries;
      return { text, more: write ? undefined : entries, keys, entries, notes };
    }
    const absent = asked.papers.filter(({ isPresent }) => !isPresent);
    const isBib = wanted.kind !== 'format' || isBibFormat(wanted.format);
    const entries = isBib ? asked.entries : written(absent, wanted.format);
    return { text: write ? '' : entries, keys, entries, notes };
  }
  if (wanted.kind === 'form') {
    const citation: Citation = citeAll(papers, wanted.form, { preset: keyFormat, manner: wanted.manner });
    const { text, keys, notes, bibtex: entries, definitions: more } = citation;
    return { text, more, keys, entries, notes };
  }
  const keys = makeKeys(papers, keyFormat);
  const keyed = papers.map((paper, at): KeyedPaper => ({ paper, key: keys[at] ?? '' }));
  if (wanted.kind === 'format') {
    const text = written(keyed, wanted.format);
    return { text, keys, entries: isBibFormat(wanted.format) ? text : undefined, notes: notesOn(keyed) };
  }
  const references = await formatReferences(keyed, wanted.style, wanted.markup);
  const between = wanted.markup === 'markdown' ? '\n\n' : '\n';
  return { text: references.map(({ text }) => text).join(between), keys, references, notes: notesOn(keyed) };
}

function askedOf(path: string, papers: readonly CitablePaper[], request: CiteRequest): BibAnswer {
  const { wanted, keyFormat, evenIfAlike, write } = request;
  return askBib(path, papers, { keyFormat, evenIfAlike, style: styleFor(wanted), mayCreate: write });
}

function styleFor(wanted: Wanted): EntryStyle {
  if (wanted.kind === 'form') return entryStyle(wanted.form);
  return wanted.kind === 'format' && isBibFormat(wanted.format) ? wanted.format : 'bibtex';
}

function written(papers: readonly KeyedPaper[], format: PrintedFormat): string {
  if (format !== 'typst') return writeEntries(papers, format);
  return papers.map(({ paper, key }) => bibEntry(paper, key, 'typst').text).join('\n\n');
}

function notesOn(papers: readonly KeyedPaper[]): readonly string[] {
  return papers.flatMap(({ paper, key }) => bibEntry(paper, key).notes.map((note) => `${key}: ${note}`));
}

function saidOf({ papers, alike }: BibAnswer, file: string, isWritten: boolean): object {
  const keysOf = (isPresent: boolean): readonly string[] =>
    papers.filter((paper) => paper.isPresent === isPresent).map(({ key }) => key);
  return {
    file,
    present: keysOf(true),
    absent: keysOf(false),
    alike: alike.map(({ paper, keys }) => ({ arxivId: paper.arxivId, keys })),
    written: isWritten && papers.some(({ isPresent }) => !isPresent),
  };
}

function isBibFormat(format: PrintedFormat): format is EntryStyle {
  return format === 'bibtex' || format === 'biblatex' || format === 'typst';
}

function isEntry(form: Form): boolean {
  return form === 'bibtex' || form === 'biblatex-entry';
}
