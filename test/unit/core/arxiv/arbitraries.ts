import fc from 'fast-check';
import type { ArxivIdentifier } from '../../../../src/core/arxiv/reference';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const month = fc.integer({ min: 1, max: 12 }).map((value) => pad(value, 2));
const version = fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined, freq: 2 });

/** Identifiers from 2015-01 on: five digits. */
const five = fc
  .tuple(fc.integer({ min: 15, max: 30 }), month, fc.integer({ min: 1, max: 99999 }))
  .map(([year, mm, number]) => `${year}${mm}.${pad(number, 5)}`);

/** Identifiers from 2008-01 to 2014-12: four digits. */
const four = fc
  .tuple(fc.integer({ min: 8, max: 14 }), month, fc.integer({ min: 1, max: 9999 }))
  .map(([year, mm, number]) => `${pad(year, 2)}${mm}.${pad(number, 4)}`);

const old = fc
  .tuple(
    fc.constantFrom('hep-th', 'math', 'math.GT', 'cond-mat', 'cond-mat.mes-hall', 'cs', 'alg-geom', 'q-alg'),
    fc.integer({ min: 92, max: 106 }),
    month,
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([archive, year, mm, number]) => `${archive}/${pad(year % 100, 2)}${mm}${pad(number, 3)}`);

const identified = (id: fc.Arbitrary<string>): fc.Arbitrary<ArxivIdentifier> =>
  fc.record({ id, version }, { noNullPrototype: true });

/** Any possible identifier of the new style, with or without a version. */
export const newIdentifier: fc.Arbitrary<ArxivIdentifier> = identified(fc.oneof(five, four));

/** Any possible identifier, with or without a version. */
export const anyIdentifier: fc.Arbitrary<ArxivIdentifier> = identified(fc.oneof(five, four, old));
