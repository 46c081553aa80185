import fc from 'fast-check';
import { type Field, LAST_TIME, type MarkRecord } from '../../../../src/core/memory/record';

/** Few and close together, so that changes often meet. */
const time = fc.oneof(fc.nat(4), fc.constantFrom(LAST_TIME - 1, LAST_TIME));
const of = (values: fc.Arbitrary<Field['value']>): fc.Arbitrary<Field> =>
  fc.record({ value: values, at: time }, { noNullPrototype: true });
const words = fc.constantFrom('unread', 'reading', 'read', 'a word of later', '');

const fields = fc
  .record(
    {
      status: of(words),
      starred: of(fc.boolean()),
      note: of(fc.string({ unit: 'binary', maxLength: 3 })),
      'tag:a': of(fc.boolean()),
      'tag:__proto__': of(fc.boolean()),
      __later__: of(fc.oneof(fc.nat(2), fc.boolean(), words)),
    },
    { requiredKeys: [] },
  )
  .map((given) => new Map(Object.entries(given)));

/** Records as they come about in several windows and versions. */
export const records: fc.Arbitrary<MarkRecord> = fc.record(
  {
    opened: fc.option(
      fc.tuple(time, time).map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]),
      { nil: undefined },
    ),
    fields,
  },
  { noNullPrototype: true },
);

/** Keys of papers, some of them such as objects have by nature. */
export const keys = fc.constantFrom('arxiv:2411.14199', 'arxiv:hep-th/9901001', 'title:a b', '__proto__', '');

/** What a window knows. */
export const memories = fc.array(fc.tuple(keys, records), { maxLength: 5 });
