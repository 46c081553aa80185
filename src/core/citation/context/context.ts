import { isInCode } from '../group/mask';
import { entryStyle } from '../cite';
import type { EntryStyle } from '../entry';
import { type Form, formFor } from '../forms';
import { keySyntaxOf, languageOfOpen } from '../../references/languages';
import type { Range } from '../../text';
import type { Declaration } from './declared';
import { BoundedFiles, type ContextFiles, type ReadText } from './files';
import { latexProject } from './latex';
import { markdownProject } from './markdown';
import { isForm, unknownPlaceholders } from './options';
import { asciidocProject, orgBibliographies, restProject, typstProject } from './others';
import { nameOf, resolveUri } from './uris';

/** A place that a citation is wanted at. */
export interface CitingPlace {
  /** The document's URI; of a notebook's cell, the notebook's. */
  readonly uri: string;
  /** VS Code's, such as `latex`. */
  readonly languageId: string;
  readonly text: string;
  /** The cursor, in UTF-16 units. */
  readonly offset: number;
  /** URI of the workspace folder that the document is in. */
  readonly folder: string | undefined;
  /** What the cell of a notebook is; undefined for documents that are no cell. */
  readonly notebook?: 'markup' | 'code' | undefined;
}

export interface ContextOptions {
  /** By language id: the name of a form, or a template with `{key}`, `{id}`, `{title}`, `{authors}`, `{year}`, `{url}`. */
  readonly forms?: Readonly<Record<string, string>> | undefined;
  /** What Markdown without a bibliography gets; a link when absent. */
  readonly markdown?: 'markdown' | 'footnote' | undefined;
  /** The setting's bibliography, for documents that declare none: a URI, or a path in the workspace folder. */
  readonly bibliography?: string | undefined;
}

/** A bibliography of a document. */
export interface DeclaredBibliography {
  readonly uri: string;
  readonly exists: boolean;
  /** Hayagriva's YAML and CSL-JSON are bibliographies as well, but take no BibTeX. */
  readonly format: 'bibtex' | 'hayagriva' | 'csl-json' | 'other';
  /** Where it is declared; undefined for the setting's. */
  readonly declared: { readonly uri: string; readonly range: Range } | undefined;
}

/** What an expert would type at a place, and where its entry belongs. */
export interface CitationContext {
  readonly form: Form;
  /** The template that is to be filled instead of `form`, when a setting has one for the language. */
  readonly template: string | undefined;
  /** Names in the template's braces that mean nothing and stay as they are. */
  readonly unknownPlaceholders: readonly string[];
  /** How entries are written for what builds the document. */
  readonly entryStyle: EntryStyle;
  /** In the order they are declared, each file once; those of the setting only when none is declared. */
  readonly bibliographies: readonly DeclaredBibliography[];
  /** URI of the document that the place is built into: a chapter's root, else the document itself. */
  readonly root: string;
}

/**
 * Finds out what a citation looks like at a place, from the document, the files it is built from and its project
 * (FACTS.md section 4). At most 50 files and 2,000,000 characters are read; missing files, cycles and broken settings
 * are harmless; never rejects.
 */
export async function citationContext(
  given: CitingPlace,
  read: ReadText | ContextFiles,
  options: ContextOptions = {},
): Promise<CitationContext> {
  const { uri, text } = given;
  const languageId = languageOfOpen(given.languageId, uri);
  const place = { ...given, languageId };
  const port = typeof read === 'function' ? { read } : read;
  const files = new BoundedFiles(port, place.notebook ? [] : [[uri, text]]);
  const found = await lookedUp(place, files, options);
  const { forms = {} } = options;
  // Who sees "Plain Text" in the status bar sets the form of that.
  const name = [languageId, given.languageId].find((one) => Object.hasOwn(forms, one));
  const setting = name === undefined ? undefined : forms[name];
  const wanted = setting?.trim() === '' ? undefined : setting;
  const template = wanted === undefined || isForm(wanted.trim()) ? undefined : wanted;
  const form = wanted !== undefined && isForm(wanted.trim()) ? (wanted.trim() as Form) : found.form;
  const declared = await bibliographiesOf(found.declarations, files);
  return {
    form,
    template,
    unknownPlaceholders: template === undefined ? [] : unknownPlaceholders(template),
    entryStyle: entryStyle(form),
    bibliographies: declared.length > 0 ? declared : await settingsOf(place, options, files),
    root: found.root,
  };
}

