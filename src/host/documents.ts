import type * as vscode from 'vscode';

/** A document larger than this (UTF-16 units, or bytes on disk) is not read: no digest is, and reading it would hold up everything. */
export const SIZE_LIMIT = 16_000_000;

/** A file larger than this (bytes) is read after all others, since it is parsed in one go. */
export const LARGE = 1_000_000;

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

/** Whether a URI names something in its own right. */
export function isOwnScheme(uri: vscode.Uri): boolean {
  return !DERIVED_SCHEMES.has(uri.scheme);
}

/** Whether an open document is Markdown by its language, or by its name where it has none of Markdown's. */
export function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' || /\.(?:md|markdown)$/i.test(document.uri.path);
}

/** The length of a document without building its text, in UTF-16 units. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
