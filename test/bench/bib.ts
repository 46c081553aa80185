import { addEntries } from '../../src/core/bib/add-entry';
import { type BibIndex, indexBib, indexSteps, updateIndex } from '../../src/core/bib/bib-index';
import { diagnoseBib } from '../../src/core/bib/diagnose';
import { findPaper } from '../../src/core/bib/find-paper';
import { syntheticBib } from '../support/synthetic-bib';
import type { Bench, Figures } from './bench';
import { collectGarbage, duration, median, quantile, rounded } from './measure';

const SIZES = [1, 5, 15];
const MEGABYTE = 1_000_000;
const INSERTIONS = 20;

/** A `.bib` of many megabytes: read for the first time, added to, typed in, asked, and looked over. */
export const bib: Bench = {
  name: 'bib',
  about: 'a .bib of up to 15 MB: first read, insertion, an edit within, look-up, its problems',
  takesPath: false,
  run({ say }) {
    const figures: Record<string, Figures> = {};
    indexBib(syntheticBib(MEGABYTE));
    for (const size of SIZES) {
      say(`${size} MB`);
      figures[`${size} MB`] = measured(syntheticBib(size * MEGABYTE));
    }
    return figures;
  },
};

function measured(text: string): Figures {
  collectGarbage();
  let index: BibIndex | undefined;
  const firstRead = duration(() => {
    index = indexBib(text);
  });
  if (!index) return {};
  const first = index;
  const slices = sliceTimes(text);
  const inserted = insertions(first);
  const middle = text.length >> 1;
  const edit = { range: { start: middle, end: middle }, newText: 'x' };
  const edits = Array.from({ length: 20 }, () => duration(() => updateIndex(first, edit)));
  const lookups = duration(() => {
    for (let i = 0; i < 1000; i++)
      findPaper(first, { arxivId: `2405.${String(10_000 + i)}`, title: `Title ${i}` });
  });
  const problems = duration(() => {
    diagnoseBib(first);
  });
  return {
    entries: first.chunks.reduce((sum, { entries }) => sum + entries.length, 0),
    firstReadMs: rounded(firstRead),
    longestSliceMs: rounded(quantile(slices, 0.99)),
    firstInsertionMs: rounded(inserted[0] ?? NaN),
    insertionMs: rounded(median(inserted)),
    longestInsertionMs: rounded(Math.max(...inserted)),
    editWithinMs: rounded(median(edits)),
    lookupMicroseconds: rounded(lookups),
    allProblemsMs: rounded(problems),
  };
}

/** How long each step of a first read takes. */
function sliceTimes(text: string): readonly number[] {
  const times: number[] = [];
  const steps = indexSteps(text);
  let step: ReturnType<typeof steps.next> | undefined;
  while (step?.done !== true) {
    times.push(
      duration(() => {
        step = steps.next();
      }),
    );
  }
  return times;
}

/** One paper after another into the same text. */
function insertions(index: BibIndex): readonly number[] {
  let now = index;
  return Array.from({ length: INSERTIONS }, (_, i) => {
    const id = `2412.${String(20_000 + i)}`;
    const text = `@misc{new${i},\n  title = {New ${i}},\n  eprint = {${id}},\n}`;
    return duration(() => {
      now = addEntries(now, [{ text, paper: { arxivId: id, title: `New ${i}` } }]).index;
    });
  });
}
