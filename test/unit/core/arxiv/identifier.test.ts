import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  identifierAt,
  monthOf,
  parseIdentifier,
  withoutClass,
  withVersion,
} from '../../../../src/core/arxiv/identifier';
import { anyIdentifier } from './arbitraries';

describe('identifier', () => {
  it('reads both styles with and without a version', () => {
    for (const [text, id, version] of [
      ['2411.14199', '2411.14199', undefined],
      ['2411.14199v2', '2411.14199', 2],
      ['2411.14199V12', '2411.14199', 12],
      ['0704.0001', '0704.0001', undefined],
      ['1412.9999v1', '1412.9999', 1],
      ['1501.00001', '1501.00001', undefined],
      ['9912.99999', '9912.99999', undefined],
      ['hep-th/9901001', 'hep-th/9901001', undefined],
      ['HEP-TH/9901001v3', 'hep-th/9901001', 3],
      ['math.GT/0309136', 'math.GT/0309136', undefined],
      ['MATH.gt/0309136', 'math.GT/0309136', undefined],
      ['cond-mat/0703470', 'cond-mat/0703470', undefined],
      ['cond-mat.mes-hall/0301001', 'cond-mat.mes-hall/0301001', undefined],
      ['hep-lat/9107001', 'hep-lat/9107001', undefined],
    ] as const) {
      assert.deepEqual(parseIdentifier(text), { id, version }, text);
    }
  });

  it('knows every archive that had identifiers of the old style', () => {
    const archives =
      'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con';
    for (const archive of archives.split(' ')) {
      const id = `${archive}/9901001`;
      assert.deepEqual(parseIdentifier(id), { id, version: undefined });
    }
  });

  it('refuses what arXiv never gave', () => {
    for (const text of [
      '',
      ' 2411.14199',
      '2411.14199 ',
      'arXiv:2411.14199',
      '2413.12345',
      '2400.12345',
      '0703.1234',
      '0012.1234',
      '2411.1419',
      '2411.141999',
      '1412.12345',
      '1501.1234',
      '2411.00000',
      '1001.0000',
      '2411.14199v',
      '2411.14199v0',
      '2411.14199v02',
      '2411.14199v1234',
      '2411.14199v2v3',
      '２４１１.14199',
      'hep-th/990100',
      'hep-th/99010011',
      'hep-th/9900001',
      'hep-th/9913001',
      'hep-th/9901000',
      'hep-th/9106001',
      'hep-th/0704001',
      'hep/9901001',
      'issues/1234567',
      'stat/0703001',
      'math.XX/0309136',
      'hep-th.GT/9901001',
      'constructor/9901001',
      '__proto__/9901001',
    ]) {
      assert.equal(parseIdentifier(text), undefined, text);
    }
  });

  it('is read at an offset, and says where it ends', () => {
    assert.deepEqual(identifierAt('see 2411.14199v2.', 4), { id: '2411.14199', version: 2, end: 16 });
    assert.deepEqual(identifierAt('see hep-th/9901001', 4), {
      id: 'hep-th/9901001',
      version: undefined,
      end: 18,
    });
    assert.equal(identifierAt('see 2411.14199', 3), undefined);
    assert.equal(identifierAt('2411.14199', 99), undefined);
  });

  it('says the month of the paper', () => {
    assert.equal(monthOf('2411.14199'), '2024-11');
    assert.equal(monthOf('2411.14199v2'), '2024-11');
    assert.equal(monthOf('0704.0001'), '2007-04');
    assert.equal(monthOf('9912.12345'), '2099-12');
    assert.equal(monthOf('hep-th/9108001'), '1991-08');
    assert.equal(monthOf('math.GT/9912136'), '1999-12');
    assert.equal(monthOf('math.GT/0001136'), '2000-01');
    assert.equal(monthOf('cond-mat/0703470'), '2007-03');
    assert.equal(monthOf('2413.12345'), undefined);
    assert.equal(monthOf(''), undefined);
  });

  it('is the same paper with and without its subject class', () => {
    assert.equal(withoutClass('math.GT/0309136'), 'math/0309136');
    assert.equal(withoutClass('cond-mat.mes-hall/0301001'), 'cond-mat/0301001');
    assert.equal(withoutClass('hep-th/9901001'), 'hep-th/9901001');
    assert.equal(withoutClass('2411.14199'), '2411.14199');
  });

  it('any identifier reads back as it is written', () => {
    fc.assert(
      fc.property(anyIdentifier, (identifier) => {
        assert.deepEqual(parseIdentifier(withVersion(identifier)), identifier);
      }),
    );
  });

  it('never throws, and takes nothing that it would not write', () => {
    const part = fc.oneof(
      fc.constantFrom('hep-th', 'math', '.GT', '/', '.', 'v', '0', '1', '2411', '14199', '9901001'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const text = parts.join('');
        const parsed = parseIdentifier(text);
        if (parsed) assert.equal(withVersion(parsed).toLowerCase(), text.toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });
});
