import assert from 'node:assert/strict';
import { digestSteps, readDigest } from '../../../../src/core/digest/read';
import { Random } from '../../../support/random';
import { dailyTable } from '../../../support/synthetic-digests';

const ROWS = 5000;
/** So many rows or lines at most are read at a stretch. */
const STRETCH = 600;

describe('a large digest', () => {
  const ids = Array.from({ length: ROWS }, (_, n) => `2401.${String(n + 1).padStart(5, '0')}`);
  const daily = dailyTable(new Random(1), '2024-11-22', ids);
  const keywords = `| Date | Title | PDF |\n|---|---|---|\n${ids
    .map((id) => `|2024-01-02|**On matters of ${id}**|[${id}](https://arxiv.org/abs/${id})|`)
    .join('\n')}`;

  for (const [name, text] of Object.entries({ daily, keywords })) {
    it(`is read in steps and gives what it gives at once (${name})`, () => {
      const steps = digestSteps(text);
      let pauses = 0;
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) {
          assert.deepEqual(step.value, readDigest(text));
          assert.equal(step.value.entries.length, ROWS);
          break;
        }
        pauses++;
      }
      assert.ok(pauses >= ROWS / STRETCH, `${pauses} pauses`);
    });
  }
});
