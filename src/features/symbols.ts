import * as vscode from 'vscode';
import { clip } from '../core/card/escape';
import type { Entry } from '../core/digest/entry';
import { paperKey } from '../core/library/key';
import type { Library } from '../core/library/library';
import { paperQuery, RANKS, type PaperQuery } from '../core/library/match';
import { symbolLabel } from '../core/library/symbol-label';
import { Pacer } from '../host/pacer';

/** More results are of no use to a person. */
const LIMIT = 200;
/** Entries held against a query before others may get their turn: far less than a slice of time. */
const CHUNK = 500;

/** Registers Go to Symbol in Workspace for papers: by words of the title, authors or id; from memory. */
export function registerSymbols({ library }: { readonly library: Library }): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider(new PaperSymbols(library));
}

export class PaperSymbols implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly library: Pick<Library, 'snapshot'>) {}

  async provideWorkspaceSymbols(
    text: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.SymbolInformation[]> {
    const query = paperQuery(text);
    return query ? search(this.library, query, token) : [];
  }
}

/** The best papers, each once; an empty list when it was cancelled. Walks through one state of the library. */
async function search(
  { snapshot }: Pick<Library, 'snapshot'>,
  query: PaperQuery,
  token: vscode.CancellationToken,
): Promise<vscode.SymbolInformation[]> {
  const ranks = Array.from({ length: RANKS }, () => new Map<string, vscode.SymbolInformation>());
  const pacer = new Pacer();
  let count = 0;
  for (const uri of snapshot.uris()) {
    for (const entry of snapshot.digest(uri)?.entries ?? []) {
      if (++count % CHUNK === 0) {
        await pacer.breathe();
        if (token.isCancellationRequested) return [];
      }
      const found = ranks[query.rank(entry) ?? RANKS];
      if (!found || found.size >= LIMIT) continue;
      const key = paperKey(entry);
      if (!found.has(key)) found.set(key, symbolOf(uri, entry, query));
    }
  }
  const best = new Map<string, vscode.SymbolInformation>();
  for (const found of ranks) for (const [key, symbol] of found) if (!best.has(key)) best.set(key, symbol);
  return [...best.values()].slice(0, LIMIT);
}

function symbolOf(uri: string, entry: Entry, { words }: PaperQuery): vscode.SymbolInformation {
  const { name, container } = symbolLabel(entry, words);
  const start = new vscode.Position(entry.line, 0);
  const location = new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(start, start));
  return new vscode.SymbolInformation(clip(name, 500), vscode.SymbolKind.File, container, location);
}
