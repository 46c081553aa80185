import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { bibAuthors } from '../../../../src/core/citation/entry';
import { parseName } from '../../../../src/core/citation/names';

const table: readonly (readonly [name: string, bibtex: string])[] = [
  ['Yu Zhao', 'Zhao, Yu'],
  ['Hwanjun  Song', 'Song, Hwanjun'],
  ['Tim G. J. Rudner', 'Rudner, Tim G. J.'],
  ['Aäron van den Oord', 'van den Oord, Aäron'],
  ['Ludwig von der Weide', 'von der Weide, Ludwig'],
  ['Marco de Santis', 'de Santis, Marco'],
  ['Pico della Mirandola', 'della Mirandola, Pico'],
  ['Vincenzo Della Mea', 'Della Mea, Vincenzo'],
  ['Fernando De la Torre', 'De la Torre, Fernando'],
  ['Luc Van Gool', 'Van Gool, Luc'],
  ['Laurens Van Der Maaten', 'Van Der Maaten, Laurens'],
  ['Teven Le Scao', 'Le Scao, Teven'],
  ['Laurent El Ghaoui', 'El Ghaoui, Laurent'],
  ['Quoc V. Le', 'Le, Quoc V.'],
  ['Nguyen Van Anh', 'Anh, Nguyen Van'],
  ['Thanh Le Nguyen', 'Nguyen, Thanh Le'],
  ['Hung-yi Lee', 'Lee, Hung-yi'],
  ['Ran El-Yaniv', 'El-Yaniv, Ran'],
  ["Tim O'Reilly", "O'Reilly, Tim"],
  ['Przemysław Spurek', 'Spurek, Przemysław'],
  ['Martin Luther King Jr.', 'King, Jr., Martin Luther'],
  ['Sammy Davis, Jr.', 'Davis, Jr., Sammy'],
  ['Robert Tarjan III', 'Tarjan, III, Robert'],
  ['van den Oord, Aäron', 'van den Oord, Aäron'],
  ['King, Jr., Martin', 'King, Jr., Martin'],
  ['Qingyao Ai', 'Ai, Qingyao'],
  ['张三', '{张三}'],
  ['Plato', '{Plato}'],
  ['Qwen Team', '{{Qwen Team}}'],
  ['GLM-4. 5 Team', '{{GLM-4. 5 Team}}'],
  ['Hugging Face', '{{Hugging Face}}'],
  ['DeepSeek-AI', '{{DeepSeek-AI}}'],
  ['The BIG-bench Authors', '{{The BIG-bench Authors}}'],
  ['Institute of Language and Speech', '{{Institute of Language and Speech}}'],
  ['AT&T Research', '{{AT\\&T Research}}'],
  ['Jane } Doe', '{{Jane \\textbraceright{} Doe}}'],
  ['X_Y Zed', '{{X\\_Y Zed}}'],
];

describe('a name in BibTeX', () => {
  for (const [name, bibtex] of table) {
    it(`writes ${name} as ${bibtex}`, () => {
      // A collective stands in the braces of the field and in its own.
      const written = bibAuthors([name], false, 'biblatex');
      assert.equal(bibtex.startsWith('{{') ? `{${written}}` : written, bibtex);
    });
  }

  it('spells accents out for BibTeX itself, which would cut a letter in two', () => {
    assert.equal(
      bibAuthors(['Éric Žižek-Łoś', 'Åke Søren Çelik', 'Nguyễn An', '王小明', 'Équipe Lab'], false),
      "{\\v{Z}}i{\\v{z}}ek-{\\L}o{\\'s}, {\\'E}ric and {\\c{C}}elik, {\\AA}ke S{\\o}ren and An, Nguyễn and {王小明} and {{\\'E}quipe Lab}",
    );
  });

  it('joins names with "and", others last', () => {
    assert.equal(bibAuthors(['Yu Zhao', 'Qwen Team'], true), 'Zhao, Yu and {Qwen Team} and others');
  });

  it('never loses a word of a name', () => {
    const words = fc.array(
      fc.constantFrom('Ann', 'van', 'Van', 'Le', 'de', 'Jr.', 'III', 'Nguyen', 'Team', 'y'),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(words, (all) => {
        const { given, particle, family, suffix } = parseName(all.join(' '));
        const parts = [given, particle, family, suffix].filter((part) => part !== '').join(' ');
        assert.equal(parts, all.join(' '));
        assert.notEqual(family, '');
      }),
    );
  });
});
