import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import type { CslItem } from '../../../../../src/core/citation/formats/csl';
import { type EntryFormat, writeEntries } from '../../../../../src/core/citation/formats/format';
import { yamlKey, yamlText } from '../../../../../src/core/citation/formats/yaml';
import { parseName } from '../../../../../src/core/citation/names';
import { plainTitle } from '../../../../../src/core/citation/plain-title';
import { awkwardCitable } from '../awkward';
import { marco, openScholar, paperWith } from '../papers';
import { texLike } from '../tex';

const ohm = paperWith({
  arxivId: '2411.14199',
  title: 'On $\\pi_0$: "BERT" & {vLLM}',
  authors: ['Aäron van den Ohm', 'Sam Davids Jr.', 'Gemstone Team'],
  primaryClass: 'cs.CL',
  published: '2024-11-21',
});

function write(format: EntryFormat, ...papers: Parameters<typeof paperWith>[0][]): string {
  return writeEntries(
    papers.map((known, i) => ({ paper: paperWith(known), key: `k${i}` })),
    format,
  );
}

const hostile = fc.record({
  title: texLike,
  authors: fc.array(texLike, { maxLength: 3 }),
  url: texLike.map((text) => `https://${text}`),
  arxivId: fc.option(fc.constant('2411.14199'), { nil: undefined }),
  primaryClass: texLike,
  published: fc.oneof(texLike, fc.constant('2024-11-21')),
});

