/** Letters that are no composition of a letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
};

/**
 * A printed text as it can be compared: without marks on letters, lower case, quotes and dashes plain, blanks collapsed.
 * What a page breaks at a dash is whole again.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B]/gu, '')
    .toLowerCase()
    .replace(/[łøıđðæœß’‘“”–—‐]/g, (letter) => letters[letter] ?? letter)
    .replace(/\s+/g, ' ');
}

/** The letters and digits of a text alone, folded. */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
