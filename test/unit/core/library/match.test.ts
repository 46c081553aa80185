import assert from 'node:assert/strict';
import type { Entry } from '../../../../src/core/digest/entry';
import { readDigest } from '../../../../src/core/digest/read';
import { paperQuery } from '../../../../src/core/library/match';
import { symbolLabel } from '../../../../src/core/library/symbol-label';

function entry(title: string, authors = 'akariasai, Bo Müller', id = '2411.14199'): Entry {
  const text = `## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n| ${title} (Read more on [arXiv](https://arxiv.org/abs/${id}))| ${authors} | S |\n`;
  return readDigest(text).entries[0]!;
}

const SCHOLAR = entry('OpenScholar: Synthesizing Literature with Retrieval-augmented LMs');

describe('what a person types to find a paper', () => {
  for (const [query, rank] of [
    ['2411.14199', 0],
    ['arXiv:2411.14199', 0],
    ['arxiv:2411.14199v3', 0],
    ['openscholar: synth', 1],
    ['OPEN', 1],
    ['retrieval openscholar', 2],
    ['lit', 2],
    ['muller', 3],
    ['MÜLLER openscholar', 3],
    ['2411. akari', 3],
    ['scholar', 4],
    ['ugmented müll', 4],
    ['tor', undefined],
    ['al', undefined],
    ['openscholar nowhere', undefined],
    ['2411.14198', undefined],
    ['', undefined],
    ['  ', undefined],
    ['a', undefined],
  ] as const) {
    it(`“${query}” fits ${rank === undefined ? 'not' : `with rank ${rank}`}`, () => {
      assert.equal(paperQuery(query)?.rank(SCHOLAR), rank);
    });
  }

  it('may be one sign of a script without blanks', () => {
    assert.equal(paperQuery('推')?.rank(entry('大模型推理')), 2);
  });
});

describe('the label of a paper in the list of symbols', () => {
  const label = (query: string) => symbolLabel(SCHOLAR, paperQuery(query)!.words);

  it('is the title, with id and date beside it', () => {
    assert.deepEqual(label('openscholar literature'), {
      name: 'OpenScholar: Synthesizing Literature with Retrieval-augmented LMs',
      container: '2411.14199 · 2024-11-22',
    });
  });

  it('names the author or id that was asked for', () => {
    assert.deepEqual(
      [label('müller').name, label('2411.14199').name].map((name) => name.slice(SCHOLAR.title.length)),
      [' · Bo Müller', ' · 2411.14199'],
    );
  });

  it('holds every query that the paper fits, as VS Code looks for it', () => {
    const isIn = (query: string, text: string): boolean => {
      let at = 0;
      for (const sign of text.toLowerCase()) if (sign === query[at]) at++;
      return at === query.length;
    };
    for (const query of ['retrieval openscholar', 'muller', 'akari open', '2411. muller', 'lms literature']) {
      const { name, container } = label(query);
      const [first = '', ...others] = query.split(' ');
      const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
      const fits =
        isIn(query.replace(' ', ''), plain) ||
        (isIn(first, plain) && others.every((other) => isIn(other, container)));
      assert.ok(fits, `${query} in ${name} / ${container}`);
    }
  });
});
