import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOpenPath } from '../../../../src/core/panel/open-path';

describe('the path of an address that opens something', () => {
  for (const [path, expected] of [
    ['/paper/2411.14199', { kind: 'paper', arxivId: '2411.14199', version: undefined }],
    ['/paper/2411.14199v2/', { kind: 'paper', arxivId: '2411.14199', version: 2 }],
    ['/paper/arXiv:2411.14199', { kind: 'paper', arxivId: '2411.14199', version: undefined }],
    ['/paper/hep-th/9901001', { kind: 'paper', arxivId: 'hep-th/9901001', version: undefined }],
    ['/paper/math.gt/0309136v1', { kind: 'paper', arxivId: 'math.GT/0309136', version: 1 }],
    ['/day/2024-11-22', { kind: 'day', date: '2024-11-22' }],
    ['/day/2024-11', { kind: 'day', date: '2024-11' }],
    ['/day/2025-06-23/2025-06-29', { kind: 'day', date: '2025-06-23/2025-06-29' }],
  ] as const) {
    it(`reads ${path}`, () => assert.deepEqual(readOpenPath(path), expected));
  }

  for (const path of [
    '',
    '/',
    '/paper',
    '/paper/',
    '/paper/2413.12345',
    '/paper/2411.14199/more',
    '/paper/../2411.14199',
    '/papers/2411.14199',
    'paper/2411.14199',
    '/day/',
    '/day/today',
    '/day/2024-11-22T00:00',
    '/paper/2411.14199\n/day/2024-11-22',
  ]) {
    it(`refuses ${JSON.stringify(path)}`, () => assert.equal(readOpenPath(path), undefined));
  }

  it('never throws, and gives only ids and dates', () => {
    const piece = fc.constantFrom('/', 'paper', 'day', '2411.14199', '2024-11-22', 'v1', '%2f', '\n', 'é');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
        const request = readOpenPath(parts.join(''));
        const name = request?.kind === 'paper' ? request.arxivId : (request?.date ?? '2024-11');
        assert.match(name, /^[\w./-]{7,30}$/);
      }),
    );
  });
});
