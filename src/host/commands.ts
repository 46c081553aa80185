import * as vscode from 'vscode';
import type { PanelMark } from '../core/panel/protocol';

/** Commands that cards, tree items and the panel hand a paper to. */
export const CARD_COMMANDS = {
  insertCitation: 'paperDigest.insertCitation',
  openPaper: 'paperDigest.openPaper',
  goToDigest: 'paperDigest.goToDigest',
  openNote: 'paperDigest.openNote',
  lookUp: 'paperDigest.lookUpMetadata',
} as const;

/** What a command is told of the paper it is for. A tree item is one too. */
export interface PaperArgument {
  /** {@link Paper.key}. */
  readonly key: string;
  /** The day the person sees it in. */
  readonly date?: string | undefined;
}

/** Whether a command's argument, which anyone can send, names a paper. */
export function isPaperArgument(value: unknown): value is PaperArgument {
  return typeof value === 'object' && value !== null && typeof (value as PaperArgument).key === 'string';
}

/** A `command:` URI for a Markdown link; every sign that could end the link is percent-encoded. */
export function commandUri(command: string, ...values: readonly unknown[]): string {
  const query = encodeURIComponent(JSON.stringify(values)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `command:${command}?${query}`;
}

/** A place that never spans lines: its line and column from 0, and UTF-16 offsets into the text for its length. */
export interface LinePlace {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly start: number;
  readonly end: number;
}

/** What opens a file, in the editor that is the file's own, with the place selected. */
export function openCitationCommand({ uri, line, character, start, end }: LinePlace): vscode.Command {
  const selection = new vscode.Range(line, character, line, character + end - start);
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [vscode.Uri.parse(uri, true), { selection } satisfies vscode.TextDocumentShowOptions],
  };
}

/** Opens a file where it cites a paper. */
export async function openCitation(place: LinePlace): Promise<void> {
  const { command, arguments: values = [] } = openCitationCommand(place);
  await vscode.commands.executeCommand(command, ...(values as readonly unknown[]));
}

/** Opens a document at a line (from 0), the line in the middle and the cursor at its start. */
export async function openPlace(uri: string, line: number, endLine = line): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const last = document.lineCount - 1;
  const range = new vscode.Range(Math.min(line, last), 0, Math.min(endLine, last), 0);
  const editor = await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(range.start, range.start),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

const MARK_COMMANDS: Readonly<Record<PanelMark, string>> = {
  unread: 'paperDigest.markUnread',
  reading: 'paperDigest.markReading',
  read: 'paperDigest.markRead',
  star: 'paperDigest.star',
  unstar: 'paperDigest.unstar',
};

/** Marks papers by their keys as the person does in the tree; one change for all of them. */
export async function markPapers(keys: readonly string[], mark: PanelMark): Promise<void> {
  if (keys.length === 0) return;
  const all = keys.map((key): PaperArgument => ({ key }));
  await vscode.commands.executeCommand(MARK_COMMANDS[mark], all[0], all);
}
