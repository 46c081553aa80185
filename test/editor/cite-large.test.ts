import assert from 'node:assert/strict';
import { syntheticBib } from '../support/synthetic-bib';
import { cite, ENTRY, MARCO, Projects, textOf } from './cite-project';

describe('a citation with a .bib of 15 MB', () => {
  const projects = new Projects();

  it('keeps every other byte, and what was read is not read again', async function () {
    this.timeout(120_000);
    const large = syntheticBib(15_000_000);
    const { editor, folder } = await projects.open({
      'main.tex': 'See |.\n\\bibliography{refs}\n',
      'refs.bib': large,
    });
    const times: number[] = [];
    for (const key of [MARCO.key, 'arxiv:2411.14199', 'arxiv:2411.13676']) {
      const began = performance.now();
      const said = await cite({ key });
      times.push(performance.now() - began);
      assert.match(said ?? '', /^Cited as .+; entry added to refs\.bib\./);
    }
    console.log(`      first ${times.map((ms) => `${ms.toFixed(0)} ms`).join(', then ')}`);
    const after = (await textOf(`${folder}/refs.bib`)) ?? '';
    assert.ok(after.startsWith(large));
    assert.ok(after.slice(large.length).trimStart().startsWith(ENTRY));
    assert.equal(after.slice(large.length).match(/^@misc\{/gm)?.length, 3);
    assert.match(editor.document.getText(), /^See \\cite\{[^{}]+,[^{}]+,[^{}]+\}\.\n/);
  });
});
