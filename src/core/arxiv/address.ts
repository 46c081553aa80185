import type { Range } from '../text';
import type { Candidate } from './candidate';
import { asciiSet, followsEscape, isAlphanumeric, runsOn, runStart } from './characters';
import { isInAddress } from './token';

// A slash, as JSON (`\/`), percent-encoding and entities of HTML write it too.
const S = String.raw`(?:\\{0,3}\/|%2F|&#(?:x2F|47);)`;
const COLON = '(?::|%3A)';
/** What may stand before an identifier in an address, by site (FACTS.md section 3); the identifier follows directly. */
const SITES = [
  // Also arxiv.org/I, /abs//I, /abs/arXiv:I, and the folder of scanned papers. Every host below arxiv.org is arXiv's.
  String.raw`(?:(?:[a-z0-9-]{1,20}\.){0,3}arxiv\.org|xxx\.lanl\.gov)(?::\d{2,5})?(?:${S}{1,3}(?:abs|pdf|html|format|ps|src|e-?print|dvi|other|tb|bibtex|cits|refs|ftp${S}arxiv${S}papers${S}\d{4}))?${S}{1,3}(?:arxiv${COLON})?`,
  String.raw`(?:www\.)?ar5iv(?:\.labs)?\.org(?:${S}(?:abs|html|pdf))?${S}{1,3}`,
  String.raw`(?:www\.)?alphaxiv\.org(?:${S}[a-z]{2})?${S}(?:abs|overview|pdf|html)${S}{1,3}`,
  String.raw`(?:www\.)?(?:huggingface|hf)\.co(?:${S}api)?${S}papers${S}{1,3}`,
  String.raw`(?:www\.)?(?:scirate\.com|papers\.cool)${S}arxiv${S}{1,3}`,
  String.raw`(?:www\.)?arxiv-vanity\.com${S}papers${S}`,
  String.raw`(?:(?:www|api)\.)?semanticscholar\.org(?:${S}graph)?(?:${S}v\d)?(?:${S}paper)?${S}arxiv(?:${COLON}|${S})`,
  String.raw`(?:(?:(?:dx|www)\.)?doi\.org|api\.datacite\.org${S}dois)${S}{1,2}10\.48550${S}arxiv[.:]`,
].join('|');
const SCHEME = String.raw`https?${COLON}${S}{2}`;
const WITH_SCHEME = new RegExp(`^${SCHEME}(?:${SITES})$`, 'i');
const WITHOUT_SCHEME = new RegExp(`(?:${SITES})$`, 'i');
// Every head holds one of these, which is told faster than that no site fits.
const SIGN = /xiv|ar5iv|papers|lanl/i;
const LONGEST_HEAD = 120;
const isHeadCharacter = asciiSet('_.:/\\%&#;-');

/**
 * Where the whole address around a candidate stands: from its scheme, or its host when it is written without one, to
 * the end of its path, query and fragment. A path after the identifier belongs to it (`/html/I/x1.png` is still a part
 * of that paper). Undefined when the candidate is not the paper that a known site's address names. Looks back no
 * further than `floor`.
 */
export function addressAround(text: string, candidate: Candidate, floor: number): Range | undefined {
  if (runsOn(text, candidate.end)) return undefined;
  const start = addressStart(text, candidate.start, floor);
  return start === undefined ? undefined : { start, end: addressEnd(text, candidate.end) };
}

function addressStart(text: string, idStart: number, floor: number): number | undefined {
  // Every head ends in a slash, a colon, or the point of `arXiv.`, or one of these encoded.
  if (!/[/:.FA;]/i.test(text.charAt(idStart - 1))) return undefined;
  const runFrom = runStart(text, idStart, Math.max(floor, idStart - LONGEST_HEAD), isHeadCharacter);
  const run = text.slice(runFrom, idStart);
  if (!SIGN.test(run)) return undefined;
  const scheme = run.toLowerCase().lastIndexOf('http');
  // An address inside another one, as archives and proxies hold it, is read from its own scheme.
  if (scheme >= 0 && WITH_SCHEME.test(run.slice(scheme))) return runFrom + scheme;
  const host = WITHOUT_SCHEME.exec(run);
  return host ? hostStart(text, runFrom + host.index, floor) : undefined;
}

