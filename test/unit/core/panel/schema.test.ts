import assert from 'node:assert/strict';
import fc from 'fast-check';
import { count, flag, list, literal, object, optional, text, union } from '../../../../src/core/panel/schema';

describe('guards for data from outside', () => {
  it('take a value of their type and no other', () => {
    const values: readonly unknown[] = [
      'a',
      '',
      0,
      1,
      -1,
      1.5,
      Number.NaN,
      2 ** 53,
      true,
      null,
      undefined,
      [],
      {},
    ];
    const taken = (guard: (value: unknown) => boolean): readonly unknown[] =>
      values.filter((value) => guard(value));
    assert.deepEqual(taken(text), ['a', '']);
    assert.deepEqual(taken(flag), [true]);
    assert.deepEqual(taken(count), [0, 1]);
    assert.deepEqual(taken(literal('a', 'b')), ['a']);
    assert.deepEqual(taken(optional(text)), ['a', '', undefined]);
    assert.deepEqual(taken(list(text)), [[]]);
    assert.deepEqual(taken(object<{ readonly a?: string | undefined }>({ a: optional(text) })), [{}]);
    assert.deepEqual(taken(union<string | boolean>(text, flag)), ['a', '', true]);
  });

  it('look into lists and objects', () => {
    const pairs = list(object<{ readonly a: string; readonly b: number }>({ a: text, b: count }));
    assert.equal(pairs([{ a: 'x', b: 1, more: true }]), true);
    assert.equal(pairs([{ a: 'x', b: 1 }, { a: 'x' }]), false);
    assert.equal(pairs([{ a: 'x', b: '1' }]), false);
  });

  it('do not take an inherited property for a field', () => {
    const named = object<{ readonly toString: string }>({ toString: text });
    assert.equal(named({}), false);
    assert.equal(object<{ readonly a: string }>({ a: text })(Object.create({ a: 'x' })), false);
  });

  it('never throw', () => {
    const guard = object<{ readonly a: readonly string[]; readonly b: string | undefined }>({
      a: list(text),
      b: optional(text),
    });
    fc.assert(fc.property(fc.anything(), (value) => typeof guard(value) === 'boolean'));
  });
});
