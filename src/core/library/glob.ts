/** Patterns beyond so many alternatives (`{a,b}{c,d}..`) are cut; nobody writes them on purpose. */
const ALTERNATIVES = 500;

/**
 * Whether a path matches one of the globs, as VS Code's settings mean them: `*` and `?` stay within a name, `**` spans
 * folders, `{a,b}` and `[abc]` choose. Paths are relative, with `/`. Case does not count, as it does not for the names of
 * files on two of three systems. Never slower than pattern times path.
 */
export function matchesAny(globs: readonly Glob[], path: string): boolean {
  const names = path.toLowerCase().split('/');
  return globs.some((glob) => glob.alternatives.some((parts) => matchesNames(parts, names)));
}

/** A glob, ready to be matched. */
export interface Glob {
  /** The pattern without braces: any of these. */
  readonly patterns: readonly string[];
  readonly alternatives: readonly (readonly string[])[];
}

/** Makes a glob of a pattern; a leading `/` or `./` says nothing. An unclosed brace or bracket stands for itself. */
export function parseGlob(pattern: string): Glob {
  const patterns = expandBraces(pattern.replace(/^(?:\.?\/)+/, ''));
  return { patterns, alternatives: patterns.map((each) => each.toLowerCase().split('/')) };
}

/**
 * A pattern without braces as the editor's search takes it, which finds nothing at all, and says nothing, where a brace or
 * bracket stands for itself: names that have one there are `*`. So it finds at least what the pattern means.
 */
export function searchPattern(pattern: string): string {
  return pattern
    .split('/')
    .map((part) => (isPlain(part) ? part : '*'))
    .join('/');
}

/** Whether the editor's search takes a pattern without braces as it is. */
export function isPlain(pattern: string): boolean {
  const rest = pattern.replace(/\[[!^]?([\w. -]+)\]/g, (all, set: string) => (areRising(set) ? '' : all));
  return !/[[\]{}\\]/.test(rest);
}

/** Whether the ranges of a set go up. */
function areRising(set: string): boolean {
  return Array.from(set.matchAll(/(.)-(.)/g)).every(([, from = '', to = '']) => from <= to);
}

/** `a{b,c}` as `ab`, `ac`; also nested. */
export function expandBraces(pattern: string): readonly string[] {
  let done: string[] = [];
  const open: string[] = [pattern];
  while (open.length > 0 && open.length + done.length <= ALTERNATIVES) {
    const next = open.pop() ?? '';
    const group = firstGroup(next);
    if (!group) done.push(next);
    else
      for (const choice of [...group.choices].reverse())
        open.push(next.slice(0, group.start) + choice + next.slice(group.end));
  }
  if (open.length > 0) done = done.slice(0, ALTERNATIVES);
  return done;
}

function firstGroup(pattern: string): { start: number; end: number; choices: readonly string[] } | undefined {
  const start = pattern.indexOf('{');
  if (start < 0) return undefined;
  const choices: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '{') depth++;
    else if (char === ',' && depth === 1) {
      choices.push(pattern.slice(from, at));
      from = at + 1;
    } else if (char === '}' && --depth === 0) {
      choices.push(pattern.slice(from, at));
      return { start, end: at + 1, choices };
    }
  }
  return undefined;
}

/** Names of a path against parts of a pattern; on a mismatch only the last `**` takes one name more. */
function matchesNames(parts: readonly string[], names: readonly string[]): boolean {
  let part = 0;
  let name = 0;
  let star = -1;
  let taken = 0;
  while (name < names.length) {
    if (parts[part] === '**') {
      star = part++;
      taken = name;
    } else if (part < parts.length && matchesName(parts[part] ?? '', names[name] ?? '')) {
      part++;
      name++;
    } else if (star >= 0) {
      part = star + 1;
      name = ++taken;
    } else return false;
  }
  while (parts[part] === '**') part++;
  return part === parts.length;
}

/** One name against one part; the same way, with `*`. */
function matchesName(part: string, name: string): boolean {
  let at = 0;
  let sign = 0;
  let star = -1;
  let taken = 0;
  while (sign < name.length) {
    if (part[at] === '*') {
      star = at++;
      taken = sign;
      continue;
    }
    const next = at < part.length ? matchesSign(part, at, name[sign] ?? '') : 0;
    if (next > 0) {
      at = next;
      sign++;
    } else if (star >= 0) {
      at = star + 1;
      sign = ++taken;
    } else return false;
  }
  while (part[at] === '*') at++;
  return at === part.length;
}

/** Where the pattern goes on behind what stands for this sign at `at`; 0 when it does not. */
function matchesSign(part: string, at: number, sign: string): number {
  const char = part[at];
  if (char === '?') return at + 1;
  const end = char === '[' ? part.indexOf(']', at + 2) : -1;
  if (end < 0) return char === sign ? at + 1 : 0;
  const isNot = part[at + 1] === '!' || part[at + 1] === '^';
  return isInSet(part.slice(at + (isNot ? 2 : 1), end), sign) !== isNot ? end + 1 : 0;
}

function isInSet(set: string, sign: string): boolean {
  for (let at = 0; at < set.length; at++) {
    if (set[at + 1] === '-' && at + 2 < set.length) {
      if (sign >= (set[at] ?? '') && sign <= (set[at + 2] ?? '')) return true;
      at += 2;
    } else if (set[at] === sign) return true;
  }
  return false;
}