/** Where an address without a scheme starts, given its host; undefined when the host is part of a longer one or a path. */
function hostStart(text: string, host: number, floor: number): number | undefined {
  if (host === floor || followsEscape(text, host)) return host;
  const before = text.charAt(host - 1);
  if (before === '_') return isAlphanumeric(text.charCodeAt(host - 2)) ? undefined : host;
  if (before === '/') return afterSlashes(text, host);
  if (before === '=' || before === ':') return isInAddress(text, host) ? undefined : host;
  return /[A-Za-z0-9.@\\%+&?#-]/.test(before) ? undefined : host;
}

/** `"//arxiv.org/abs/I"` is an address without a scheme; after `// ` of a comment the slashes are none of it. */
function afterSlashes(text: string, host: number): number | undefined {
  if (text.charAt(host - 2) !== '/') return undefined;
  const before = text.charAt(host - 3);
  if (/["'(=]/.test(before)) return host - 2;
  return /^[\s/]?$/.test(before) ? host : undefined;
}

const FILE_END =
  /\.(?:(?:full\.)?pdf|ps(?:\.gz)?|html?|tar(?:\.gz)?|tgz|gz|zip|tex|txt|xml|json|md|epub)(?![A-Za-z0-9])/iy;
const TAIL_STARTS = /(?:[/?#]|\\{1,3}\/|\\[#?]|\\u003[fF])/y;
// In a path, query or fragment; quotes, braces, pipes, blanks and all that is not ASCII end them.
const isTailCharacter = asciiSet('_-.:/?#@!$*+,;=%(~&');
const ESCAPED_TAIL = /\\{1,3}\/|\\[#&%_](?=[A-Za-z0-9])|\\u00(?:26|3[dDfF])/y;
const ENTITY = /&(?:gt|lt|quot|apos|nbsp|#39|#34|#x27|#60|#62);/y;

/**
 * Where an address ends whose identifier ends at `idEnd`; punctuation after it, and a closing bracket that was not
 * opened in it, are outside.
 */
function addressEnd(text: string, idEnd: number): number {
  const end = idEnd + lengthAt(FILE_END, text, idEnd);
  return lengthAt(TAIL_STARTS, text, end) > 0 ? tailEnd(text, end) : end;
}

/** One pass from `start`, and back over the punctuation at its end, so that no character is read more than twice. */
function tailEnd(text: string, start: number): number {
  let open = 0;
  let at = start;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === ')') {
      if (--open < 0) break;
    } else if (character === '(') open++;
    else if (character === '\\') {
      const length = lengthAt(ESCAPED_TAIL, text, at);
      if (length === 0) break;
      at += length - 1;
    } else if (!isTailCharacter(text.charCodeAt(at)) || endsTail(text, at)) break;
  }
  let unclosed = Math.max(0, open);
  for (; at > start; at--) {
    const last = text.charAt(at - 1);
    if (last === '(' && unclosed > 0) unclosed--;
    else if (!/[.,;:!?*_~&]/.test(last)) break;
  }
  return at;
}

/** An entity that stands for a bracket, a quote or a blank, struck-out text, or the next address of a list. */
function endsTail(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '&') return lengthAt(ENTITY, text, at) > 0;
  if (character === '~') return text.charAt(at + 1) === '~';
  return /[,;/]/.test(character) && /^https?:/i.test(text.slice(at + 1, at + 7));
}

/** How many characters a sticky expression takes at `offset`; 0 when it does not match there. */
function lengthAt(expression: RegExp, text: string, offset: number): number {
  expression.lastIndex = offset;
  return expression.exec(text)?.[0].length ?? 0;
}
