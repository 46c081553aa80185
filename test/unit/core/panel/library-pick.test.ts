import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLibraryPick, pickQuery, type LibraryPick } from '../../../../src/core/panel/library-pick';

describe('a press in the library', () => {
  it('is a query', () => {
    const queries = (
      [
        { kind: 'state', state: 'unread' },
        { kind: 'day', date: '2025-05-16' },
        { kind: 'span', from: '2025-03', to: '2025-03' },
        { kind: 'span', from: '2025-01', to: '2025-03' },
        { kind: 'topic', id: 'long-context' },
        { kind: 'topic', id: 'video', from: '2024-06', to: '2025-05' },
        { kind: 'author', name: 'Ada Example' },
        { kind: 'term', term: 'flow matching' },
      ] satisfies readonly LibraryPick[]
    ).map(pickQuery);
    assert.deepEqual(queries, [
      'is:unread',
      'date:2025-05-16',
      'date:2025-03',
      'date:2025-01..2025-03',
      'topic:long-context',
      'topic:video date:2024-06..2025-05',
      'author:"Ada Example"',
      '"flow matching"',
    ]);
  });

  it('is none for a time that is none, or a name that says nothing', () => {
    assert.equal(pickQuery({ kind: 'day', date: '2025-05' }), undefined);
    assert.equal(pickQuery({ kind: 'day', date: '2025-05-16..' }), undefined);
    assert.equal(pickQuery({ kind: 'span', from: '2025-13', to: '2025-13' }), undefined);
    assert.equal(pickQuery({ kind: 'span', from: '2025-04', to: '2025-03' }), undefined);
    assert.equal(pickQuery({ kind: 'author', name: ' " ' }), undefined);
    assert.equal(pickQuery({ kind: 'term', term: '""' }), undefined);
    assert.equal(pickQuery({ kind: 'topic', id: '' }), undefined);
    assert.equal(pickQuery({ kind: 'topic', id: 'video', from: '', to: '2024-05' }), undefined);
  });

  it('stays one value, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('author', 'term', 'topic'), (name, kind) => {
        const pick = { kind, name, term: name, id: name } as unknown as LibraryPick;
        const query = pickQuery(pick);
        if (query === undefined) return;
        assert.match(query, /^(?:author:|topic:)?(?:"[^"]+"|[\p{L}\p{N}_-]+)$/u);
        assert.doesNotMatch(query, /[\n\r\t]/);
      }),
    );
  });

  it('is taken only in its form', () => {
    assert.ok(isLibraryPick({ kind: 'topic', id: 'video' }));
    for (const wrong of [
      undefined,
      {},
      { kind: 'topic' },
      { kind: 'state', state: 'gone' },
      { kind: 'span', from: 1, to: 2 },
      { kind: 'day', date: 20250516 },
      { kind: 'command', id: 'x' },
    ])
      assert.ok(!isLibraryPick(wrong), JSON.stringify(wrong));
  });
});
