import * as vscode from 'vscode';
import { absUrl } from '../core/arxiv/links';
import type { ArxivReference } from '../core/arxiv/reference';
import { unlinkedReferences } from '../core/arxiv/unlinked';
import { clip } from '../core/card/escape';
import type { Library } from '../core/library/library';
import { lengthOf } from '../host/documents';
import { Pacer } from '../host/pacer';
import { rangeIn } from '../host/place-ranges';

/** Longer documents (UTF-16 units) get no links; their hovers still work. */
const SIZE_LIMIT = 1_000_000;
/** What is searched in one go, at least (UTF-16 units). */
const PIECE = 32_000;
const TITLE_LIMIT = 200;

/** Registers links on arXiv references that are no addresses, such as `arXiv:2411.14199`; they open arXiv. */
export function registerLinks(deps: { readonly library: Library }): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider('*', new ReferenceLinks(deps.library));
}

interface Found {
  readonly version: number;
  readonly references: readonly ArxivReference[];
}

class ReferenceLinks implements vscode.DocumentLinkProvider {
  private readonly found = new WeakMap<vscode.TextDocument, Found>();

  constructor(private readonly library: Library) {}

  async provideDocumentLinks(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentLink[] | undefined> {
    const { version } = document;
    const known = this.found.get(document);
    const references = known?.version === version ? known.references : await findUnlinked(document, token);
    if (!references || document.version !== version) return undefined;
    this.found.set(document, { version, references });
    return references.map((reference) => this.linkOf(document, reference));
  }

  private linkOf(document: vscode.TextDocument, { id, version, range }: ArxivReference): vscode.DocumentLink {
    const link = new vscode.DocumentLink(
      rangeIn(document, range),
      vscode.Uri.parse(absUrl(id, version), true),
    );
    const title = clip(this.library.snapshot.paperById(id)?.entry.title ?? '', TITLE_LIMIT);
    link.tooltip =
      title === '' ? vscode.l10n.t('Open on arXiv') : vscode.l10n.t('Open “{0}” on arXiv', title);
    return link;
  }
}

/** Searches a document piece by piece, others having their turn in between; undefined when it was cancelled. */
async function findUnlinked(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<readonly ArxivReference[] | undefined> {
  if (lengthOf(document) > SIZE_LIMIT) return [];
  const { languageId, fileName } = document;
  const text = document.getText();
  const references: ArxivReference[] = [];
  const pacer = new Pacer();
  for (let start = 0; start < text.length;) {
    await pacer.breathe();
    if (token.isCancellationRequested) return undefined;
    // A reference never spans lines, so what the pieces give is what the whole gives.
    const lineEnd = text.indexOf('\n', start + PIECE);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    for (const found of unlinkedReferences(text.slice(start, end), { languageId, fileName }))
      references.push({
        ...found,
        range: { start: start + found.range.start, end: start + found.range.end },
      });
    start = end;
  }
  return references;
}
