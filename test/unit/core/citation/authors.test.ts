import * as assert from 'node:assert/strict';
import { cardAuthors, citedAuthors, isHandle } from '../../../../src/core/citation/authors';
import { marco, openScholar, paperWith } from './papers';

describe('the author list', () => {
  it('turns the daily list round, as its last name is the likely first author', () => {
    assert.deepEqual(cardAuthors(marco), {
      names: ['Yu Zhao', 'Huifeng Yin', 'Bo Zeng', 'Hao Wang', 'Tianqi Shi'].map((name) => ({
        name,
        isHandle: false,
      })),
      orderIsCertain: true,
      mayBeMore: true,
    });
  });

  it('marks account names and then calls the order a guess', () => {
    assert.deepEqual(cardAuthors(openScholar), {
      names: [
        { name: 'akariasai', isHandle: true },
        { name: 'jacquelinehe', isHandle: true },
        { name: 'Rulin Shao', isHandle: false },
        { name: 'Weijia Shi', isHandle: false },
        { name: 'Amanpreet Singh', isHandle: false },
      ],
      orderIsCertain: false,
      mayBeMore: true,
    });
  });

  it('takes fewer than five daily names as all of them', () => {
    const paper = paperWith({ listedAuthors: ['B Bee', 'A Ay'], authorOrder: 'reversed' });
    assert.deepEqual(citedAuthors(paper), { names: ['A Ay', 'B Bee'], others: false });
  });

  it('leaves the order of other layouts alone', () => {
    const paper = paperWith({ listedAuthors: ['A Ay', 'B Bee'] });
    assert.deepEqual(citedAuthors(paper), { names: ['A Ay', 'B Bee'], others: false });
  });

  it('claims no end where the list says "et al." or gives the first author alone', () => {
    assert.deepEqual(citedAuthors(paperWith({ listedAuthors: ['A Ay', 'B Bee'], etAl: true })), {
      names: ['A Ay', 'B Bee'],
      others: true,
    });
    assert.deepEqual(citedAuthors(paperWith({ listedAuthors: ['A Ay'] })), { names: ['A Ay'], others: true });
  });

  it('trusts metadata over the digest, and takes even a name of one word as a name', () => {
    const paper = { ...openScholar, authors: ['Akari Asai', 'Plato', 'DeepSeek-AI'] };
    assert.deepEqual(citedAuthors(paper), { names: ['Akari Asai', 'Plato', 'DeepSeek-AI'], others: false });
  });

  it('is not known when nobody is listed', () => {
    assert.equal(cardAuthors(paperWith({})), undefined);
    assert.equal(cardAuthors(paperWith({ listedAuthors: ['', ' ', '—'], authors: [] })), undefined);
    assert.equal(citedAuthors(paperWith({})), undefined);
  });

  it('names nobody in a citation as soon as one account is listed', () => {
    assert.equal(citedAuthors(openScholar), undefined);
    assert.equal(citedAuthors(paperWith({ listedAuthors: ['A Ay', 'AS-7'] })), undefined);
  });

  it('drops footnote marks, affiliations and a leading "and", and parts two names joined by "and"', () => {
    const listedAuthors = ['Ann Ay*†', 'Bob Bee (Some Lab)', 'and  Cy\u00a0Cee²', 'Di Dee and Ed Eee'];
    assert.deepEqual(citedAuthors(paperWith({ listedAuthors })), {
      names: ['Ann Ay', 'Bob Bee', 'Cy Cee', 'Di Dee', 'Ed Eee'],
      others: false,
    });
    assert.deepEqual(
      citedAuthors(paperWith({ listedAuthors: ['Institute of Language and Speech', 'A Ay'] })),
      {
        names: ['Institute of Language and Speech', 'A Ay'],
        others: false,
      },
    );
  });

  for (const handle of ['akariasai', 'AS-7', 'Xkev', 'BoZhang', 'J.Smith', 'x']) {
    it(`takes ${handle} as an account`, () => assert.equal(isHandle(handle), true));
  }
  for (const name of [
    'Yu Zhao',
    'J. Smith',
    'Yi R.',
    'Hugging Face',
    'GLM-4. 5 Team',
    '张三',
    '김민수',
    '山田・太郎',
  ]) {
    it(`takes ${name} as a name`, () => assert.equal(isHandle(name), false));
  }

  it('reads a hundred thousand marks and brackets', () => {
    for (const piece of ['*', '(', ') ', ' and ', 'A b and ']) {
      const names = [piece.repeat(100_000)];
      cardAuthors(paperWith({ listedAuthors: names, authors: names }));
    }
  });
});
