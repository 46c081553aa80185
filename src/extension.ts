import * as vscode from 'vscode';
import { Library } from './core/library/library';
import { Memory, type MemorySnapshot } from './core/memory/memory';
import { ReadingStates } from './core/memory/reading-states';
import type { MetadataSource } from './core/metadata/state';
import { ReferenceIndex } from './core/references/reference-index';
import type { TopicSource } from './core/topics/topic';
import { registerBibCare } from './features/bib-care/register';
import { registerCite } from './features/cite/register';
import { registerCompletion } from './features/completion/register';
import { registerDefinition } from './features/definition';
import { registerFind } from './features/find/register';
import { registerHover } from './features/hover';
import { registerLinks } from './features/links';
import { registerMarks } from './features/marks';
import { registerMemory } from './features/memory/register';
import { registerMetadata } from './features/metadata/register';
import { registerNotes } from './features/notes/register';
import { registerOpen } from './features/open';
import { registerOutline } from './features/outline';
import { registerPanel } from './features/panel/register';
import { registerPreview, type PreviewFeature } from './features/preview';
import { registerProblems } from './features/problems/register';
import { registerReferences } from './features/references';
import { registerSample } from './features/sample';
import { registerSymbols } from './features/symbols';
import { registerTags } from './features/tags/register';
import { registerTerminalLinks } from './features/terminal-links';
import type { TreeNode } from './features/tree/nodes';
import { registerTour } from './features/tour';
import { registerTree, type TreeFeature } from './features/tree/register';
import { registerUriHandler } from './features/uri-handler';
import { workAhead } from './host/ahead';
import { BibFiles } from './host/bib-files';
import { cacheVersion } from './host/cache-version';
import { briefOf, cardOf } from './host/card-view';
import { citationsOf } from './host/citations';
import { markPapers, openCitation, openPlace } from './host/commands';
import { DigestFiles } from './host/digest-files';
import { openFinder } from './host/finder';
import { keepMemory } from './host/keep-memory';
import { type Metadata, openMetadata } from './host/metadata';
import { NumbersOfLibrary } from './host/library-numbers';
import { paperAtWithKeys } from './host/paper-at-key';
import type { PaperSources } from './host/paper-list';
import { ReferenceFiles } from './host/reference-files';
import { referenceOptions } from './host/reference-options';
import { TargetEditor } from './host/target-editor';
import { openTopics } from './host/topics';

/** What the extension gives to who asks VS Code for it: enough to see, in a test, what a person sees. */
export interface PaperDigestApi {
  readonly tree: vscode.TreeDataProvider<TreeNode>;
  /** What the tree's view says, and a promise of the time when it shows what was asked of it. */
  readonly treeView: TreeFeature['view'];
  readonly treeSettled: () => Promise<void>;
  /** What a drag from the tree carries, and what an editor makes of it. */
  readonly drag: vscode.TreeDragAndDropController<TreeNode>;
  readonly drops: vscode.DocumentDropEditProvider;
  /** Resolves when everything noticed so far has been read. */
  readonly settled: () => Promise<void>;
  /** Resolves when everything noticed so far has been searched for citations, if the search has begun. */
  readonly citationsSettled: () => Promise<void>;
  /** Stores what was marked; gives what a window that starts now would know. */
  readonly storedMarks: () => Promise<MemorySnapshot>;
  /** What services on the network know of papers. */
  readonly metadata: MetadataSource;
  /** The same with what is stored of it. */
  readonly lookups: Metadata;
  /** Which topics papers have. */
  readonly topics: TopicSource;
  /** Asked by VS Code's Markdown preview. */
  readonly extendMarkdownIt: PreviewFeature['extendMarkdownIt'];
}

/**
 * Builds the graph and registers the features; the same for the Node and the web extension host. The first scan of the
 * workspace runs on its own: nothing here waits for it.
 */
