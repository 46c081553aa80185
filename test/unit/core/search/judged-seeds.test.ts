import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { judge, judgedQueries } from '../../../support/judged-queries';
import { ours, papersOf } from '../../../support/search-engines';

describe('the search of the seeds', () => {
  it('puts the paper that is meant first, however it is asked for', () => {
    const files = readdirSync('seeds').filter((name) => name.endsWith('.md'));
    const papers = papersOf(files.map((path) => ({ path, text: readFileSync(`seeds/${path}`, 'utf8') })));
    const search = ours(papers);
    const queries = judgedQueries('seeds');
    const missed = queries.filter(({ query, ids }) => !ids.includes(search(query)[0] ?? ''));
    assert.deepEqual(missed, []);
    assert.deepEqual(judge(queries, search), { mrr: 1, recall: 1 });
  });
});
