import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasFilter, toggleFilter } from '../../../../src/core/search/toggle-filter';

describe('a filter in a query', () => {
  it('stands before all else, so that what is typed on is the last word', () => {
    assert.equal(toggleFilter('', 'is:unread'), 'is:unread ');
    assert.equal(toggleFilter('tree search', 'is:unread'), 'is:unread tree search');
    assert.equal(toggleFilter('is:unread tree ', 'is:starred'), 'is:starred is:unread tree ');
  });

  it('is taken out wherever it stands, in any case', () => {
    assert.equal(toggleFilter('is:unread tree search', 'is:unread'), 'tree search');
    assert.equal(toggleFilter('tree Is:Unread  search', 'is:unread'), 'tree search');
    assert.equal(toggleFilter('is:unread', 'is:unread'), '');
  });

  it('is no part of a phrase or of another word', () => {
    assert.equal(hasFilter('"a is:unread b"', 'is:unread'), false);
    assert.equal(hasFilter('-is:unread xis:unread is:unreadable', 'is:unread'), false);
    assert.equal(hasFilter('title:"a b" is:unread', 'is:unread'), true);
    assert.equal(toggleFilter('"a is:unread b', 'is:unread'), 'is:unread "a is:unread b');
  });

  for (const [query, filter, result] of [
    ['', 'is:unread', 'is:unread'],
    ['video', 'is:starred', 'is:starred video'],
    ['video is:unread', 'is:unread', 'video'],
    ['IS:Unread', 'is:unread', ''],
    ['is:unread is:starred', 'is:new', 'is:new is:starred'],
    ['is:cited video', 'is:starred', 'is:starred is:cited video'],
    ['"what is:unread means"', 'is:unread', 'is:unread "what is:unread means"'],
    ['author:"Ann Doe"  is:read', 'is:reading', 'is:reading author:"Ann Doe"'],
    ['"tree sea', 'is:unread', 'is:unread "tree sea'],
  ] as const)
    it(`makes “${query}” “${result}” with ${filter}`, () => {
      assert.equal(toggleFilter(query, filter).trim(), result);
    });

  it('is there after it was put in, and gone after it was taken out', () => {
    const words = fc.constantFrom('is:unread', 'is:starred', 'tree', '"a b"', 'title:"x y"', '"', ' ');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const query = parts.join(' ');
        assert.equal(
          hasFilter(toggleFilter(query, 'is:unread'), 'is:unread'),
          !hasFilter(query, 'is:unread'),
        );
        const other = hasFilter(query, 'is:starred');
        assert.equal(hasFilter(toggleFilter(query, 'is:unread'), 'is:starred'), other);
      }),
    );
  });
});
