import * as vscode from 'vscode';
import { nameOf } from '../../host/documents';
import type { BibIndex } from '../../core/bib/bib-index';
import type { CitationContext } from '../../core/citation/context/context';
import type { CitablePaper } from '../../core/citation/citable';
import type { BibFiles } from '../../host/bib-files';
import { askBibliography, askToCreate, type BibliographyChoice } from './ask-bibliography';
import { keyIn } from './plan';

/** The bibliographies of a document, and the one that new entries belong into. */
export interface Bibliographies {
  /** All that can be read, the target among them; their entries are looked for and their keys taken. */
  readonly indexes: readonly BibIndex[];
  readonly target: Target;
}

export type Target =
  | { readonly kind: 'file'; readonly uri: vscode.Uri }
  /** The person wants this file, which is not there, to be made. */
  | { readonly kind: 'create'; readonly uri: vscode.Uri }
  /** The person wants no bibliography to be changed. */
  | { readonly kind: 'declined' }
  /** There is none, and nobody was asked. */
  | { readonly kind: 'none' }
  /** There is one that takes no entry: it cannot be read, or is in another format. */
  | { readonly kind: 'unusable'; readonly uri: vscode.Uri; readonly reason: string };

/** Which `.bib` a document uses; where nothing says so, the person is asked, once in a session for a folder. */
export class BibliographyChooser {
  /** By the folder of the root document for a file; else by the document, and the missing file that it names. */
  private readonly answers = new Map<string, BibliographyChoice>();

  constructor(private readonly bibs: BibFiles) {}

  /** Undefined when the person thinks better of it. With `asks` false nobody is asked. */
  async choose(
    { bibliographies, root }: CitationContext,
    papers: readonly CitablePaper[],
    asks: boolean,
  ): Promise<Bibliographies | undefined> {
    const read: { readonly uri: vscode.Uri; readonly index: BibIndex }[] = [];
    let failed: Target | undefined;
    const declared = bibliographies.filter(({ format }) => format === 'bibtex').slice(0, 20);
    for (const { uri: name, exists } of declared) {
      if (!exists) continue;
      const uri = vscode.Uri.parse(name, true);
      const found = await this.bibs.read(uri);
      if (found.kind === 'read') read.push({ uri, index: found.index });
      else failed ??= { kind: 'unusable', uri, reason: vscode.l10n.t('{0} cannot be read.', nameOf(uri)) };
    }
    const indexes = read.map(({ index }) => index);
    const owner = read.find(({ index }) => papers.some((paper) => keyIn([index], paper) !== undefined));
    const best = owner ?? read[0];
    if (best) return { indexes, target: { kind: 'file', uri: best.uri } };
    if (failed) return { indexes, target: failed };
    const [missing] = declared;
    const [other] = bibliographies;
    if (!missing && other) {
      const uri = vscode.Uri.parse(other.uri, true);
      const reason = vscode.l10n.t('{0} is no BibTeX.', nameOf(uri));
      return { indexes, target: { kind: 'unusable', uri, reason } };
    }
    return this.undeclared(root, missing && vscode.Uri.parse(missing.uri, true), asks);
  }

  private async undeclared(
    root: string,
    missing: vscode.Uri | undefined,
    asks: boolean,
  ): Promise<Bibliographies | undefined> {
    const document = vscode.Uri.parse(root, true);
    const folder = vscode.Uri.joinPath(document, '..').toString();
    const own = missing ? `${root} ${missing.toString()}` : root;
    const answer = this.answers.get(own) ?? (missing ? undefined : this.answers.get(folder));
    if (answer) return this.answered(answer);
    // A document that has no place yet has no bibliography either.
    if (!asks || document.scheme === 'untitled') return { indexes: [], target: { kind: 'none' } };
    const choice = missing ? await askToCreate(missing) : await askBibliography(document);
    if (!choice) return undefined;
    this.answers.set(choice.kind === 'file' ? folder : own, choice);
    return this.answered(choice);
  }

  private async answered(choice: BibliographyChoice): Promise<Bibliographies> {
    if (choice.kind === 'declined') return { indexes: [], target: choice };
    const found = await this.bibs.read(choice.uri);
    if (found.kind === 'read') return { indexes: [found.index], target: { kind: 'file', uri: choice.uri } };
    if (found.kind === 'missing') {
      if (choice.kind === 'create') return { indexes: [], target: choice };
      const reason = vscode.l10n.t('{0} is not there any more.', nameOf(choice.uri));
      return { indexes: [], target: { kind: 'unusable', uri: choice.uri, reason } };
    }
    const reason = vscode.l10n.t('{0} cannot be read.', nameOf(choice.uri));
    return { indexes: [], target: { kind: 'unusable', uri: choice.uri, reason } };
  }
}
