import assert from 'node:assert/strict';
import { citedView, showsPaperOf } from '../../../../src/core/panel/cited-view';
import { panelView } from '../../../../src/core/panel/panel-view';
import { isPanelView } from '../../../../src/core/panel/view-guard';
import type { CitedPlace, MentionKind } from '../../../../src/core/references/mention';
import { paper, sourceOf } from './sample';

const ID = '2411.14199';

function place(uri: string, line: number, kind: MentionKind = 'id'): CitedPlace {
  return { uri, line, character: 2, start: line * 10, end: line * 10 + 5, kind, arxivId: ID, key: undefined };
}

function source(places: readonly CitedPlace[], isComplete = true) {
  return { cited: { isComplete, placesOf: () => places }, documentLabel: (uri: string) => uri.slice(2) };
}

describe('where a paper is cited, as the panel shows it', () => {
  it('is a file with its places, bibliographies last', () => {
    const places = [
      place('w/a.bib', 1, 'entry'),
      place('w/a.tex', 1),
      place('w/a.tex', 4),
      place('w/b.md', 0),
    ];
    assert.deepEqual(citedView(ID, 2, source(places)), {
      isComplete: true,
      count: 2,
      files: [
        {
          uri: 'w/a.tex',
          document: 'a.tex',
          places: [
            { line: 1, character: 2, isEntry: false },
            { line: 4, character: 2, isEntry: false },
          ],
        },
        { uri: 'w/b.md', document: 'b.md', places: [{ line: 0, character: 2, isEntry: false }] },
        { uri: 'w/a.bib', document: 'a.bib', places: [{ line: 1, character: 2, isEntry: true }] },
      ],
      more: 0,
    });
  });

  it('says of many places how many are not shown', () => {
    const view = citedView(ID, 1, source(Array.from({ length: 1234 }, (_, line) => place('w/a.tex', line))));
    assert.deepEqual([view?.files[0]?.places.length, view?.more], [200, 1034]);
  });

  it('is nothing for a paper without identifier, and open while files are being read', () => {
    assert.equal(citedView(undefined, undefined, source([])), undefined);
    assert.equal(citedView(ID, 0, source([], false))?.isComplete, false);
  });

  it('is part of the paper, the count part of its card in a day; both know what concerns them', () => {
    const known = paper(`arxiv:${ID}`, ['2024-11-22']);
    const days = sourceOf({ '2024-11-22': [known] }, { [known.key]: { arxivId: ID, citedIn: 1 } });
    const all = { ...days, ...source([place('w/a.tex', 1)]) };
    const ofPaper = panelView({ kind: 'paper', key: known.key, day: undefined }, all);
    const ofDay = panelView({ kind: 'day', date: '2024-11-22' }, all);
    assert.ok(ofPaper.kind === 'paper' && ofDay.kind === 'day');
    assert.equal(ofPaper.cited?.count, 1);
    assert.equal(ofDay.groups[0]?.papers[0]?.citedIn, 1);
    for (const view of [ofPaper, ofDay]) {
      assert.ok(isPanelView(JSON.parse(JSON.stringify(view))));
      assert.equal(showsPaperOf(view, new Set([ID])), true);
      assert.equal(showsPaperOf(view, new Set(['1706.03762'])), false);
    }
  });
});
