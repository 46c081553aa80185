import * as vscode from 'vscode';
import { clip } from '../core/card/escape';
import type { Entry } from '../core/digest/entry';
import { paperKey } from '../core/library/key';
import type { Library } from '../core/library/library';
import { paperQuery, RANKS, type PaperQuery } from '../core/library/match';
import { symbolLabel } from '../core/library/symbol-label';
import type { PaperFinder } from '../core/search/finder';
import { plainQuery } from '../core/search/plain-query';
import { Pacer } from '../host/pacer';

/** More results are of no use to a person. */
const LIMIT = 200;
/** Entries held against a query before others may get their turn: far less than a slice of time. */
const CHUNK = 500;

interface SymbolDeps {
  readonly library: Pick<Library, 'snapshot'>;
  readonly finder: Pick<PaperFinder, 'findNow'>;
}

/** Registers Go to Symbol in Workspace for papers: by what the search finds, or words of title, authors or id; from memory. */
export function registerSymbols(deps: SymbolDeps): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider(new PaperSymbols(deps));
}

/**
 * VS Code puts symbols in an order of its own, by their names alone. So the search says which papers are among them: its first
 * ones, then those that have what is typed in the middle of a word, as a search does not.
 */
export class PaperSymbols implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly deps: SymbolDeps) {}

  async provideWorkspaceSymbols(
    text: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.SymbolInformation[]> {
    const query = paperQuery(text);
    if (!query) return [];
    const { hits } = this.deps.finder.findNow(plainQuery(text), LIMIT);
    const found = new Map<string, vscode.SymbolInformation>();
    for (const { paper } of hits) {
      const place = paper.places.find(({ entry }) => entry === paper.entry);
      if (place) found.set(paper.key, symbolOf(place.uri, place.entry, query));
    }
    // Also while the index of the search is made.
    if (found.size < LIMIT)
      for (const [key, symbol] of await walk(this.deps.library, query, token))
        if (found.size < LIMIT && !found.has(key)) found.set(key, symbol);
    return token.isCancellationRequested ? [] : [...found.values()];
  }
}

/** The papers that have all words, by key, best first; none when it was cancelled. Walks through one state of the library. */
async function walk(
  { snapshot }: Pick<Library, 'snapshot'>,
  query: PaperQuery,
  token: vscode.CancellationToken,
): Promise<ReadonlyMap<string, vscode.SymbolInformation>> {
  const ranks = Array.from({ length: RANKS }, () => new Map<string, vscode.SymbolInformation>());
  const pacer = new Pacer();
  let count = 0;
  for (const uri of snapshot.uris()) {
    for (const entry of snapshot.digest(uri)?.entries ?? []) {
      if (++count % CHUNK === 0) {
        await pacer.breathe();
        if (token.isCancellationRequested) return new Map();
      }
      const found = ranks[query.rank(entry) ?? RANKS];
      if (!found || found.size >= LIMIT) continue;
      const key = paperKey(entry);
      if (!found.has(key)) found.set(key, symbolOf(uri, entry, query));
    }
  }
  const best = new Map<string, vscode.SymbolInformation>();
  for (const found of ranks) for (const [key, symbol] of found) if (!best.has(key)) best.set(key, symbol);
  return best;
}

function symbolOf(uri: string, entry: Entry, { words }: PaperQuery): vscode.SymbolInformation {
  const { name, container } = symbolLabel(entry, words);
  const start = new vscode.Position(entry.line, 0);
  const location = new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(start, start));
  return new vscode.SymbolInformation(clip(name, 500), vscode.SymbolKind.File, container, location);
}
