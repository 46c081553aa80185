import * as fc from 'fast-check';

/** Texts thick with what LaTeX, Markdown and BibTeX act on. */
export const texLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('{}\\$&%#_^~<>|"@,*[]()!`\'=. -/:;+?')),
      fc.constantFrom(
        'a',
        'B',
        'LLM',
        '3D',
        'é',
        '中',
        '5',
        '\\times',
        '\\"',
        '\\input',
        '$x$',
        '$^2$',
        '\\{',
        '\\}',
        '{LLM}',
      ),
      fc.constantFrom(
        '\\textbackslash',
        '\\textless{}',
        '\n',
        '  ',
        '😀',
        '\u0301',
        'and',
        '&amp;',
        'http://x.y',
        'www.x.y',
        'a@b.cd',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

/** Whether braces pair when every one counts, as BibTeX counts. */
export function rawBalance(text: string): boolean {
  return isBalanced(text);
}

/** Whether braces pair when escaped ones do not count, as LaTeX and Pandoc count. */
export function escapedBalance(text: string): boolean {
  return isBalanced(text.replace(/\\[^A-Za-z]/g, ''));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/**
 * A reader of one entry as BibTeX itself reads: values in braces, every brace counted. Throws when the text is not one
 * entry and nothing else.
 */
export function readEntry(text: string): {
  readonly type: string;
  readonly key: string;
  readonly fields: Map<string, string>;
} {
  const head = /^@([a-z]+)\{([^\s,{}"#%~\\]+),\n/.exec(text);
  if (head === null) throw new Error(`no entry: ${text}`);
  let at = head[0].length;
  const fields = new Map<string, string>();
  while (text[at] !== '}') {
    const name = /^ {2}([A-Za-z]+) = \{/.exec(text.slice(at));
    if (name === null) throw new Error(`no field at ${at}: ${text}`);
    const start = at + name[0].length;
    let end = start;
    for (let depth = 1; depth > 0; end++) {
      if (end >= text.length) throw new Error(`field never ends: ${text}`);
      if (text[end] === '{') depth++;
      if (text[end] === '}') depth--;
    }
    if (text.slice(end, end + 2) !== ',\n') throw new Error(`field ends early at ${end}: ${text}`);
    fields.set(name[1]!, text.slice(start, end - 1));
    at = end + 2;
  }
  if (at !== text.length - 1) throw new Error(`entry ends early at ${at}: ${text}`);
  return { type: head[1]!, key: head[2]!, fields };
}