interface LookedUp {
  readonly form: Form;
  readonly declarations: readonly Declaration[];
  readonly root: string;
}

async function lookedUp(place: CitingPlace, files: BoundedFiles, options: ContextOptions): Promise<LookedUp> {
  const { uri, languageId, text, folder } = place;
  const plain = { form: 'plain', declarations: [], root: uri } as const;
  if (place.notebook === 'code') return plain;
  const syntax = place.notebook === 'markup' ? 'markdown' : keySyntaxOf(languageId);
  if (!syntax) return { ...plain, form: formFor(languageId) };
  // What stands in a block of code is read by no bibliography.
  const inCode = isInCode(text, place.offset, syntax);
  const result = await bySyntax(syntax, place, files, options);
  return inCode ? { ...result, form: 'plain' } : result;

  async function bySyntax(
    kind: NonNullable<typeof syntax>,
    at: CitingPlace,
    in_: BoundedFiles,
    chosen: ContextOptions,
  ): Promise<LookedUp> {
    switch (kind) {
      case 'latex':
        return latexProject(uri, text, folder, in_);
      case 'typst':
        return { form: 'typst', ...(await typstProject(uri, folder, in_)) };
      case 'org':
        return { form: 'org', declarations: orgBibliographies(uri, text), root: uri };
      case 'rest':
        return { form: 'rest', declarations: await restProject(uri, text, folder, in_), root: uri };
      case 'asciidoc':
        return { form: 'asciidoc', declarations: await asciidocProject(uri, text, in_), root: uri };
      case 'markdown': {
        const { form, declarations } = await markdownProject(uri, at.languageId, text, folder, in_);
        return { form: form ?? chosen.markdown ?? 'markdown', declarations, root: uri };
      }
    }
  }
}

async function bibliographiesOf(
  declarations: readonly Declaration[],
  files: BoundedFiles,
): Promise<readonly DeclaredBibliography[]> {
  const found = new Map<string, DeclaredBibliography>();
  for (const { written, uri, range, ending, base, top } of declarations.slice(0, 100)) {
    const isNamed = ending === undefined || /\.(?:bib|bibtex|json|ya?ml|xml|ris|bst)$/i.test(written);
    const path = isNamed ? written : written + ending;
    const isBelowTop = top !== undefined && path.startsWith('/');
    const target = isBelowTop ? resolveUri(top, path.slice(1)) : resolveUri(base ?? uri, path);
    if (target === undefined || found.has(target)) continue;
    found.set(target, {
      uri: target,
      exists: await files.exists(target),
      format: formatOf(target),
      declared: { uri, range },
    });
  }
  return [...found.values()];
}

async function settingsOf(
  { uri, folder }: CitingPlace,
  { bibliography }: ContextOptions,
  files: BoundedFiles,
): Promise<readonly DeclaredBibliography[]> {
  if (bibliography === undefined) return [];
  const target = resolveUri(folder === undefined ? uri : `${folder.replace(/\/+$/, '')}/x`, bibliography);
  if (target === undefined) return [];
  return [{ uri: target, exists: await files.exists(target), format: formatOf(target), declared: undefined }];
}

function formatOf(uri: string): DeclaredBibliography['format'] {
  const name = nameOf(uri);
  if (/\.bib(?:tex|latex)?$/i.test(name)) return 'bibtex';
  if (/\.ya?ml$/i.test(name)) return 'hayagriva';
  return /\.json$/i.test(name) ? 'csl-json' : 'other';
}
