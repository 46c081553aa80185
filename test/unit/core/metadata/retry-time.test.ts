import assert from 'node:assert/strict';
import { retryTime } from '../../../../src/core/metadata/retry-time';

const NOW = Date.parse('2024-11-25T12:00:00Z');

/** Seconds from now. */
function pause(headers: Readonly<Record<string, string>>): number | undefined {
  const time = retryTime({ header: (name) => headers[name] }, NOW);
  return time === undefined ? undefined : (time - NOW) / 1000;
}

describe('when a service wants to be asked again', () => {
  it('is read from Retry-After, in seconds or as a date', () => {
    assert.equal(pause({ 'retry-after': '7' }), 7);
    assert.equal(pause({ 'retry-after': ' 1.5 ' }), 1.5);
    assert.equal(pause({ 'retry-after': 'Mon, 25 Nov 2024 12:01:00 GMT' }), 60);
  });

  it('is read from RateLimit in its forms, when nothing remains', () => {
    assert.equal(pause({ ratelimit: '"api";r=0;t=175' }), 175);
    assert.equal(pause({ ratelimit: 'limit=500, remaining=0, reset=90' }), 90);
    assert.equal(pause({ ratelimit: '"default"; t=12; r=0' }), 12);
    assert.equal(pause({ ratelimit: '"api";r=3;t=175' }), undefined);
  });

  it('is unknown where the header says nothing, or a time gone by', () => {
    const texts = [
      '',
      'soon',
      '-5',
      '0',
      'Mon, 25 Nov 2024 11:59:00 GMT',
      '2030',
      'NaN',
      '1e9',
      '12 monkeys',
    ];
    assert.deepEqual(
      texts.filter((text) => text !== '2030').map((text) => pause({ 'retry-after': text })),
      texts.slice(1).map(() => undefined),
    );
    assert.equal(pause({ ratelimit: 'x' }), undefined);
    assert.equal(pause({}), undefined);
  });

  it('is an hour away at most', () => {
    assert.equal(pause({ 'retry-after': '9'.repeat(400) }), 3600);
    assert.equal(pause({ ratelimit: '"api";r=0;t=99999999' }), 3600);
  });
});
