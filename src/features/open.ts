import * as vscode from 'vscode';
import { absUrl, pdfUrl } from '../core/arxiv/links';
import type { Library } from '../core/library/library';
import type { Paper } from '../core/library/paper';
import { CARD_COMMANDS, isPaperArgument, openPlace } from '../host/commands';
import { registerRowCommand } from '../host/row-commands';

export interface OpenDeps {
  readonly library: Library;
  readonly log: vscode.LogOutputChannel;
}

/** Registers the commands that lead from a paper to its row and to arXiv. */
export function registerOpen(deps: OpenDeps): vscode.Disposable {
  const paperOf = (argument: unknown): Paper | undefined =>
    isPaperArgument(argument) ? deps.library.snapshot.paper(argument.key) : undefined;
  const openAt = async (url: (id: string) => string, argument: unknown): Promise<void> => {
    const paper = paperOf(argument);
    const address = paper?.arxivId === undefined ? paper?.entry.links[0]?.url : url(paper.arxivId);
    if (address?.startsWith('https://')) await vscode.env.openExternal(vscode.Uri.parse(address, true));
  };
  return vscode.Disposable.from(
    registerRowCommand(CARD_COMMANDS.goToDigest, (argument?: unknown) =>
      goToDigest(paperOf(argument), isPaperArgument(argument) ? argument.date : undefined, deps.log),
    ),
    registerRowCommand('paperDigest.openOnArxiv', (argument?: unknown) => openAt(absUrl, argument)),
    registerRowCommand('paperDigest.openPdf', (argument?: unknown) => openAt(pdfUrl, argument)),
    registerRowCommand('paperDigest.copyArxivId', async (argument?: unknown) => {
      const id = paperOf(argument)?.arxivId;
      if (id !== undefined) await vscode.env.clipboard.writeText(`arXiv:${id}`);
    }),
  );
}

/** Opens the row of a paper; where it stands in several days, the one asked for, else the person picks. */
async function goToDigest(
  paper: Paper | undefined,
  date: string | undefined,
  log: vscode.LogOutputChannel,
): Promise<void> {
  if (!paper) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This paper is no longer in any digest.'));
    return;
  }
  const dated = paper.places.filter((place) => date === undefined || place.entry.date === date);
  const places = dated.length > 0 ? dated : paper.places;
  const picked =
    places.length === 1
      ? places[0]
      : (
          await vscode.window.showQuickPick(
            places.map((place) => ({
              label: place.entry.date ?? vscode.l10n.t('Undated'),
              description: vscode.l10n.t(
                '{0}, line {1}',
                vscode.workspace.asRelativePath(vscode.Uri.parse(place.uri)),
                place.entry.line + 1,
              ),
              place,
            })),
            { title: paper.entry.title, placeHolder: vscode.l10n.t('Listed in several places') },
          )
        )?.place;
  if (!picked) return;
  try {
    await openPlace(picked.uri, picked.entry.line, picked.entry.endLine);
  } catch (error) {
    log.warn(`${picked.uri} could not be opened.`, error);
    void vscode.window.showWarningMessage(vscode.l10n.t('The digest cannot be opened any more.'));
  }
}
