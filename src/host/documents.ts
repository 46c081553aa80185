import * as vscode from 'vscode';

/** Files that may be digests. */
export const DIGEST_GLOB = '**/*.{md,markdown}';

/** A document larger than this (UTF-16 units, or bytes on disk) is not read: no digest is, and reading it would hold up everything. */
export const SIZE_LIMIT = 16_000_000;

/** Schemes whose documents are views of something else: versions, answers, diffs, output. */
const DERIVED_SCHEMES = new Set([
  'git',
  'scm-history-item',
  'review',
  'pr',
  'output',
  'vscode-notebook-cell',
  'walkThrough',
  'walkThroughSnippet',
  'comment',
  'chat-editing-text-model',
  'chat-editing-snapshot-text-model',
  'vscode-chat-code-block',
  'search-editor',
  'gitlens',
  'conflictResolution',
]);

/** Whether a URI is that of a Markdown file in its own right. */
export function mayBeDigest(uri: vscode.Uri): boolean {
  return /\.(?:md|markdown)$/i.test(uri.path) && !DERIVED_SCHEMES.has(uri.scheme);
}

/** Whether an open document is Markdown in its own right; also one that has no file yet. */
export function isDigestDocument(document: vscode.TextDocument): boolean {
  if (DERIVED_SCHEMES.has(document.uri.scheme)) return false;
  return document.languageId === 'markdown' || mayBeDigest(document.uri);
}

/** The length of a document without building its text, in UTF-16 units. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
