import assert from 'node:assert/strict';
import { listedAuthors } from '../../../support/paper';
import { libraryOf, statsOf } from './library-of';

function authorsOf(...lists: readonly (readonly string[])[]) {
  const entries = lists.map((authors, at) => ({ id: `2411.0000${at}`, date: '2024-11-22', authors }));
  return statsOf(libraryOf(entries)).authors.map(
    ({ name, isHandle, count }) => `${isHandle ? '@' : ''}${name} ${count}`,
  );
}

describe('the most frequent authors', () => {
  it('are counted once a paper, most papers first, then by name', () => {
    const found = authorsOf(['Ida Krog', 'Bo Lund', 'Ida Krog'], ['Bo Lund', 'Ann Vik'], ['Bo Lund']);
    assert.deepEqual(found, ['Bo Lund 3', 'Ann Vik 1', 'Ida Krog 1']);
  });

  it('are one name where only case, accents, dots and hyphens differ, as written most often', () => {
    const found = authorsOf(['José M. Ek'], ['Jose M Ek'], ['JOSÉ M. EK'], ['José M. Ek'], ['J. M. Ek']);
    assert.deepEqual(found, ['José M. Ek 4', 'J. M. Ek 1']);
  });

  it('are never account names taken for people', () => {
    const found = authorsOf(['idakrog', 'Ida Krog'], ['IdaKrog'], ['idakrog', 'AS-7'], ['AS7']);
    assert.deepEqual(found, ['@idakrog 3', '@AS-7 1', '@AS7 1', 'Ida Krog 1']);
  });

  it('are those that a service knows, where it does', () => {
    const snapshot = libraryOf([
      { id: '2411.00001', date: '2024-11-22', authors: ['ik', 'Bo Lund'] },
      { id: '2411.00002', date: '2024-11-22', authors: ['Ida Krog'] },
    ]);
    const { authors } = statsOf(snapshot, {
      authorsOf: (paper) => (paper.arxivId === '2411.00001' ? ['Ida Krog', 'Bo Lund'] : listedAuthors(paper)),
    });
    assert.deepEqual(authors, [
      { name: 'Ida Krog', isHandle: false, count: 2 },
      { name: 'Bo Lund', isHandle: false, count: 1 },
    ]);
  });

  it('are counted once for a snapshot, but anew when other authors are known', () => {
    const snapshot = libraryOf([{ id: '2411.00001', date: '2024-11-22', authors: ['Bo Lund'] }]);
    assert.equal(statsOf(snapshot).authors, statsOf(snapshot).authors);
    assert.deepEqual(
      statsOf(snapshot, { authorsOf: () => ['Ida Krog'] }).authors.map(({ name }) => name),
      ['Ida Krog'],
    );
  });

  it('are a hundred names and a hundred account names at most', () => {
    const lists = Array.from({ length: 150 }, (_, at) => [
      `Ida ${'abcdefghij'[at % 10]!}${at}`,
      `account${at}`,
    ]);
    const found = authorsOf(...lists);
    assert.deepEqual([found.length, found.filter((name) => name.startsWith('@')).length], [200, 100]);
  });
});
