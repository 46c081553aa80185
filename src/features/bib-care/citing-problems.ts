import * as vscode from 'vscode';
import { absentKeys } from '../../core/bib/absent-keys';
import type { BibIndex } from '../../core/bib/bib-index';
import type { CitationContext } from '../../core/citation/context/context';
import { findKeys } from '../../core/references/keys';
import { keySyntaxOf } from '../../core/references/languages';
import { contextAt } from '../../host/citing-context';
import { citingSettings } from '../../host/citing-settings';
import { isOwnScheme, languageOf, lengthOf } from '../../host/documents';
import { isBib } from './bib-problems';
import { Checker } from './checker';
import type { BibCareDeps } from './deps';
import { ShownProblems } from './shown-problems';

/** After this time without a change a document is looked at, in milliseconds. */
const DELAY = 600;
/** Longer documents (UTF-16 units) are no manuscript. */
const LONGEST = 1_000_000;
/** Where so many bibliographies lie about, none of them is known to be the document's. */
const MOST_NEAR = 8;

interface Bibliography {
  readonly uri: vscode.Uri;
  readonly index: BibIndex;
}

/**
 * Keeps the keys in step that open documents cite and their bibliographies lack. Where it is not certain what the
 * bibliographies of a document are and hold, nothing is said.
 */
export function watchCiting(deps: BibCareDeps): {
  readonly problems: ShownProblems;
  readonly checker: Checker;
} {
  const problems = new ShownProblems('paperDigest.citing');

  const look = async (document: vscode.TextDocument, isCurrent: () => boolean): Promise<void> => {
    const { uri, version } = document;
    const languageId = languageOf(document);
    const text = lengthOf(document) > LONGEST ? '' : document.getText();
    const mayCite = !deps.library.snapshot.digest(uri.toString()) && findKeys(text, languageId).length > 0;
    if (!mayCite) {
      problems.delete(uri);
      return;
    }
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    const context = await contextAt(document, 0, citingSettings(uri).context);
    if (!isCurrent()) return;
    const isDeclared = context.bibliographies.length > 0;
    const found = isDeclared ? await declaredBibs(context) : await nearBibs(folder);
    if (!isCurrent() || document.version !== version) return;
    const absent = absentKeys(
      text,
      languageId,
      found.map(({ index }) => index),
      isDeclared,
    );
    problems.set(document, {
      version,
      problems: absent,
      bibliographies: found,
      entryStyle: context.entryStyle,
    });
  };

  /** All that a document declares; none when one of them cannot be read: it may have any key. */
  const declaredBibs = async ({ bibliographies }: CitationContext): Promise<readonly Bibliography[]> => {
    if (bibliographies.some(({ format, exists }) => format !== 'bibtex' || !exists)) return [];
    return readAll(bibliographies.map(({ uri }) => vscode.Uri.parse(uri, true)));
  };

  /** All of the workspace folder, when they are known anyway: where nobody has papers, no folder is searched for this. */
  const nearBibs = async (folder: string | undefined): Promise<readonly Bibliography[]> => {
    if (folder === undefined || !deps.index.isComplete) return [];
    const names = [...deps.index.bibliographiesOf(folder)].sort();
    return names.length > MOST_NEAR ? [] : readAll(names.map((name) => vscode.Uri.parse(name, true)));
  };

  const readAll = async (uris: readonly vscode.Uri[]): Promise<readonly Bibliography[]> => {
    const found: Bibliography[] = [];
    for (const uri of uris) {
      const read = await deps.bibs.read(uri);
      if (read.kind !== 'read') return [];
      found.push({ uri, index: read.index });
    }
    return found;
  };

  const checker = new Checker({
    accepts: (document) =>
      keySyntaxOf(languageOf(document)) !== undefined &&
      document.languageId !== 'jupyter' &&
      isOwnScheme(document.uri) &&
      !isBib(document),
    look,
    forget: (uri) => problems.delete(uri),
    delay: () => DELAY,
    log: deps.log,
  });
  return { problems, checker };
}
