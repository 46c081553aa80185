/**
 * The little of markdown-it that the preview plugin touches. VS Code brings its own markdown-it, so its shape is all that
 * core knows of it.
 */
export interface MarkdownIt {
  readonly core: { readonly ruler: Ruler };
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
}

export interface Ruler {
  before(before: string, name: string, rule: (state: CoreState) => void): void;
  after(after: string, name: string, rule: (state: CoreState) => void): void;
}

/** What the rules that run over a whole document share. */
export interface CoreState {
  /** The source, with `\n` at the end of every line. */
  src: string;
  readonly tokens: readonly Token[];
  /** Whether a single line is parsed, without blocks. */
  readonly inlineMode: boolean;
}

export interface Token {
  /** First line from 0 and the line behind the last one; null for tokens within a line. */
  map: [number, number] | null;
  attrs: [string, string][] | null;
  attrGet(name: string): string | null;
}

export type RenderRule = (
  tokens: Token[],
  index: number,
  options: unknown,
  env: unknown,
  self: Renderer,
) => string;

export interface Renderer {
  renderToken(tokens: Token[], index: number, options: unknown): string;
}
