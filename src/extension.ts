import * as vscode from 'vscode';
import { buildCitedCard } from './core/card/build';
import { Library } from './core/library/library';
import { Memory, type MemorySnapshot } from './core/memory/memory';
import { ReadingStates } from './core/memory/reading-states';
import { ReferenceIndex } from './core/references/reference-index';
import { registerCite } from './features/cite';
import { registerDefinition } from './features/definition';
import { registerHover } from './features/hover';
import { registerLinks } from './features/links';
import { registerMarks } from './features/marks';
import { registerOpen } from './features/open';
import { registerOutline } from './features/outline';
import { registerPanel } from './features/panel/register';
import { registerPreview, type PreviewFeature } from './features/preview';
import { registerProblems } from './features/problems/register';
import { registerReferences } from './features/references';
import { registerSymbols } from './features/symbols';
import { registerTerminalLinks } from './features/terminal-links';
import type { TreeNode } from './features/tree/nodes';
import { registerTree } from './features/tree/register';
import { registerUriHandler } from './features/uri-handler';
import { cacheVersion } from './host/cache-version';
import { citationsOf } from './host/citations';
import { openCitation, openPlace } from './host/commands';
import { DigestFiles } from './host/digest-files';
import { keepMemory } from './host/keep-memory';
import { readStored } from './host/memory-store';
import { paperAtWithKeys } from './host/paper-at-key';
import { ReferenceFiles } from './host/reference-files';
import { referenceOptions } from './host/reference-options';
import { TargetEditor } from './host/target-editor';

/** What the extension gives to who asks VS Code for it: enough to see, in a test, what a person sees. */
export interface PaperDigestApi {
  readonly tree: vscode.TreeDataProvider<TreeNode>;
  /** Resolves when everything noticed so far has been read. */
  readonly settled: () => Promise<void>;
  /** Resolves when everything noticed so far has been searched for citations, if the search has begun. */
  readonly citationsSettled: () => Promise<void>;
  /** Stores what was marked; gives what a window that starts now would know. */
  readonly storedMarks: () => Promise<MemorySnapshot>;
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
  close = async () => {
    await Promise.all([store.close(), files.close(), references.close()]);
  };
  const target = new TargetEditor();
  const paperAt = paperAtWithKeys(references);
  const cited = citationsOf(references, index);
  const tree = registerTree({ library, cited, readings });
  const cite = registerCite({ library, target, log });
  const preview = registerPreview({ library });
  context.subscriptions.push(
    log,
    files,
    references,
    store,
    target,
    cite,
    tree,
    preview,
    registerHover({ library, paperAt, cited, readings }),
    registerDefinition({ library, paperAt }),
    registerReferences({ library, paperAt, cited }),
    registerLinks({ library }),
    registerSymbols({ library }),
    registerOutline({ library }),
    registerTerminalLinks({ library }),
    registerUriHandler({ library }),
    registerMarks({ library, memory }),
    registerProblems({ library, log, files }),
    registerOpen({ library, extensionUri, log }),
    registerPanel({
      library,
      extensionUri,
      log,
      buildCard: (paper) => buildCitedCard(paper, cited, readings.of(paper)),
      onCardChange: (listener) => readings.onChange(listener),
      opened: (key) => memory.update([key], { opened: true }, Date.now()),
      cited,
      actions: { insertCitation: cite.insert, copyBibtex: cite.copyBibtex, openPlace, openCitation },
    }),
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
    settled: () => files.settled(),
    citationsSettled: () => references.settled(),
    extendMarkdownIt: preview.extendMarkdownIt,
    storedMarks: async () => {
      await store.flush();
      return readStored(context.globalState);
    },
  };
}

let close: (() => Promise<void>) | undefined;

/** Stores the index; the editor waits a moment for it. */
export function deactivate(): Promise<void> | undefined {
  return close?.();
}
