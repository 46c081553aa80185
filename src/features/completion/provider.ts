import * as vscode from 'vscode';
import { entryMarkdown } from '../../core/citation/completion/entry-markdown';
import { type KeySuggestion, suggestKeys } from '../../core/citation/completion/suggest';
import { citable, type CitablePaper } from '../../core/citation/citable';
import { type KeyPlace, keyPlace } from '../../core/citation/completion/key-place';
import type { PaperSource } from '../../core/citation/completion/paper-candidates';
import type { Library } from '../../core/library/library';
import { newestPapers } from '../../core/library/newest';
import type { Paper } from '../../core/library/paper';
import type { MetadataRecord } from '../../core/metadata/record';
import type { PaperFinder } from '../../core/search/finder';
import type { BibFiles } from '../../host/bib-files';
import { type CardSources, paperCard } from '../../host/card-view';
import { citingSettings } from '../../host/citing-settings';
import { notebookOf } from '../../host/citing-context';
import { languageOf } from '../../host/documents';
import { type Bibliographies, bibliographiesAt, readAll } from './bibliographies';
import { ADD_PAPER, type AddArgument } from './add-paper';

export interface CompletionDeps extends CardSources {
  readonly library: Library;
  readonly finder: Pick<PaperFinder, 'findNow'>;
  readonly bibs: BibFiles;
  /** Keys that papers got in this session, by `paperIdentity`. */
  readonly given: ReadonlyMap<string, string>;
}

/** Longest text of a row that the list shows beside the key. */
const LONGEST = 80;

class KeyItem extends vscode.CompletionItem {
  constructor(
    readonly suggestion: KeySuggestion,
    range: vscode.Range,
  ) {
    const { key, title, author, year, insertText, filterText, sortText } = suggestion;
    super({ label: key, ...(title === undefined ? {} : { description: title.slice(0, LONGEST) }) });
    this.kind = vscode.CompletionItemKind.Reference;
    this.range = range;
    this.insertText = insertText;
    this.filterText = filterText;
    this.sortText = sortText;
    this.detail = [author, year].filter((part) => part !== undefined).join(', ');
  }
}

/** Suggests keys where a citation awaits one: entries of the bibliographies, then what the search finds in the library. */
export class KeyProvider implements vscode.CompletionItemProvider {
  private readonly papers: PaperSource;
  private readonly citables = new WeakMap<
    Paper,
    { readonly record: MetadataRecord | undefined; readonly citable: CitablePaper }
  >();
  /** What was found out when the list was opened; while somebody types on, it holds. */
  private last: { readonly document: vscode.TextDocument; readonly found: Bibliographies } | undefined;

  constructor(private readonly deps: CompletionDeps) {
    const { library, finder } = deps;
    this.papers = {
      find: (words, limit) => finder.findNow(words, limit).hits.map(({ paper }) => paper),
      newest: (limit, isWanted) => {
        // Who has typed nothing will type something: the index had better be made.
        finder.findNow('', 0);
        return newestPapers(library.snapshot, limit, isWanted);
      },
    };
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerKind }: vscode.CompletionContext,
  ): Promise<vscode.CompletionList | undefined> {
    const isCancelled = (): boolean => token.isCancellationRequested;
    const text = document.getText();
    const offset = document.offsetAt(position);
    const language = languageOf(document);
    // Most keystrokes end here, without a look at any other file.
    const place = keyPlace(text, offset, language, { hasBibliography: true });
    if (!place || notebookOf(document)?.kind === vscode.NotebookCellKind.Code) return undefined;
    const { library, bibs } = this.deps;
    const settings = citingSettings(notebookOf(document)?.notebook.uri ?? document.uri);
    const isTyping = triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
    const before = isTyping && this.last?.document === document ? this.last.found : undefined;
    const found = before ?? (await bibliographiesAt(document, offset, settings));
    this.last = { document, found };
    if (isCancelled() || found.uris.length === 0) return undefined;
    // In Markdown that names no bibliography, `@name` means somebody.
    const options = { hasBibliography: found.areDeclared ? true : undefined };
    if (!keyPlace(text, offset, language, options)) return undefined;
    const read = await readAll(bibs, found.uris);
    if (isCancelled() || read.length === 0) return undefined;
    const typed = text.slice(place.prefix.start, place.prefix.end);
    const suggestions = suggestKeys(place, typed, {
      bibs: read,
      papers: library.snapshot.size > 0 ? this.papers : undefined,
      keyFormat: settings.keys,
      given: this.deps.given,
      citable: (paper) => this.known(paper),
    });
    const range = rangeOf(document, place);
    const target = read[0]?.name ?? '';
    const items = suggestions.map((suggestion) => itemOf(suggestion, range, target, found.style));
    return new vscode.CompletionList(items, true);
  }

  resolveCompletionItem(item: vscode.CompletionItem): vscode.CompletionItem {
    if (!(item instanceof KeyItem)) return item;
    const { paper, entry, title, author, year } = item.suggestion;
    const id = entry?.entry.arxivId;
    const known = paper ?? (id === undefined ? undefined : this.deps.library.snapshot.paperById(id));
    item.documentation = known
      ? paperCard(known, this.deps)
      : new vscode.MarkdownString(entryMarkdown({ title, author, year, type: entry?.entry.type }));
    return item;
  }

  private known(paper: Paper): CitablePaper {
    const record = paper.arxivId === undefined ? undefined : this.deps.metadata.of(paper.arxivId).record;
    const before = this.citables.get(paper);
    if (before && before.record === record) return before.citable;
    const known = citable(paper, record);
    this.citables.set(paper, { record, citable: known });
    return known;
  }
}

function rangeOf(document: vscode.TextDocument, { replace }: KeyPlace): vscode.Range {
  return new vscode.Range(document.positionAt(replace.start), document.positionAt(replace.end));
}

function itemOf(
  suggestion: KeySuggestion,
  range: vscode.Range,
  target: string,
  style: AddArgument['style'],
): KeyItem {
  const item = new KeyItem(suggestion, range);
  const { paper, key } = suggestion;
  if (!paper) return item;
  const name = target.slice(target.lastIndexOf('/') + 1);
  const added = vscode.l10n.t('is added to {0}', decodeURIComponent(name));
  item.kind = vscode.CompletionItemKind.Value;
  item.detail = [item.detail, added].filter((part) => part !== '' && part !== undefined).join(' — ');
  // A suggestion can edit its own document alone; the entry follows by a command, as an edit of its own.
  item.command = {
    command: ADD_PAPER,
    title: added,
    arguments: [{ paper: paper.key, key, target, style } satisfies AddArgument],
  };
  return item;
}
