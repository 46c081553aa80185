import * as vscode from 'vscode';
import { keyAt } from '../core/references/keys';
import { keySyntaxOf } from '../core/references/languages';
import { languageOf, lengthOf } from './documents';
import { paperAt, type PaperAt } from './paper-at';

/** Says which paper a key means in a document; from memory. */
export interface KeyResolver {
  /** Identifier without version; undefined when no bibliography gives the key to an arXiv paper. */
  resolveKey(uri: vscode.Uri, key: string): string | undefined;
}

/** A document longer than this (UTF-16 units) is read around the position only. */
const WHOLE = 200_000;
const LINES = 200;

/**
 * {@link PaperAt} for every reference: those that name the paper's id, and citation keys that a bibliography of the
 * workspace gives to an arXiv paper. The range is exactly the key.
 */
export function paperAtWithKeys(keys: KeyResolver): PaperAt {
  return (document, position) => {
    if (keySyntaxOf(languageOf(document)) === undefined) return paperAt(document, position);
    const isShort = lengthOf(document) <= WHOLE;
    const from = isShort ? 0 : document.offsetAt(new vscode.Position(Math.max(0, position.line - LINES), 0));
    const text = isShort
      ? document.getText()
      : document.getText(
          new vscode.Range(document.positionAt(from), new vscode.Position(position.line + LINES, 0)),
        );
    const found = keyAt(text, document.offsetAt(position) - from, languageOf(document));
    const arxivId = found && keys.resolveKey(document.uri, found.key);
    if (!found || arxivId === undefined) return paperAt(document, position);
    const { start, end } = found.range;
    const range = new vscode.Range(document.positionAt(from + start), document.positionAt(from + end));
    return { arxivId, version: undefined, range };
  };
}