export function activate(context: vscode.ExtensionContext): PaperDigestApi {
  const { extensionUri, storageUri: storage } = context;
  const log = vscode.window.createOutputChannel('Paper Digest', { log: true });
  const library = new Library();
  const files = new DigestFiles(library, log, { storage, version: cacheVersion(context) });
  // A digest lists papers; it does not cite them.
  const index = new ReferenceIndex((uri) => library.snapshot.digest(uri) !== undefined);
  const references = new ReferenceFiles({
    index,
    library,
    storage,
    options: referenceOptions,
    log,
  });
  const memory = new Memory();
  const store = keepMemory(memory, context, log);
  const readings = new ReadingStates(memory, index);
  const lookups = openMetadata(context, log);
  const metadata = lookups.source;
  const topics = openTopics({ metadata, log });
  close = async () => {
    await Promise.all([store.close(), files.close(), references.close(), lookups.close()]);
  };
  const bibs = new BibFiles();
  const target = new TargetEditor();
  const paperAt = paperAtWithKeys(references);
  const cited = citationsOf(references, index);
  const finder = openFinder({ library, memory, cited, topics, metadata });
  const wantCitations = (): void => references.want();
  const numbers = new NumbersOfLibrary({ library, readings, topics, metadata, cited, wantCitations, log });
  const sources = { cited, readings, metadata, lookup: lookups.settings };
  const papers: PaperSources = { library, memory, metadata, readings, topics, finder };
  const tree = registerTree({ library, memory, ...sources, finder, topics, paperAt }, context.workspaceState);
  const cite = registerCite({ library, target, bibs, papers, log, metadata, lookup: lookups.settings });
  const preview = registerPreview({ library });
  const panel = registerPanel({
    library,
    extensionUri,
    log,
    buildCard: (paper) => cardOf(paper, sources),
    buildBrief: (paper) => briefOf(paper, sources),
    readingOf: (paper) => readings.of(paper),
    finder,
    topics,
    numbers,
    onCardChange: (listener) =>
      vscode.Disposable.from(readings.onChange(listener), lookups.settings.onChange(listener)),
    opened: (key) => memory.update([key], { opened: true }, Date.now()),
    cited,
    metadata,
    actions: {
      insertCitation: cite.insert,
      copyBibtex: cite.copyBibtex,
      openPdf: (key) => vscode.commands.executeCommand('paperDigest.openPdf', { key }),
      editNote: (key) => vscode.commands.executeCommand('paperDigest.editNote', { key }),
      openNote: (key) => vscode.commands.executeCommand('paperDigest.openNote', { key }),
      editTags: (key) => vscode.commands.executeCommand('paperDigest.tagPapers', { key }),
      mark: markPapers,
      openPlace,
      openCitation,
      completeDay: (date) => vscode.commands.executeCommand('paperDigest.completeDay', { date }),
      filterTree: (query) =>
        vscode.commands.executeCommand('paperDigest.filterTree', { query, preserveFocus: true }),
    },
  });
  context.subscriptions.push(
    log,
    files,
    references,
    store,
    lookups,
    topics,
    finder,
    target,
    cite,
    tree,
    preview,
    numbers,
    workAhead({
      library,
      numbers,
      log,
      buildCard: (paper) => cardOf(paper, sources),
      preparePanel: panel.prepare,
    }),
    registerHover({ library, paperAt, ...sources }),
    registerFind(papers),
    registerCompletion({
      library,
      finder,
      bibs,
      log,
      given: cite.given,
      addEntry: cite.addEntry,
      ...sources,
    }),
    registerDefinition({ library, paperAt }),
    registerReferences({ library, paperAt, cited }),
    registerLinks({ library }),
    registerSymbols({ library, finder }),
    registerOutline({ library }),
    registerTerminalLinks({ library }),
    registerUriHandler({ library }),
    registerMarks({ library, memory }),
    registerMemory({ memory, log }),
    registerTags({ library, memory, papers, paperAt, inPanel: () => panel.paper() }),
    registerNotes({
      library,
      memory,
      metadata,
      papers,
      paperAt,
      inPanel: () => panel.paper(),
      index,
      state: context.workspaceState,
      log,
    }),
    registerMetadata({ library, papers, log, metadata, ...lookups }),
    registerProblems({ library, log, files }),
    registerBibCare({
      library,
      memory,
      metadata,
      lookup: lookups.settings,
      bibs,
      index,
      references,
      papers,
      chosen: context.globalState,
      log,
    }),
    registerOpen({ library, log }),
    registerSample({ extensionUri, invite: (uris) => files.invite(uris) }),
    registerTour(),
    panel,
    vscode.commands.registerCommand('paperDigest.refresh', async () => {
      await files.rescan();
      await references.rescan();
    }),
    vscode.commands.registerCommand('paperDigest.stopScanning', () => {
      files.stop();
      references.stop();
    }),
  );
  files.start();
  references.start();
  return {
    tree: tree.provider,
    treeView: tree.view,
    treeSettled: tree.settled,
    drag: tree.drag,
    drops: cite.drops,
    settled: () => files.settled(),
    citationsSettled: () => references.settled(),
    metadata,
    lookups,
    topics,
    extendMarkdownIt: preview.extendMarkdownIt,
    storedMarks: () => store.stored(),
  };
}

let close: (() => Promise<void>) | undefined;

/** Stores the index; the editor waits a moment for it. */
export function deactivate(): Promise<void> | undefined {
  return close?.();
}
