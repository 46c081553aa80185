import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, judgedQueries } from '../../../support/judged-queries';
import { ENGINES, ours, papersOf } from '../../../support/search-engines';
import { sharedDigests } from '../../../support/shared-digests';

describe('the search of real digests', () => {
  it('puts the paper that is meant before every engine without settings does, on queries it was not made with', function () {
    // fuse.js reads every text for every query.
    this.timeout(120_000);
    const { folder, files } = sharedDigests(this, '.');
    const daily = files.filter((path) => path.startsWith('daily/'));
    const papers = papersOf(daily.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })));
    const known = new Set(papers.map(({ arxivId }) => arxivId));
    const queries = judgedQueries('real').filter(
      ({ ids, isHeldOut }) => isHeldOut && ids.every((id) => known.has(id)),
    );
    assert.ok(queries.length >= 60, `${queries.length} queries`);
    const own = judge(queries, ours(papers));
    assert.ok(own.mrr >= 0.95 && own.recall >= 0.97, JSON.stringify(own));
    for (const [name, make] of Object.entries(ENGINES)) {
      const { mrr, recall } = judge(queries, make(papers));
      assert.ok(own.mrr > mrr + 0.1 && own.recall > recall + 0.05, `${name}: ${mrr}, ${recall}`);
    }
  });

  it('finds what another hand asks for, about any of the papers', function () {
    const { folder, files } = sharedDigests(this, '.');
    const papers = papersOf(files.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })));
    const search = ours(papers);
    const all = judgedQueries('fresh');
    const isHard = ({ kind }: { readonly kind: string }) => kind === 'question' || kind === 'paraphrase';
    const [hard, plain] = [
      judge(all.filter(isHard), search),
      judge(
        all.filter((query) => !isHard(query)),
        search,
      ),
    ];
    assert.ok(plain.mrr >= 0.98 && plain.recall >= 0.98, JSON.stringify(plain));
    assert.ok(hard.mrr >= 0.72 && hard.recall >= 0.86, JSON.stringify(hard));
  });

  it('holds among all papers, most of which have no summary', function () {
    const { folder, files } = sharedDigests(this, '.');
    const papers = papersOf(files.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })));
    const own = judge(
      judgedQueries('real').filter(({ isHeldOut }) => isHeldOut),
      ours(papers),
    );
    assert.ok(own.mrr >= 0.93 && own.recall >= 0.96, JSON.stringify(own));
  });
});
