import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { makeKeys, paperIdentity } from '../../../../src/core/citation/key';
import { keyFromTemplate, readKeyTemplate } from '../../../../src/core/citation/key-template';
import { awkwardCitable } from './awkward';
import { attention, marco, openScholar, paperWith } from './papers';
import { texLike } from './tex';

describe('a template of keys', () => {
  const ohm = paperWith({
    arxivId: 'math.GT/0309136',
    title: 'The Büchi Game: A $\\pi_0$ Model of RAG',
    authors: ['Aäron van den Ohm', 'Bo De Raad', 'Gemstone Team'],
  });
  for (const [template, key] of [
    ['{author}{year}{word}', 'ohm2003buchi'],
    ['{Author}{yy}', 'Ohm03'],
    ['{author:upper}-{words:2:camel}', 'OHM-BuchiGame'],
    ['{authors}_{year}', 'ohmderaadgemstoneteam_2003'],
    ['{authors:2:camel}:{year}', 'OhmDeRaad:2003'],
    ['{title}', 'buchigame0modelrag'],
    ['{words:3}', 'buchigame0'],
    ['arxiv:{id}', 'arxiv:math.GT-0309136'],
    ['{id:lower}', 'math.gt-0309136'],
  ] as const) {
    it(`${template} makes ${key}`, () =>
      assert.deepEqual(keyFromTemplate(template, ohm), { key, problems: [] }));
  }

  for (const [template, message, start, end] of [
    ['{autor}{year}', /no field "autor"/, 0, 7],
    ['{author}{year', /"\{" has no partner/, 8, 9],
    ['a}', /"\}" has no partner/, 1, 2],
    ['{author:big}', /no filter "big"/, 0, 12],
    ['{year:3}', /takes no number/, 0, 8],
    ['{words:99}', /from 1 to 20/, 0, 10],
    ['{author} {year}', /cannot hold " "/, 8, 9],
    ['{author}/{year}', /cannot hold "\/"/, 8, 9],
    ['paper', /names no field/, 0, 5],
    ['', /names no field/, 0, 0],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(template)}`, () => {
      const { key, problems } = keyFromTemplate(template, ohm);
      assert.equal(key, undefined);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, message);
      assert.deepEqual(problems[0]!.range, { start, end });
    });
  }

  it('leaves out what is not known, and gives way to the preset when nothing is', () => {
    assert.equal(keyFromTemplate('{author}-{year}', openScholar).key, '2024');
    assert.equal(keyFromTemplate('{author}', openScholar).key, undefined);
    const { template } = readKeyTemplate('{author}');
    assert.ok(template);
    assert.deepEqual(makeKeys([openScholar], template), makeKeys([openScholar], 'author-year-word'));
  });

  it('gives a letter to a key that is taken, and keeps the one that was given before', () => {
    const { template } = readKeyTemplate('{year}');
    assert.ok(template);
    assert.deepEqual(makeKeys([marco, openScholar], template, ['2024']), ['2024a', '2024b']);
    const given = new Map([[paperIdentity(openScholar), '2024']]);
    assert.deepEqual(makeKeys([marco, openScholar, attention], template, [], given), [
      '2024a',
      '2024',
      '2017',
    ]);
  });

  it('makes keys that LaTeX, Pandoc and Typst read whole, whatever it and the paper hold', () => {
    const piece = fc.constantFrom(
      '{author}',
      '{Author}',
      '{authors}',
      '{year}',
      '{words:3:camel}',
      '{id}',
      '-',
      '.',
      '_',
      ':',
      'x',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((all) => all.join('')),
        texLike,
        texLike,
        (source, title, name) => {
          const { key } = keyFromTemplate(
            source,
            paperWith({ title, authors: [name], arxivId: '2411.14199' }),
          );
          if (key !== undefined) assert.match(key, /^[A-Za-z0-9]+(?:[._:-][A-Za-z0-9]+)*$/);
        },
      ),
    );
    fc.assert(
      fc.property(texLike, (source) => assert.doesNotThrow(() => keyFromTemplate(source, attention))),
    );
    const { template } = readKeyTemplate('{authors}:{year}_{title}');
    assert.ok(template);
    const keys = makeKeys(awkwardCitable, template);
    assert.equal(new Set(keys.map((key) => key.toLowerCase())).size, keys.length);
  });
});
