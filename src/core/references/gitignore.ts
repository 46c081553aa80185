import { matchesGlob } from './glob';

interface Rule {
  /** The pattern's parts between slashes; `**` stands for any number of folders. */
  readonly parts: readonly string[];
  readonly isNegated: boolean;
  readonly foldersOnly: boolean;
}

/** The rules of one `.gitignore` file. */
export type IgnoreRules = readonly Rule[];

/** More lines than this, or a line longer than that, is no list that a person keeps; the rest is not read. */
const MOST_RULES = 5000;
const LONGEST_RULE = 1000;

/** Reads a `.gitignore` file, as git does; what makes no sense is left out. Never throws. */
export function readGitignore(text: string): IgnoreRules {
  const rules: Rule[] = [];
  for (const raw of text.split(/\r?\n/, MOST_RULES)) {
    // A blank at the end counts only behind a backslash.
    const line = raw.replace(/^\uFEFF/, '').replace(/(\\ )?[ \t]*$/, '$1');
    if (line === '' || line.startsWith('#') || line.length > LONGEST_RULE) continue;
    const isNegated = line.startsWith('!');
    const pattern = isNegated ? line.slice(1) : line;
    const foldersOnly = pattern.endsWith('/');
    const path = foldersOnly ? pattern.slice(0, -1) : pattern;
    // A slash at the start or in the middle ties the pattern to the folder of its file.
    const parts = path.replace(/^\//, '').split('/');
    if (parts.join('') === '') continue;
    rules.push({ parts: path.includes('/') ? parts : ['**', ...parts], isNegated, foldersOnly });
  }
  return rules;
}

/**
 * Whether `path` (with `/`, from the root that the rules' folders are named from) is ignored: itself, or a folder
 * above it. The last rule that fits decides, those of deeper files over those above.
 * @param rulesOf the rules of a folder's own `.gitignore`; `''` is the root
 */
export function isIgnored(path: string, rulesOf: (folder: string) => IgnoreRules | undefined): boolean {
  const parts = path.split('/');
  const lists: RuleList[] = [];
  let folder = '';
  for (let depth = 0; depth < parts.length; depth++) {
    const rules = rulesOf(folder);
    if (rules && rules.length > 0) lists.unshift({ depth, rules });
    // What lies in an ignored folder cannot be taken back.
    if (isOut(parts.slice(0, depth + 1), depth + 1 < parts.length, lists)) return true;
    folder += `${folder === '' ? '' : '/'}${parts[depth] ?? ''}`;
  }
  return false;
}

/** The rules of the folder that lies so deep. */
interface RuleList {
  readonly depth: number;
  readonly rules: IgnoreRules;
}

/** @param lists those of the deepest folder first */
function isOut(parts: readonly string[], isFolder: boolean, lists: readonly RuleList[]): boolean {
  for (const { depth, rules } of lists) {
    const below = parts.slice(depth);
    const rule = lastOf(rules, ({ parts: pattern, foldersOnly }) => {
      return (isFolder || !foldersOnly) && matchesParts(pattern, below);
    });
    if (rule) return !rule.isNegated;
  }
  return false;
}

function lastOf(rules: IgnoreRules, fits: (rule: Rule) => boolean): Rule | undefined {
  for (let i = rules.length - 1; i >= 0; i--) {
    const rule = rules[i];
    if (rule && fits(rule)) return rule;
  }
  return undefined;
}

/** Greedy, as in a single part: only the last `**` may take more, so time is at most the product of both lengths. */
function matchesParts(pattern: readonly string[], path: readonly string[]): boolean {
  let at = 0;
  let star = -1;
  let starAt = 0;
  for (let i = 0; i < path.length;) {
    const part = pattern[at];
    if (part === '**') {
      // At its end, `a/**` means what lies in `a`, not `a` itself: one part is taken at least.
      if (at === pattern.length - 1) return true;
      star = at++;
      starAt = i;
    } else if (part !== undefined && matchesGlob(part, path[i] ?? '')) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++starAt;
    } else return false;
  }
  return at === pattern.length;
}
