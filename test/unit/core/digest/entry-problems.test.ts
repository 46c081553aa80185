import assert from 'node:assert/strict';
import { readDigest } from '../../../../src/core/digest/read';

/** Code and line (from 1) of each problem of a digest. */
function problems(text: string): readonly string[] {
  return readDigest(text).problems.map(
    ({ code, range }) => `${code} ${text.slice(0, range.start).split('\n').length}`,
  );
}

const item = (title: string, id: string, pdf = id) =>
  `- [${title}](https://arxiv.org/abs/${id}) [PDF](https://arxiv.org/pdf/${pdf})\n`;

describe('problems of lists', () => {
  it('are a paper twice under one heading, and none under two', () => {
    const twice = item('Spoons as a Unit', '2411.00001') + item('Fields of Grass', '2411.00002');
    assert.deepEqual(problems(`## Papers\n\n${twice}${item('Spoons as a Unit', '2411.00001')}`), [
      'duplicate 5',
    ]);
    assert.deepEqual(problems(`## Papers\n\n${twice}\n## More\n\n${twice}`), []);
  });

  it('are links to the paper that lead to two papers', () => {
    const text = `## Papers\n\n${item('Spoons as a Unit', '2411.00001', '2411.00009')}${item('Fields of Grass', '2411.00002', '2411.00002v3')}${item('Learning to Wait', '2411.00003')}`;
    assert.deepEqual(problems(text), ['id-conflict 3']);
  });
});
