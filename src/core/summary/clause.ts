import type { Range } from '../text';

const raw = String.raw;

/** How far from a figure its clause is followed, in characters. */
const reach = 240;

/** Words that begin a new thought within a sentence. */
const turn =
  /\s(?:while|whereas|which|but|although|though|demonstrating|indicating|highlighting|suggesting|showing|outperforming|surpassing|exceeding|proving|making|enabling|establishing|representing|confirming|significantly outperforming|thereby|thus|without|and (?:also |further |\w+ly )?(?:demonstrat|show|enabl|exhibit|surpass|outperform|remain|generali[sz]|maintain|establish)\w*)\s/g;

const newClause =
  /^\s*(?:compared|outperforming|surpassing|exceeding|which|an?\s|representing|improving|while|reducing|with\b|and\s(?:an?|the|is|was|it|its|their|\w+ing|\w+(?:es|ed|s)\s)\b)/;

const name = raw`[\w.@-]+(?:\s[\w.@-]+)?`;

/** ` B, and C` after `on A,`. */
const names = new RegExp(raw`^\s(?:${name},\s){1,4}and\s(?!\w+(?:s|ed|ing)\s)`);

/** `on A, B, and C`: the commas within part names, not clauses. */
const namesBefore =
  /\b(?:on|across|for|in|of)\s(?:[\p{Lu}\d][\w.@-]*(?:\s[\p{Lu}\d][\w.@-]*)?,\s){1,5}and\s[\p{Lu}\d]/gu;

/** The offset where the clause that holds `at` begins: after a comma, semicolon, colon or dash outside brackets. */
export function clauseStart(sentence: string, at: number): number {
  let depth = 0;
  const stop = Math.max(0, at - reach);
  const lists = Array.from(sentence.slice(stop, at).matchAll(namesBefore), (found) => {
    return { start: stop + found.index, end: stop + found.index + found[0].length };
  });
  for (let i = at - 1; i >= stop; i--) {
    const char = sentence[i];
    if (depth === 0 && isFullWidthPause(char)) return i + 1;
    // `data (e.g., 83.3% less for Leaves)`: the bracket gives an instance of the clause.
    if (char === ',' && /\b(?:e\.g\.|i\.e\.)$/.test(sentence.slice(Math.max(0, i - 5), i))) continue;
    if (char === ',' && lists.some(({ start, end }) => start < i && i < end)) continue;
    if (char === ')') depth++;
    else if (char === '(') {
      // The figure itself stands in brackets: the clause goes on to their left.
      if (depth > 0) depth--;
    } else if (
      depth === 0 &&
      (char === ',' || char === ';' || char === '—' || (char === ':' && skipBlank(sentence, i + 1) < at)) &&
      /\s/.test(sentence[i + 1] ?? '')
    ) {
      return skipBlank(sentence, i + 1);
    }
  }
  return stop === 0 ? 0 : skipBlank(sentence, sentence.indexOf(' ', stop));
}

/**
 * The offset where the clause of a figure ends. Further figures in a list belong to it, and so do the names of a list
 * (`on A, B, and C`); a new thought (`while`, `outperforming`) does not.
 */
export function clauseEnd(sentence: string, figure: Range): number {
  const window = sentence.slice(figure.end, figure.end + reach);
  let turned = window.length;
  for (const found of window.matchAll(turn)) {
    // `with 15.3% making no choice`: the figure is what does it.
    if (found.index === 0 && /^\smaking\b/.test(window)) continue;
    // `compared to models without it`: a comparison is whole with what it is compared to.
    if (
      found[0] === ' without ' &&
      /\scompared (?:to|with)\s(?:\S+\s){0,3}\S+$/.test(window.slice(0, found.index))
    )
      continue;
    turned = found.index;
    break;
  }
  let depth = /\([^)]*$/.test(sentence.slice(Math.max(0, figure.start - reach), figure.start)) ? 1 : 0;
  let listed = false;
  for (let i = 0; i < turned; i++) {
    const char = window[i];
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const spaced = /\s/.test(window[i + 1] ?? '');
    if (isFullWidthPause(char)) return figure.end + i;
    if (char === ';' || char === '—' || (char === ':' && spaced)) return figure.end + i;
    // Stops within a sentence belong to abbreviations: only the last one ends.
    if (char === '.' && /^[.\s"”*)]*$/.test(sentence.slice(figure.end + i, figure.end + i + 12)))
      return figure.end + i;
    if (char !== ',' || !spaced) continue;
    const rest = window.slice(i + 1, i + 140);
    const list = namesGoOn(rest, window.slice(0, i));
    const last = listed && /^\sand\s/.test(rest) && !newClause.test(rest);
    if (!figuresGoOn(rest) && !list && !last) return figure.end + i;
    listed = list;
  }
  return figure.end + turned;
}

/** Chinese and Japanese pauses need no blank after them. */
function isFullWidthPause(char: string | undefined): boolean {
  return char === '，' || char === '；' || char === '：' || char === '。';
}

function figuresGoOn(rest: string): boolean {
  if (
    /^\srespectively(?:,\s(?:across|on|in|over|for)\s|\s)/.test(rest) ||
    /^\s(?:across|on|over)\s|^\sfrom\s\d/.test(rest)
  )
    return true;
  const item = /^[^,;.(]{0,48}(?:\.\d[^,;.]{0,20})?/.exec(rest)?.[0] ?? '';
  if (newClause.test(item)) return false;
  return /^\s*(?:and\s)?(?:[+\d]|[\w@-]+(?:\s[\w@-]+)?\s(?:of|by)\s\d)/.test(item);
}

/** ` Brain dataset` after `on the X-ray,`: one name with a comma in it. */
const restOfName = /^\s\p{Lu}[\w-]*(?:\s[\w-]+)?\s(?:dataset|benchmark|task|split|subset|set)\b/u;

function namesGoOn(rest: string, soFar: string): boolean {
  if (restOfName.test(rest) && /\s(?:on|across|in)\sthe\s\p{Lu}[^\s,]*$/u.test(soFar)) return true;
  return /\s(?:on|across|including|in|like)\s/.test(soFar) && names.test(rest);
}

/** The first offset at or after `from` that holds no white space. */
export function skipBlank(text: string, from: number): number {
  let at = Math.max(0, from);
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}
