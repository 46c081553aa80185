/**
 * A name for BibTeX itself, whose styles cut names by bytes: in `abbrv` and `alpha` a bare `É` comes out as half a
 * letter and stops LaTeX. Latin letters with one accent become `{\'E}`, which BibTeX counts as one; other scripts stay.
 * Biber, Pandoc and Typst read both.
 */
export function bibLetters(text: string): string {
  return text.replace(/[\u00c0-\u024f]/g, (letter) => letters[letter] ?? accented(letter) ?? letter);
}

function accented(letter: string): string | undefined {
  const [base, mark, ...more] = letter.normalize('NFD');
  const accent = mark === undefined || more.length > 0 ? undefined : accents[mark];
  if (base === undefined || accent === undefined) return undefined;
  return /[a-zA-Z]/.test(accent) ? `{\\${accent}{${base}}}` : `{\\${accent}${base}}`;
}

const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0327': 'c',
  '\u0328': 'k',
};

const letters: Readonly<Record<string, string>> = {
  å: '{\\aa}',
  Å: '{\\AA}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  ß: '{\\ss}',
  ı: '{\\i}',
};
