/** The physical lines of a text as offsets: line `n` (from 0) is `[starts[n], ends[n])`, without its line break. */
export interface Lines {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly count: number;
}

/**
 * Finds the lines of a text. A line ends at `\n`, `\r\n` or a lone `\r`; a text that ends with a line break has an
 * empty last line, as in an editor.
 */
export function findLines(text: string): Lines {
  const starts: number[] = [0];
  const ends: number[] = [];
  // A lone carriage return is rare; without one the native search for `\n` does the work.
  if (text.includes('\r') && /\r(?!\n)/.test(text)) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code !== 10 && code !== 13) continue;
      ends.push(i);
      if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
      starts.push(i + 1);
    }
  } else {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      ends.push(end > 0 && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
      starts.push(end + 1);
    }
  }
  ends.push(text.length);
  return { starts, ends, count: starts.length };
}
