import * as vscode from 'vscode';

/** What papers that are dragged are called; an editor takes them as citations. */
export const PAPERS_MIME = 'application/vnd.paper-digest.papers';

/** More than these are not dragged at once. */
const MOST = 100;

/** Papers, by {@link Paper.key}, as something that can be dragged. */
export function draggedPapers(keys: readonly string[]): vscode.DataTransferItem {
  return new vscode.DataTransferItem(JSON.stringify(keys.slice(0, MOST)));
}

/** The keys of the papers that are dropped; none when it is anything else, or damaged. */
export async function droppedPapers(transfer: vscode.DataTransfer): Promise<readonly string[]> {
  const text = await transfer.get(PAPERS_MIME)?.asString();
  if (text === undefined || text === '') return [];
  try {
    const keys: unknown = JSON.parse(text);
    if (!Array.isArray(keys)) return [];
    return keys.filter((key): key is string => typeof key === 'string').slice(0, MOST);
  } catch {
    return [];
  }
}