describe('an entry in another format', () => {
  it('is CSL-JSON, a preprint of arXiv', () => {
    assert.deepEqual(JSON.parse(write('csl-json', ohm)), [
      {
        id: 'k0',
        type: 'article',
        title: 'On π₀: "BERT" & vLLM',
        author: [
          { family: 'Ohm', given: 'Aäron', 'non-dropping-particle': 'van den' },
          { family: 'Davids', given: 'Sam', suffix: 'Jr.' },
          { literal: 'Gemstone Team' },
        ],
        issued: { 'date-parts': [[2024, 11, 21]] },
        publisher: 'arXiv',
        number: 'arXiv:2411.14199',
        DOI: '10.48550/arXiv.2411.14199',
        URL: 'https://arxiv.org/abs/2411.14199',
      },
    ]);
  });

  it('is RIS', () => {
    assert.equal(
      write('ris', ohm, { ...marco, title: 'T' }),
      [
        'TY  - UNPB',
        'ID  - k0',
        'TI  - On π₀: "BERT" & vLLM',
        'AU  - van den Ohm, Aäron',
        'AU  - Davids, Sam, Jr.',
        'AU  - Gemstone Team',
        'PY  - 2024',
        'DA  - 2024/11/21/',
        'PB  - arXiv',
        'DO  - 10.48550/arXiv.2411.14199',
        'UR  - https://arxiv.org/abs/2411.14199',
        'N1  - arXiv:2411.14199 [cs.CL]',
        'ER  - ',
        '',
        'TY  - UNPB',
        'ID  - k1',
        'TI  - T',
        'AU  - Zhao, Yu',
        'AU  - Yin, Huifeng',
        'AU  - Zeng, Bo',
        'AU  - Wang, Hao',
        'AU  - Shi, Tianqi',
        'AU  - others',
        'PY  - 2024',
        'DA  - 2024/11//',
        'PB  - arXiv',
        'DO  - 10.48550/arXiv.2411.14405',
        'UR  - https://arxiv.org/abs/2411.14405',
        'N1  - arXiv:2411.14405',
        'ER  - ',
      ].join('\n'),
    );
  });

  it('is Hayagriva, its capitals and signs kept from Typst', () => {
    assert.equal(
      write('hayagriva', ohm),
      [
        'k0:',
        '  type: article',
        '  title: "On {π₀:} {\\"BERT\\"} & {vLLM}"',
        '  author:',
        '    - { name: "Ohm", given-name: "Aäron", prefix: "van den" }',
        '    - { name: "Davids", given-name: "Sam", suffix: "Jr." }',
        '    - { name: "Gemstone Team" }',
        '  date: 2024-11-21',
        '  publisher: arXiv',
        '  serial-number:',
        '    arxiv: "2411.14199"',
        '    doi: "10.48550/arXiv.2411.14199"',
        '  url: "https://arxiv.org/abs/2411.14199"',
      ].join('\n'),
    );
    const money = write('hayagriva', { title: 'Earn $1 {or more' });
    assert.deepEqual(parse(money), { k0: { type: 'web', title: 'Earn \\$1 \\{or more' } });
  });

  it('is a reference of a CITATION.cff, which wants authors and a title', () => {
    assert.deepEqual(parse(write('cff', ohm, openScholar, { arxivId: '2401.00001' })), {
      references: [
        {
          type: 'generic',
          title: 'On π₀: "BERT" & vLLM',
          authors: [
            { 'family-names': 'Ohm', 'given-names': 'Aäron', 'name-particle': 'van den' },
            { 'family-names': 'Davids', 'given-names': 'Sam', 'name-suffix': 'Jr.' },
            { name: 'Gemstone Team' },
          ],
          year: 2024,
          'date-published': '2024-11-21',
          doi: '10.48550/arXiv.2411.14199',
          identifiers: [{ type: 'other', value: 'arXiv:2411.14199' }],
          publisher: { name: 'arXiv' },
          url: 'https://arxiv.org/abs/2411.14199',
        },
        {
          type: 'generic',
          title: openScholar.title,
          authors: [{ name: 'unknown authors' }],
          year: 2024,
          doi: '10.48550/arXiv.2411.14199',
          identifiers: [{ type: 'other', value: 'arXiv:2411.14199' }],
          publisher: { name: 'arXiv' },
          url: 'https://arxiv.org/abs/2411.14199',
        },
        {
          type: 'generic',
          title: 'arXiv:2401.00001',
          authors: [{ name: 'unknown authors' }],
          year: 2024,
          doi: '10.48550/arXiv.2401.00001',
          identifiers: [{ type: 'other', value: 'arXiv:2401.00001' }],
          publisher: { name: 'arXiv' },
          url: 'https://arxiv.org/abs/2401.00001',
        },
      ],
    });
  });

  it('names no author where the digest gives account names', () => {
    for (const format of ['csl-json', 'ris', 'hayagriva'] as const) {
      assert.doesNotMatch(write(format, openScholar), /author|AU {2}-|akariasai|Weijia/);
    }
  });

  it('says the authors of every awkward paper in order', () => {
    const items = JSON.parse(write('csl-json', ...awkwardCitable)) as CslItem[];
    const entries = parse(write('hayagriva', ...awkwardCitable)) as Record<
      string,
      { author: { name: string }[] }
    >;
    awkwardCitable.forEach(({ authors = [] }, i) => {
      const families = authors.map((name) => parseName(name).family);
      assert.deepEqual(
        items[i]!.author!.map((name) => name.family ?? name.literal),
        families,
      );
      assert.deepEqual(
        entries[`k${i}`]!.author.map(({ name }) => name),
        families,
      );
    });
  });

  it('is read back by a reader of its format, whatever title and names hold', () => {
    fc.assert(
      fc.property(hostile, (known) => {
        const title = plainTitle(known.title);
        const [item] = JSON.parse(write('csl-json', known)) as CslItem[];
        assert.equal(item!.title ?? '', title);
        const ris = write('ris', known).split('\n');
        for (const line of ris) assert.match(line, /^[A-Z][A-Z0-9] {2}- /);
        assert.equal(ris.filter((line) => line.startsWith('TI  - ')).length, title === '' ? 0 : 1);
        const wellFormed = title.replace(/\p{Cs}/gu, '\ufffd');
        const { references } = parse(write('cff', known)) as { references: { title: string }[] };
        if (title !== '') assert.equal(references[0]!.title, wellFormed);
        const { k0 } = parse(write('hayagriva', known)) as { k0: { title?: string } };
        const bare = (text: string): string => text.replace(/[\\{}]/g, '');
        assert.equal(bare(k0.title ?? ''), bare(wellFormed));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a scalar of YAML', () => {
  it('is read back whole', () => {
    fc.assert(
      fc.property(
        fc.oneof(texLike, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
        (text) => {
          assert.deepEqual(parse(`{ ${yamlKey(text)}: ${yamlText(text)} }`), {
            [text.replace(/\p{Cs}/gu, '\ufffd')]: text.replace(/\p{Cs}/gu, '\ufffd'),
          });
        },
      ),
    );
  });

  it('is bare as a key only where it can be nothing else', () => {
    assert.equal(yamlKey('ek2024one'), 'ek2024one');
    for (const key of ['2411.14199', 'null', 'No', '12e3', 'a: b']) assert.equal(yamlKey(key), `"${key}"`);
  });
});
