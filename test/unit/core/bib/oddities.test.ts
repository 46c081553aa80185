import assert from 'node:assert/strict';
import { addEntries } from '../../../../src/core/bib/add-entry';
import { indexBib } from '../../../../src/core/bib/bib-index';
import { applyEdits } from '../../../../src/core/text-edit';
import { ODDITIES, usual } from './oddities';

describe('an entry goes into a .bib', () => {
  const entry = { text: usual, paper: { arxivId: '2411.99999', title: 'A NEW One' } };

  for (const { name, text: marked, added = `\n\n${usual}` } of ODDITIES) {
    it(`with ${name}`, () => {
      const text = marked.replace('|', '');
      const result = addEntries(indexBib(text), [entry]);
      const after = applyEdits(text, result.edits);
      assert.equal(
        after,
        marked.replace('|', () => added),
      );
      assert.equal(result.isRead, true);
      assert.deepEqual(addEntries(indexBib(after), [entry]).edits, []);
    });
  }
});
