import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../../../src/core/digest/entry';
import { readDigest } from '../../../../src/core/digest/read';
import { TAXONOMY } from '../../../../src/core/topics/taxonomy';
import { TopicIndex } from '../../../../src/core/topics/topic-index';
import { sharedDigests } from '../../../support/shared-digests';
import { heldOut, type JudgedPaper, tuned } from './judged';

const index = new TopicIndex(TAXONOMY);
const topicsOf = (entry: Entry): readonly string[] => index.of(entry).map(({ id }) => id);

/** What is found of what was judged: right ones among the found, found ones among the main, main ones in first place. */
function measure(papers: readonly JudgedPaper[], entries: ReadonlyMap<string, Entry>) {
  const known = papers.flatMap(({ arxivId, main, also }) => {
    const entry = entries.get(arxivId);
    return entry ? [{ found: topicsOf(entry), main, also }] : [];
  });
  const sum = (of: (paper: (typeof known)[number]) => number): number =>
    known.reduce((total, paper) => total + of(paper), 0);
  const right = sum(
    ({ found, main, also }) => found.filter((id) => main.includes(id) || also.includes(id)).length,
  );
  return {
    papers: known.length,
    precision: right / sum(({ found }) => found.length),
    recall:
      sum(({ found, main }) => main.filter((id) => found.includes(id)).length) /
      sum(({ main }) => main.length),
    first: sum(({ found, main }) => (main.includes(found[0] ?? '') ? 1 : 0)) / known.length,
  };
}

describe('the topics of real papers', () => {
  it('are what a person says, also of papers that the rules were not tuned on', function () {
    const { folder, files } = sharedDigests(this, 'daily');
    const all = files.flatMap((file) => readDigest(readFileSync(join(folder, file), 'utf8'), file).entries);
    const entries = new Map(
      all.flatMap((entry) => (entry.arxivId === undefined ? [] : [[entry.arxivId, entry]])),
    );
    const with_ = [...entries.values()].filter((entry) => topicsOf(entry).length > 0);
    const share = with_.length / entries.size;
    const [near, far] = [measure(tuned, entries), measure(heldOut, entries)];
    const say = (value: number): string => `${(value * 100).toFixed(1)} %`;
    for (const [name, one] of [
      ['tuned on', near],
      ['held out', far],
    ] as const)
      console.log(
        `      ${name}: precision ${say(one.precision)}, recall ${say(one.recall)}, surest is main ${say(one.first)}`,
      );
    assert.deepEqual([near.papers, far.papers], [60, 60]);
    assert.ok(share > 0.97, `${say(share)} of the papers have a topic`);
    for (const { precision, recall, first } of [near, far])
      assert.ok(precision > 0.85 && recall > 0.92 && first > 0.8, JSON.stringify([near, far]));
  });

  it('are judged by names that exist', () => {
    const ids = new Set(TAXONOMY.map(({ id }) => id));
    const unknown = [...tuned, ...heldOut].flatMap(({ main, also }) =>
      [...main, ...also].filter((id) => id !== '' && !ids.has(id)),
    );
    assert.deepEqual(unknown, []);
  });
});
