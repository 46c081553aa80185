import { findReferences } from '../arxiv/find';
import { joinBrokenRows, type JoinedText } from './join-rows';
import type { CoreState, MarkdownIt, RenderRule } from './markdown-it';

/** What the plugin asks its host. */
export interface PreviewOptions {
  /** Whether the source is that of a digest; of anything else not a line is touched. */
  readonly isDigest: (source: string) => boolean;
  /**
   * What to show over a link to the paper with this arXiv id, as plain text; undefined for nothing. `env` is what
   * markdown-it was given to render with. Asked at each rendering, so it must answer from memory.
   */
  readonly tooltip: (arxivId: string, env: unknown) => string | undefined;
}

/** Longer addresses are no links to arXiv. */
const ADDRESS_LIMIT = 2048;

/**
 * Adds to markdown-it what a preview of digests needs: a table row that is broken over lines is one row, and links to
 * arXiv papers have a title. Every token keeps the lines it has in the source, so a preview still scrolls with its text.
 */
export function digestPreview(md: MarkdownIt, options: PreviewOptions): void {
  joinRows(md, options);
  showTooltips(md, options);
}

function joinRows({ core: { ruler } }: MarkdownIt, { isDigest }: PreviewOptions): void {
  const joinedIn = new WeakMap<CoreState, JoinedText & { readonly source: string }>();
  ruler.before('block', 'paper_digest_join_rows', (state) => {
    if (state.inlineMode) return;
    const joined = joinBrokenRows(state.src);
    if (!joined || !isDigest(state.src)) return;
    joinedIn.set(state, { ...joined, source: state.src });
    state.src = joined.text;
  });
  ruler.after('block', 'paper_digest_restore_lines', (state) => {
    const joined = joinedIn.get(state);
    if (!joined) return;
    state.src = joined.source;
    const line = (at: number): number => joined.lines[Math.min(at, joined.lines.length - 1)] ?? at;
    for (const token of state.tokens) {
      // Tokens may share one array, so it is replaced and not written to.
      if (token.map) token.map = [line(token.map[0]), line(token.map[1])];
    }
  });
}

function showTooltips({ renderer: { rules } }: MarkdownIt, { tooltip }: PreviewOptions): void {
  const inner = rules['link_open'];
  rules['link_open'] = (tokens, index, options, env, self) => {
    const render: RenderRule = inner ?? ((...[all, at, how]) => self.renderToken(all, at, how));
    const token = tokens[index];
    // A title that the author gave stays.
    if (token?.attrGet('title') !== null) return render(tokens, index, options, env, self);
    const id = paperOf(token.attrGet('href') ?? '');
    const title = id === undefined ? undefined : tooltip(id, env);
    if (title === undefined) return render(tokens, index, options, env, self);
    // VS Code keeps tokens from one rendering to the next, and the library may know more by then.
    const attrs = token.attrs;
    token.attrs = [...(attrs ?? []), ['title', title]];
    try {
      return render(tokens, index, options, env, self);
    } finally {
      token.attrs = token.attrs.filter(([name]) => name !== 'title');
    }
  };
}

/** The arXiv id that an address leads to; one that merely stands somewhere in an address does not count. */
function paperOf(address: string): string | undefined {
  if (address.length > ADDRESS_LIMIT || !/^https?:/i.test(address)) return undefined;
  const reference = findReferences(address)[0];
  return reference?.range.start === 0 ? reference.id : undefined;
}
