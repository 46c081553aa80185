import * as vscode from 'vscode';
import { paperKey } from '../core/library/key';
import type { Library } from '../core/library/library';
import type { Paper } from '../core/library/paper';
import { touches } from '../core/text';
import type { PaperAt } from '../host/paper-at';
import { placeRanges } from '../host/place-ranges';

/** A place that refers to a paper and never spans lines. */
export interface CitedPlace {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** UTF-16 units into the line. */
  readonly character: number;
  /** Half-open UTF-16 offsets into the text, for its length. */
  readonly start: number;
  readonly end: number;
}

/** Knows where papers are referred to; digests are not among the places. Answers from memory. */
export interface CitedPlaces {
  placesOf(arxivId: string): readonly CitedPlace[];
}

export interface ReferencesDeps {
  readonly library: Pick<Library, 'snapshot'>;
  readonly paperAt: PaperAt;
  readonly cited: CitedPlaces;
}

/** Registers Find All References and Peek References: see {@link PaperReferences}. */
export function registerReferences(deps: ReferencesDeps): vscode.Disposable {
  return vscode.languages.registerReferenceProvider('*', new PaperReferences(deps));
}

/**
 * From a reference, or from the title of a paper in a digest, to every place that refers to the paper, and to its rows
 * where declarations are asked for.
 */
export class PaperReferences implements vscode.ReferenceProvider {
  constructor(private readonly deps: ReferencesDeps) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    const { library, paperAt, cited } = this.deps;
    const id = paperAt(document, position)?.arxivId;
    const paper = id === undefined ? titledAt(document, position, library) : library.snapshot.paperById(id);
    const arxivId = id ?? paper?.arxivId;
    const rows = includeDeclaration && paper ? await placeRanges(paper.places, token) : [];
    if (token.isCancellationRequested) return undefined;
    const places = arxivId === undefined ? [] : cited.placesOf(arxivId);
    return [...rows.map(({ uri, title }) => new vscode.Location(uri, title)), ...places.map(locationOf)];
  }
}

function locationOf({ uri, line, character, start, end }: CitedPlace): vscode.Location {
  const range = new vscode.Range(line, character, line, character + end - start);
  return new vscode.Location(vscode.Uri.parse(uri, true), range);
}

/** The paper whose title stands at a position of a digest. */
function titledAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  { snapshot }: ReferencesDeps['library'],
): Paper | undefined {
  const uri = document.uri.toString();
  const offset = document.offsetAt(position);
  const entry = snapshot.digest(uri)?.entries.find(({ ranges }) => touches(ranges.title, offset));
  return entry && snapshot.paper(paperKey(entry));
}
