/**
 * Whether a name matches a pattern of `*`, `?`, `[a-z]`, `[!a]` and `\` escapes; none of them takes a slash, and nothing
 * else is special. Greedy, with one place to come back to, so that no pattern takes more than the product of both
 * lengths.
 */
export function matchesGlob(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let starAt = 0;
  for (let i = 0; i < name.length;) {
    const end = matchOne(pattern, at, name.charAt(i));
    if (pattern.charAt(at) === '*') {
      star = at++;
      starAt = i;
    } else if (end !== undefined) {
      at = end;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++starAt;
    } else return false;
  }
  while (pattern.charAt(at) === '*') at++;
  return at >= pattern.length;
}

/** Where the pattern goes on after `sign`; undefined when what stands at `at` does not match it. */
function matchOne(pattern: string, at: number, sign: string): number | undefined {
  const expected = pattern.charAt(at);
  if (expected === '') return undefined;
  if (expected === '?') return sign === '/' ? undefined : at + 1;
  if (expected === '\\') return pattern.charAt(at + 1) === sign ? at + 2 : undefined;
  if (expected === '[') {
    const group = /^\[([!^]?)(\]?[^\]]{0,100})\]/.exec(pattern.slice(at, at + 110));
    if (group) return inGroup(group[2] ?? '', sign) === (group[1] === '') ? at + group[0].length : undefined;
  }
  return expected === sign ? at + 1 : undefined;
}

function inGroup(group: string, sign: string): boolean {
  for (let i = 0; i < group.length; i++) {
    const from = group.charAt(i);
    if (group.charAt(i + 1) === '-' && i + 2 < group.length) {
      if (from <= sign && sign <= group.charAt(i + 2)) return true;
      i += 2;
    } else if (from === sign) return true;
  }
  return false;
}
