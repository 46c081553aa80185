import * as vscode from 'vscode';
import type { Entry } from '../core/digest/entry';
import { readDigest } from '../core/digest/read';
import type { Library } from '../core/library/library';
import type { MarkdownIt } from '../core/preview/markdown-it';
import { digestPreview } from '../core/preview/plugin';
import { paperTooltip } from '../core/preview/tooltip';

/** Digests of more papers are shown without the papers' main figures, which would take longer than all the rest. */
const HEADLINE_LIMIT = 200;

export interface PreviewFeature {
  /** What `activate` returns to VS Code under this very name, for `contributes["markdown.markdownItPlugins"]`. */
  readonly extendMarkdownIt: <T>(md: T) => T;
  dispose(): void;
}

/**
 * Adds to VS Code's Markdown preview what digests need: see `digestPreview`. The preview shows text that the library may
 * not have read yet, and does not say of which file, so whether it is a digest is read from the text itself.
 */
export function registerPreview({ library }: { readonly library: Library }): PreviewFeature {
  /** Every rendering asks for all links again; entries stay the same as long as their document does. */
  const tooltips = new WeakMap<Entry, string>();
  /** Whether a preview was drawn when the library had not read everything. */
  let drawnEarly = false;

  const tooltip = (arxivId: string, env: unknown): string | undefined => {
    drawnEarly ||= !library.isReady;
    const uri = documentOf(env);
    const digest = uri === undefined ? undefined : library.snapshot.digest(uri);
    const paper = digest && library.snapshot.paperById(arxivId);
    if (!paper) return undefined;
    const known = tooltips.get(paper.entry);
    if (known !== undefined) return known;
    const t = (message: string, ...values: string[]): string => vscode.l10n.t(message, ...values);
    const made = paperTooltip(paper, t, digest.entries.length <= HEADLINE_LIMIT);
    tooltips.set(paper.entry, made);
    return made;
  };

  const subscription = library.onChange(() => {
    if (!drawnEarly || !library.isReady) return;
    drawnEarly = false;
    void vscode.commands.executeCommand('markdown.preview.refresh');
  });

  return {
    extendMarkdownIt<T>(md: T): T {
      digestPreview(md as MarkdownIt, { isDigest: (source) => readDigest(source).isDigest, tooltip });
      return md;
    },
    dispose: () => subscription.dispose(),
  };
}

/** The document that is rendered, as VS Code tells its plugins; undefined for a mere string. */
function documentOf(env: unknown): string | undefined {
  const document = (env as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
  return document instanceof vscode.Uri ? document.toString() : undefined;
}
