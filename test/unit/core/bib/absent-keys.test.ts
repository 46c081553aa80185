import assert from 'node:assert/strict';
import fc from 'fast-check';
import { absentKeys } from '../../../../src/core/bib/absent-keys';
import { indexBib } from '../../../../src/core/bib/bib-index';

const BIB = indexBib('@misc{lind2024maps, ids = {lind2023old, other}}\n@misc{Wu:2020}\n');

const absent = (text: string, languageId: string, isDeclared = true): readonly string[] =>
  absentKeys(text, languageId, [BIB], isDeclared).map(({ range }) => text.slice(range.start, range.end));

describe('keys that no bibliography has', () => {
  it('are those of citing commands, wherever they stand, and no others', () => {
    for (const isDeclared of [true, false]) {
      assert.deepEqual(
        absent(
          '\\citep[see][]{lind2024maps, wu:2020,gone} \\nocite{*} \\ref{fig} % \\cite{x}',
          'latex',
          isDeclared,
        ),
        ['gone'],
      );
      assert.deepEqual(absent('[cite:@lind2024maps;@gone]', 'org', isDeclared), ['gone']);
      assert.deepEqual(absent(':cite:p:`gone,lind2024maps`', 'restructuredtext', isDeclared), ['gone']);
      assert.deepEqual(absent('{cite:p}`gone` and {cite:t}`Wu:2020`', 'markdown', isDeclared), ['gone']);
      assert.deepEqual(absent('#cite(<gone>) #cite(<lind2024maps>)', 'typst', isDeclared), ['gone']);
    }
  });

  it('are looked for among the other keys of entries, too', () => {
    assert.deepEqual(absent('\\cite{lind2023old,other,another}', 'latex'), ['another']);
  });

  it('are those of groups in brackets where the document declares its bibliography', () => {
    const text =
      'As said [@gone; -@lind2024maps, p. 3; @fig-map] [^note] and [see @gone2020x].\n\n[^note]: A note.\n';
    assert.deepEqual(absent(text, 'markdown'), ['gone', 'gone2020x']);
    assert.deepEqual(absent(text, 'markdown', false), []);
  });

  it('are no accounts, no figures and no labels', () => {
    const text =
      'Thanks, @octocat and @team42! See @fig-map, @sec:intro2020, @tbl-x and @map2020, mail a@b2020.org.';
    assert.deepEqual(absent(text, 'quarto'), ['map2020']);
    assert.deepEqual(absent(`${text}\n\n# Maps {#map2020}\n`, 'quarto'), []);
    assert.deepEqual(absent('@intro @gone2020 @plan2021\n= Plan <plan2021>', 'typst'), ['gone2020']);
  });

  it('are none where no bibliography is known', () => {
    assert.deepEqual(absentKeys('\\cite{gone}', 'latex', [], true), []);
  });

  it('are found in any text without harm', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('@', '[', ']', '\\cite{', '}', 'a', '2020', ';', '\n', '{cite}`', '`'),
        }),
        fc.constantFrom('markdown', 'latex', 'typst', 'org', 'asciidoc', 'restructuredtext'),
        (text, languageId) => {
          for (const { range, data } of absentKeys(text, languageId, [BIB], true))
            assert.equal(text.slice(range.start, range.end), data.key);
        },
      ),
    );
  });
});
