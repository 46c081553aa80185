import { findKeys } from '../references/keys';
import { keySyntaxOf } from '../references/languages';
import type { KeyReference } from '../references/key-reference';
import type { BibIndex } from './bib-index';
import { bibMessage, type BibProblem } from './bib-problem';
import { isKeyTaken } from './lookup';

/**
 * How sure it is that a key is one of a bibliography: in a `command` (`\cite{k}`, `[cite:@k]`, a role) it can be nothing
 * else; in a `group` (`[@k; @b]`) hardly; a `bare` `@k` may be a person's account or a label.
 */
type Sureness = 'command' | 'group' | 'bare';

/** What Quarto, bookdown and the like put before the labels of figures, tables, sections and so on. */
const LABEL =
  /^(?:fig|tbl|tab|sec|eq|eqn|equation|lst|thm|lem|cor|prp|cnj|def|exm|exr|ex|sol|rem|alg|algo|app|ch|chap|cha|part|nte|wrn|tip|imp|cau|supp|prf|suppfig|note|line|code|table|figure|section)[-:_.]/i;
const YEAR = /(?:1[89]|20)\d\d(?!\d)/;

/**
 * The keys that a document cites and none of its bibliographies has, in text order, each place a problem. A bare `@k`
 * counts only with a year in it, and never where the document has a label of that name.
 * @param bibliographies all of the document's; empty gives no problem, since then nothing is known
 * @param isDeclared whether the document says so itself: a bibliography that merely lies near it judges commands alone
 */
export function absentKeys(
  text: string,
  languageId: string,
  bibliographies: readonly BibIndex[],
  isDeclared: boolean,
): readonly BibProblem[] {
  if (bibliographies.length === 0) return [];
  const known = new Map<string, boolean>();
  const isAbsent = (key: string): boolean => {
    let absent = known.get(key);
    if (absent === undefined)
      known.set(key, (absent = !bibliographies.some((one) => isKeyTaken(one, key) || hasAlias(one, key))));
    return absent;
  };
  return findKeys(text, languageId).flatMap((reference) => {
    const { key, range } = reference;
    if (key === '' || !isCited(text, languageId, reference, isDeclared) || !isAbsent(key)) return [];
    const data = { key };
    const message = bibMessage('bib-key-absent', data);
    return [{ code: 'bib-key-absent', severity: 'warning', message, range, entry: range, data }];
  });
}

function isCited(text: string, languageId: string, reference: KeyReference, isDeclared: boolean): boolean {
  const { key } = reference;
  const sureness = surenessOf(text, languageId, reference);
  if (sureness === 'command') return true;
  if (!isDeclared || LABEL.test(key)) return false;
  return sureness === 'group' || (YEAR.test(key) && !text.includes(`<${key}>`) && !text.includes(`{#${key}`));
}

function surenessOf(text: string, languageId: string, { range }: KeyReference): Sureness {
  const syntax = keySyntaxOf(languageId);
  const before = text.slice(Math.max(0, range.start - 300), range.start);
  // Org has its `@` in `[cite:..]` alone.
  if ((syntax !== 'markdown' && syntax !== 'typst') || !/@\{?$/.test(before)) return 'command';
  if (syntax === 'typst') return 'bare';
  const open = before.lastIndexOf('[');
  const group = open < 0 ? '' : before.slice(open);
  const isGroup = /^\[\s*-?@/.test(group) && !group.includes(']') && !/\n\s*\n/.test(group);
  return isGroup ? 'group' : 'bare';
}

/** Other keys that entries have for biber, by index: `ids = {a, b}`. */
const aliases = new WeakMap<BibIndex, ReadonlySet<string>>();

function hasAlias(index: BibIndex, key: string): boolean {
  let all = aliases.get(index);
  if (!all) {
    const found = index.text.matchAll(/\bids\s{0,20}=\s{0,20}[{"]([^{}"]{0,2000})[}"]/gi);
    aliases.set(index, (all = new Set([...found].flatMap(([, ids = '']) => ids.split(/[\s,]+/)))));
  }
  return all.has(key);
}
