import * as vscode from 'vscode';
import { absUrl } from '../../core/arxiv/links';
import type { Library } from '../../core/library/library';
import { draggedPapers, PAPERS_MIME } from '../../host/dragged-papers';
import type { TreeNode } from './nodes';
import { titleOf } from './paper-item';

/**
 * Lets papers be dragged out of the tree: an editor takes them as citations, anything else as text, a line for each, with
 * its link. Nothing can be dropped on the tree.
 */
export class PaperDrag implements vscode.TreeDragAndDropController<TreeNode> {
  // Not "text/uri-list": without Shift the editor would open a web address as a file, and show an error.
  readonly dragMimeTypes = [PAPERS_MIME, 'text/plain'];
  readonly dropMimeTypes: readonly string[] = [];

  constructor(private readonly library: Library) {}

  handleDrag(source: readonly TreeNode[], transfer: vscode.DataTransfer): void {
    const rows = source.filter((node) => node.kind === 'paper' || node.kind === 'citedPaper');
    const lines = new Map<string, string>();
    const keys = new Set<string>();
    for (const row of rows) {
      const paper = this.library.snapshot.paper(row.key);
      if (paper) keys.add(row.key);
      const arxivId = paper ? paper.arxivId : row.kind === 'citedPaper' ? row.arxivId : undefined;
      const link = arxivId === undefined ? undefined : absUrl(arxivId);
      lines.set(row.key, link ?? (paper ? titleOf(paper) : row.key));
    }
    if (lines.size === 0) return;
    if (keys.size > 0) transfer.set(PAPERS_MIME, draggedPapers([...keys]));
    transfer.set('text/plain', new vscode.DataTransferItem([...lines.values()].join('\n')));
  }
}
