import * as vscode from 'vscode';
import { buildCard } from './core/card/build';
import { Library } from './core/library/library';
import { registerCite } from './features/cite';
import { registerHover } from './features/hover';
import { registerOpen } from './features/open';
import { registerPanel } from './features/panel/register';
import { registerTree, type TreeNode } from './features/tree';
import { openPlace } from './host/commands';
import { DigestFiles } from './host/digest-files';
import { TargetEditor } from './host/target-editor';

/** What the extension gives to who asks VS Code for it: enough to see, in a test, what a person sees. */
export interface PaperDigestApi {
  readonly tree: vscode.TreeDataProvider<TreeNode>;
  /** Resolves when everything noticed so far has been read. */
  readonly settled: () => Promise<void>;
}

/**
 * Builds the graph and registers the features; the same for the Node and the web extension host. The first scan of the
 * workspace runs on its own: nothing here waits for it.
 */
export function activate(context: vscode.ExtensionContext): PaperDigestApi {
  const { extensionUri } = context;
  const log = vscode.window.createOutputChannel('Paper Digest', { log: true });
  const library = new Library();
  const files = new DigestFiles(library, log);
  const target = new TargetEditor();
  const tree = registerTree({ library });
  const cite = registerCite({ library, target, log });
  context.subscriptions.push(
    log,
    files,
    target,
    cite,
    tree,
    registerHover({ library }),
    registerOpen({ library, extensionUri, log }),
    registerPanel({
      library,
      extensionUri,
      log,
      buildCard,
      actions: { insertCitation: cite.insert, copyBibtex: cite.copyBibtex, openPlace },
    }),
    vscode.commands.registerCommand('paperDigest.refresh', () => files.rescan()),
  );
  files.start();
  return { tree: tree.provider, settled: () => files.settled() };
}
