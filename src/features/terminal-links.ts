import * as vscode from 'vscode';
import { findReferences } from '../core/arxiv/find';
import { absUrl } from '../core/arxiv/links';
import type { ArxivReference } from '../core/arxiv/reference';
import { clip } from '../core/card/escape';
import { arxivKey } from '../core/library/key';
import type { Library } from '../core/library/library';
import { CARD_COMMANDS } from '../host/commands';

/** A link in a terminal, and the reference it stands on. */
class PaperLink extends vscode.TerminalLink {
  constructor(
    readonly reference: ArxivReference,
    tooltip: string,
  ) {
    super(reference.range.start, reference.range.end - reference.range.start, tooltip);
  }
}

const TITLE_LIMIT = 200;

/** Registers links on arXiv ids and addresses that a terminal prints. A host without terminals never asks for any. */
export function registerTerminalLinks(deps: { readonly library: Library }): vscode.Disposable {
  return vscode.window.registerTerminalLinkProvider(new PaperLinks(deps.library));
}

/** A click leads to the panel when a digest lists the paper, else to arXiv. */
export class PaperLinks implements vscode.TerminalLinkProvider<PaperLink> {
  constructor(private readonly library: Pick<Library, 'snapshot'>) {}

  provideTerminalLinks({ line }: Pick<vscode.TerminalLinkContext, 'line'>): PaperLink[] {
    return findReferences(line).map((reference) => new PaperLink(reference, this.tooltip(reference.id)));
  }

  async handleTerminalLink({ reference: { id, version } }: PaperLink): Promise<void> {
    if (this.library.snapshot.paperById(id))
      await vscode.commands.executeCommand(CARD_COMMANDS.openPaper, { key: arxivKey(id) });
    else await vscode.env.openExternal(vscode.Uri.parse(absUrl(id, version), true));
  }

  private tooltip(id: string): string {
    const paper = this.library.snapshot.paperById(id);
    const title = clip(paper?.entry.title ?? '', TITLE_LIMIT);
    if (!paper) return vscode.l10n.t('Open on arXiv');
    return title === '' ? vscode.l10n.t('Open in Panel') : vscode.l10n.t('Open “{0}”', title);
  }
}
