import type * as vscode from 'vscode';
import { endingsOf, type KeySyntax, languageOfOpen, languagesOf } from '../core/references/languages';

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

/** The language of an open document for citations: VS Code's id, or by its name where no extension brings its language. */
export function languageOf({ languageId, uri }: vscode.TextDocument): string {
  return languageOfOpen(languageId, uri.path);
}

/**
 * Selects the documents in which keys are written in one of these ways: by language, and by name where no extension brings
 * the language.
 */
export function citingDocuments(...syntaxes: readonly KeySyntax[]): readonly vscode.DocumentFilter[] {
  return [
    ...languagesOf(...syntaxes).map((language) => ({ language })),
    ...endingsOf(...syntaxes).map((ending) => ({
      language: 'plaintext',
      pattern: `**/*.${anyCase(ending)}`,
    })),
  ];
}

/** A pattern for a name's ending in small or capital letters, as `.Rmd` is usual. */
function anyCase(ending: string): string {
  return ending.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** The length of a document without building its text, in UTF-16 units. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** What a file is called, without its folder. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
