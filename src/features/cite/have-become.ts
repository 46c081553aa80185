import * as vscode from 'vscode';
import { sleep } from '../../host/sleep';

/** An edit that is not made within so many milliseconds is not made. */
const LIMIT = 10_000;

/**
 * Resolves with true as soon as each of these documents has had the text that is wanted of it, however its lines end; with
 * false when that does not come within some seconds.
 * @param wanted texts by the document's URI; a document that nobody shows may be closed, and opened anew for an edit
 */
export async function haveBecome(wanted: ReadonlyMap<string, string>): Promise<boolean> {
  const waiting = new Map([...wanted].map(([name, text]) => [name, withoutReturns(text)]));
  const stop = new AbortController();
  const subscription = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    const name = document.uri.toString();
    const text = waiting.get(name);
    if (text !== undefined && withoutReturns(document.getText()) === text) waiting.delete(name);
    if (waiting.size === 0) stop.abort();
  });
  if (waiting.size > 0) await sleep(LIMIT, stop.signal);
  subscription.dispose();
  return waiting.size === 0;
}

function withoutReturns(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
