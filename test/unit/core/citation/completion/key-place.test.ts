import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyPlace } from '../../../../../src/core/citation/completion/key-place';
import { completionContext } from '../../../../../src/core/citation/group/completion-context';

function at(marked: string, languageId: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = keyPlace(text, offset, languageId, { hasBibliography: true });
  if (!found) return undefined;
  const typed = text.slice(found.prefix.start, found.prefix.end);
  const rest = text.slice(found.prefix.end, found.replace.end);
  return `${typed}|${rest} [${found.keys.join(' ')}]${found.isProse ? ' prose' : ''}`;
}

describe('words that mean a paper', () => {
  const rows: readonly (readonly [text: string, language: string, expected: string | undefined])[] = [
    ['\\cite{rafalov dpo|}', 'latex', 'rafalov dpo| []'],
    ['\\cite{rafalov dpo|', 'latex', 'rafalov dpo| []'],
    ['\\cite{rafalov |}', 'latex', 'rafalov | []'],
    ['\\cite{a, rafalov dp|, b}', 'latex', 'rafalov dp| [a b]'],
    ['\\cite{a,rafalov dp|', 'latex', 'rafalov dp| [a]'],
    ['{cite:p}`raf dpo|`', 'markdown', 'raf dpo| []'],
    ['See [@rafalov dp|]', 'markdown', 'rafalov dp| [] prose'],
    ['See [@a; @direct pref|]', 'markdown', 'direct pref| [a] prose'],
    ['See @direct pref opt|, which', 'markdown', 'direct pref opt| [] prose'],
    ['See @direct |', 'markdown', undefined],
    ['See @direct  pref|', 'markdown', undefined],
    ['See @direct, pref|', 'markdown', undefined],
    ['Write to me@direct pref|', 'markdown', undefined],
    ['`@direct pref|`', 'markdown', undefined],
    ['#cite(<raf dpo|>)', 'typst', 'raf dpo| []'],
    ['See @raf dpo|', 'typst', 'raf dpo| [] prose'],
    ['[cite:@raf dpo|]', 'org', 'raf dpo| [] prose'],
    ['cite:&raf dpo|', 'org', 'raf dpo| [] prose'],
    [':cite:p:`raf dpo|`', 'restructuredtext', 'raf dpo| []'],
    ['cite:[raf dpo|]', 'asciidoc', 'raf dpo| []'],
    ['\\cite{a}, some words|', 'latex', undefined],
    ['% \\cite{raf dpo|}', 'latex', undefined],
    ['\\section{raf dpo|} \\cite{a}', 'latex', undefined],
  ];
  for (const [text, language, expected] of rows)
    it(`at ${JSON.stringify(text)} in ${language}`, () => assert.equal(at(text, language), expected));

  it('leave the place of a key as it is', () => {
    const text = 'See [@a; @va].';
    assert.deepEqual(keyPlace(text, 12, 'markdown', { hasBibliography: true }), {
      ...completionContext(text, 12, 'markdown', { hasBibliography: true }),
      isProse: false,
    });
  });

  it('end at the cursor on its line, whatever is typed', () => {
    const parts = [
      '\\cite{',
      '}',
      '@',
      '[',
      ']',
      ' ',
      'raf',
      'dpo',
      ',',
      '\n',
      '`',
      '<',
      '>',
      ';',
      '#cite(',
      ')',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { maxLength: 25 }),
        fc.nat(60),
        fc.constantFrom('latex', 'markdown', 'typst', 'org', 'restructuredtext', 'asciidoc'),
        (all, wanted, language) => {
          const text = all.join('');
          const offset = Math.min(wanted, text.length);
          const place = keyPlace(text, offset, language, { hasBibliography: true });
          if (!place) return;
          const { prefix, replace } = place;
          assert.ok(prefix.start === replace.start && prefix.start <= offset);
          assert.ok(prefix.end === offset && replace.end >= offset && replace.end <= text.length);
          if (place.isProse) assert.ok(!text.slice(prefix.start, offset).includes('\n'));
        },
      ),
    );
  });
});
