import { parseIdentifier } from '../arxiv/identifier';
import { foldToAscii } from './fold';
import { parseName } from './names';
import { smallWords } from './words';

/** The family name without its particles in ASCII, case kept; of a group its first three words that mean something. */
export function nameWords(name: string): readonly string[] {
  const { family, isCollective } = parseName(name);
  const folded = foldToAscii(family);
  const words = isCollective
    ? folded
        .split(/[^A-Za-z0-9]+/)
        .filter((word) => !smallWords.has(word.toLowerCase()))
        .slice(0, 3)
    : [folded];
  return words.map((word) => word.replace(/[^A-Za-z0-9]+/g, '')).filter((word) => word !== '');
}

/** The id as a key: Typst has no `/` in labels. */
export function idKey(arxivId: string | undefined): string | undefined {
  if (arxivId === undefined) return undefined;
  return parseIdentifier(arxivId) === undefined ? undefined : arxivId.replace('/', '-');
}
