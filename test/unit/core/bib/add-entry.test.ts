import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addEntries, type NewEntry } from '../../../../src/core/bib/add-entry';
import { indexBib } from '../../../../src/core/bib/bib-index';
import { findPaper } from '../../../../src/core/bib/find-paper';
import { allEntries, entriesByKey, firstTorn } from '../../../../src/core/bib/lookup';
import { applyEdits } from '../../../../src/core/text-edit';
import { anyBib } from './texts';

const NEW: NewEntry = {
  text: '@misc{new2024,\n  title = {A {NEW} One},\n  year = {2024},\n  eprint = {2411.99999},\n}',
  paper: { arxivId: '2411.99999', title: 'A NEW One', year: 2024 },
};

describe('adding an entry to any .bib', () => {
  it('keeps every other character, is found afterwards, and does nothing the second time', () => {
    fc.assert(
      fc.property(anyBib, (text) => {
        const index = indexBib(text);
        const result = addEntries(index, [NEW]);
        assert.deepEqual(result.outcomes, [{ kind: 'added', key: 'new2024' }]);
        const [edit] = result.edits;
        assert.ok(edit && result.edits.length === 1);
        assert.equal(edit.range.start, edit.range.end);
        const after = applyEdits(text, result.edits);
        assert.equal(
          after.slice(0, edit.range.start) + after.slice(edit.range.start + edit.newText.length),
          text,
        );
        if (firstTorn(index) === undefined) assert.ok(result.isRead, after);
        const fresh = indexBib(after);
        assert.deepEqual([...allEntries(result.index)], [...allEntries(fresh)]);
        if (!result.isRead) return;
        assert.equal(findPaper(fresh, NEW.paper).kind, 'same');
        assert.equal(entriesByKey(fresh, 'new2024')[0]?.isClosed, true);
        const again = addEntries(fresh, [NEW]);
        assert.deepEqual([again.edits, again.outcomes], [[], [{ kind: 'present', key: 'new2024' }]]);
        // Those that were there are read as before.
        const others = (all: typeof index): readonly string[] =>
          [...allEntries(all)].map(({ key }) => key).filter((key) => key !== 'new2024');
        if (firstTorn(index) === undefined) assert.deepEqual(others(fresh), others(index));
      }),
      { numRuns: 600 },
    );
  });
});
