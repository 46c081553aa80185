import { masked } from '../group/mask';
import type { Declaration, Found } from './declared';
import type { BoundedFiles } from './files';
import { sphinxBibliographies } from './markdown';
import { fileIn, foldersUp, resolveUri } from './uris';

/** `#bibliography("x.bib")` and `#bibliography(("a.bib", "b.yml"), ..)`. */
const TYPST = /#?\bbibliography\s{0,20}\(\s{0,20}(\([^()]{0,2000}\)|"[^"\n]{1,400}")/g;
const TYPST_PARTS = /#(?:include|import)\s{1,20}"([^"\n@]{1,400})"/g;

/** The bibliographies of a Typst document: its own, else those of the file that includes it, with all it includes. */
export async function typstProject(
  uri: string,
  folder: string | undefined,
  files: BoundedFiles,
): Promise<Found> {
  // A path with a slash in front begins at Typst's root, which an editor sets to the folder that is open.
  const top = folder === undefined ? undefined : fileIn(folder, 'x');
  const own = await typstReach(uri, files, top);
  if (own.declarations.length > 0) return { declarations: own.declarations, root: uri };
  for (const directory of foldersUp(uri, folder)) {
    const main = fileIn(directory, 'main.typ') ?? '';
    const listed = await files.list(directory, /\.typ$/i);
    for (const candidate of new Set([main, ...listed])) {
      if (candidate === uri || candidate === '') continue;
      const reach = await typstReach(candidate, files, top ?? candidate);
      if (reach.read.has(uri) && reach.declarations.length > 0)
        return { declarations: reach.declarations, root: candidate };
    }
  }
  return { declarations: [], root: uri };
}

async function typstReach(root: string, files: BoundedFiles, top = root) {
  const read = new Set<string>();
  const declarations: Declaration[] = [];
  const queue = [root];
  for (let uri = queue.shift(); uri !== undefined && read.size < 50; uri = queue.shift()) {
    if (read.has(uri)) continue;
    const text = await files.read(uri);
    if (text === undefined) continue;
    read.add(uri);
    const shown = masked(text, 'typst');
    for (const match of shown.matchAll(TYPST))
      declarations.push(...strings(uri, match).map((one) => ({ ...one, top })));
    for (const match of shown.matchAll(TYPST_PARTS)) {
      const path = match[1] ?? '';
      queue.push((path.startsWith('/') ? resolveUri(top, path.slice(1)) : resolveUri(uri, path)) ?? uri);
    }
  }
  return { read, declarations };
}

function strings(uri: string, match: RegExpExecArray): readonly Declaration[] {
  const list = match[1] ?? '';
  const from = match.index + match[0].length - list.length;
  return [...list.matchAll(/"([^"\n]{1,400})"/g)].map((part) => {
    const start = from + part.index + 1;
    return { written: part[1] ?? '', uri, range: { start, end: start + (part[1] ?? '').length } };
  });
}

/** `#+bibliography: refs.bib`, with quotation marks or several times; and org-ref's `bibliography:a,b`. */
export function orgBibliographies(uri: string, text: string): readonly Declaration[] {
  const shown = masked(text.replace(/^([ \t]*)#(?=\+)/gm, '$1\u0002'), 'org');
  const found: Declaration[] = [];
  const add = (written: string, start: number): void => {
    if (written !== '')
      found.push({ written, uri, range: { start, end: start + written.length }, ending: '.bib' });
  };
  for (const match of shown.matchAll(/^[ \t]*\u0002\+bibliography:[ \t]*(\S[^\r\n]{0,500})/gim)) {
    const rest = match[1] ?? '';
    const from = match.index + match[0].length - rest.length;
    const quoted = /^"([^"]*)"/.exec(rest);
    add(quoted?.[1] ?? rest.trimEnd(), from + (quoted ? 1 : 0));
  }
  for (const match of shown.matchAll(/(?<![\w+#/])(?:no)?bibliography:([^\s\][<>"]{1,1000})/g)) {
    const from = match.index + match[0].length - (match[1] ?? '').length;
    for (const part of (match[1] ?? '').matchAll(/[^,]+/g)) add(part[0], from + part.index);
  }
  return found;
}

/** `.. bibliography:: a.bib b.bib`; where the text names none, the `conf.py` of the nearest folder that has one. */
export async function restProject(
  uri: string,
  text: string,
  folder: string | undefined,
  files: BoundedFiles,
): Promise<readonly Declaration[]> {
  const found = [...text.matchAll(/^[ \t]*\.\. bibliography::[ \t]+(\S[^\r\n]{0,500})/gm)].flatMap(
    (match) => {
      const rest = match[1] ?? '';
      const from = match.index + match[0].length - rest.length;
      return [...rest.matchAll(/\S+/g)].map(({ 0: written, index }) => ({
        written,
        uri,
        range: { start: from + index, end: from + index + written.length },
      }));
    },
  );
  if (found.length > 0) return found;
  for (const directory of foldersUp(uri, folder)) {
    const sphinx = await files.find(directory, 'conf.py');
    const declared = sphinx ? sphinxBibliographies(sphinx.uri, sphinx.text) : [];
    if (declared.length > 0) return declared;
  }
  return [];
}

/** `:bibtex-file: refs.bib` of AsciiDoc; where only `bibliography::[]` stands, the first `.bib` of its folder. */
export async function asciidocProject(
  uri: string,
  text: string,
  files: BoundedFiles,
): Promise<readonly Declaration[]> {
  const shown = masked(text, 'asciidoc');
  const attribute = /^:bibtex-file:[ \t]+(\S[^\r\n]{0,400})/m.exec(shown);
  if (attribute) {
    const written = (attribute[1] ?? '').trimEnd();
    const start = attribute.index + attribute[0].length - (attribute[1] ?? '').length;
    return [{ written, uri, range: { start, end: start + written.length } }];
  }
  const macro = /^bibliography::([^[\s]{0,400})\[/m.exec(shown);
  if (!macro) return [];
  const range = { start: macro.index, end: macro.index + macro[0].length - 1 };
  if (macro[1]) return [{ written: macro[1], uri, range }];
  const [first] = await files.list(foldersUp(uri, undefined)[0] ?? '', /\.bib(?:tex)?$/i);
  return first === undefined ? [] : [{ written: first, uri, range }];
}
