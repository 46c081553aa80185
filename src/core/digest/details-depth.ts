/** Counts how deep in `<details>` elements a line stands. */
export class DetailsDepth {
  /** 0 outside all of them. */
  depth = 0;
  private opened: { readonly line: number; readonly start: number } | undefined;

  /** Takes in a line of text that starts at an offset of the file. */
  count(piece: string, start: number, line: number): void {
    if (!piece.includes('details')) return;
    if (/^<details\b[^>]*>$/i.test(piece.trim())) this.opened = { line, start };
    const opened = piece.match(/<details\b/gi)?.length ?? 0;
    const closed = piece.match(/<\/details\s*>/gi)?.length ?? 0;
    this.depth = Math.max(0, this.depth + opened - closed);
  }

  /** The line just above this one, if it opens an element and holds nothing else: an entry begins there. */
  openedAbove(line: number): { readonly line: number; readonly start: number } | undefined {
    return this.opened?.line === line - 1 ? this.opened : undefined;
  }
}
