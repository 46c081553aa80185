import type * as vscode from 'vscode';
import type { CitablePaper } from '../../core/citation/citable';
import type { KeyPreset } from '../../core/citation/key';
import type { KeyTemplate } from '../../core/citation/key-template';
import { matchOfKey, mayHaveKey } from '../../core/bib/similar-keys';
import { Pacer } from '../../host/pacer';
import { citableNow } from '../../host/citable-now';
import type { BibCareDeps } from './deps';

/** A paper of the library whose key may be meant. */
export interface Match {
  readonly paper: CitablePaper;
  /** Whether it is the key that the paper would have. */
  readonly isExact: boolean;
}

/** So many are offered. */
const MOST = 3;

/** The papers of the library that a key would be given to, or nearly so; the best first. In slices. */
export async function libraryMatches(
  key: string,
  deps: Pick<BibCareDeps, 'library' | 'metadata'>,
  keys: KeyPreset | KeyTemplate,
  token: vscode.CancellationToken,
): Promise<readonly Match[]> {
  const pacer = new Pacer();
  const found: { readonly paper: CitablePaper; readonly changes: number }[] = [];
  for (const paper of deps.library.snapshot.papers()) {
    while (pacer.isSpent()) await pacer.rest();
    if (token.isCancellationRequested) return [];
    const { arxivId, entry } = paper;
    const record = arxivId === undefined ? undefined : deps.metadata.of(arxivId).record;
    const authors = record?.facts.authors?.value;
    if (!mayHaveKey({ arxivId, title: entry.title, listedAuthors: entry.authors, authors }, key)) continue;
    const cited = citableNow(paper, deps.metadata);
    const changes = matchOfKey(cited, key, keys);
    if (changes !== undefined) found.push({ paper: cited, changes });
  }
  found.sort((a, b) => a.changes - b.changes);
  return found.slice(0, MOST).map(({ paper, changes }) => ({ paper, isExact: changes === 0 }));
}
