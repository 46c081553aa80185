import * as vscode from 'vscode';
import type { Digest } from '../core/digest/entry';
import { outlineOf, type OutlineNode } from '../core/digest/outline';
import type { Library } from '../core/library/library';
import { rangeIn } from '../host/place-ranges';

const SELECTOR: vscode.DocumentSelector = [{ language: 'markdown' }, { pattern: '**/*.{md,markdown}' }];

/** How long VS Code has to ask again of itself, after the library read a document, before it is told to (ms). */
const GRACE = 1000;

/**
 * Registers the outline (breadcrumbs, Go to Symbol in Editor) of digests, and the folding of their days and of entries
 * over several lines. Both are made of what the library has read, never of the text.
 */
export function registerOutline({ library }: { readonly library: Library }): vscode.Disposable {
  return vscode.Disposable.from(new DigestOutline(library));
}

class DigestOutline implements vscode.DocumentSymbolProvider, vscode.FoldingRangeProvider {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeFoldingRanges = this.changed.event;
  /** What the last answer for a document (by URI) was made of; the library may know better by now. */
  private readonly answered = new Map<string, Digest | undefined>();
  /** The outlines of digests, which are made once for symbols and folds. */
  private readonly outlines = new WeakMap<Digest, readonly OutlineNode[]>();
  private readonly subscriptions: { dispose(): void }[];
  private symbols: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly library: Library) {
    this.symbols = this.registerSymbols();
    this.subscriptions = [
      vscode.languages.registerFoldingRangeProvider(SELECTOR, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.answered.delete(uri.toString())),
      library.onChange(({ uris }) => {
        if (this.timer === undefined && uris.some((uri) => this.isOutdated(uri)))
          this.timer = setTimeout(() => this.refresh(), GRACE);
      }),
    ];
  }

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    return this.outlineOf(document).map((node) => symbolOf(document, node));
  }

  provideFoldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] {
    return this.outlineOf(document).flatMap((node) => foldsOf(document, node));
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
    this.symbols.dispose();
    this.changed.dispose();
  }

  private outlineOf({ uri }: vscode.TextDocument): readonly OutlineNode[] {
    const digest = this.library.snapshot.digest(uri.toString());
    this.answered.set(uri.toString(), digest);
    if (!digest) return [];
    const known = this.outlines.get(digest) ?? outlineOf(digest);
    this.outlines.set(digest, known);
    return known;
  }

  private isOutdated(uri: string): boolean {
    return this.answered.has(uri) && this.answered.get(uri) !== this.library.snapshot.digest(uri);
  }

  /** VS Code asks when a text changes; when it asked before the library had read the text, it has to ask again. */
  private refresh(): void {
    this.timer = undefined;
    const outdated = [...this.answered.keys()].filter((uri) => this.isOutdated(uri));
    if (outdated.length === 0) return;
    for (const uri of outdated) this.answered.delete(uri);
    this.changed.fire();
    // There is no such event for outlines, but a provider that comes anew is asked anew.
    this.symbols.dispose();
    this.symbols = this.registerSymbols();
  }

  private registerSymbols(): vscode.Disposable {
    return vscode.languages.registerDocumentSymbolProvider(SELECTOR, this, { label: 'Paper Digest' });
  }
}

function symbolOf(document: vscode.TextDocument, node: OutlineNode): vscode.DocumentSymbol {
  // Headings have the kind that Markdown's own outline gives them.
  const kind = node.kind === 'paper' ? vscode.SymbolKind.File : vscode.SymbolKind.String;
  const name = rangeIn(document, node.nameRange);
  const range = wholeLines(document, node);
  const symbol = new vscode.DocumentSymbol(node.name, node.detail, kind, range, name);
  symbol.children = node.children.map((child) => symbolOf(document, child));
  return symbol;
}

/** A section has no line of its own to fold at: its heading's line is not known here, and Markdown folds headings. */
function foldsOf(document: vscode.TextDocument, node: OutlineNode): readonly vscode.FoldingRange[] {
  const { start, end } = wholeLines(document, node);
  const own =
    node.kind !== 'section' && start.line < end.line ? [new vscode.FoldingRange(start.line, end.line)] : [];
  return [...own, ...node.children.flatMap((child) => foldsOf(document, child))];
}

/** A heading is its whole line, so that a cursor before its date is in it too. */
function wholeLines(document: vscode.TextDocument, { kind, range }: OutlineNode): vscode.Range {
  const found = rangeIn(document, range);
  return kind === 'day' ? found.with(found.start.with({ character: 0 })) : found;
}
