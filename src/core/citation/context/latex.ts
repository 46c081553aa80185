import { masked } from '../group/mask';
import type { Declaration } from './declared';
import type { BoundedFiles } from './files';
import { fileIn, foldersUp, resolveUri } from './uris';

/** Which commands a LaTeX document cites with. */
export type LatexForm = 'latex' | 'natbib' | 'biblatex';

/** What one LaTeX file says; nothing in comments and verbatim text. */
interface LatexFile {
  readonly isRoot: boolean;
  readonly rootHint: string | undefined;
  readonly packages: LatexForm | undefined;
  /** As its citations have it. */
  readonly used: LatexForm | undefined;
  readonly declarations: readonly Declaration[];
  readonly inputs: readonly string[];
}

const DECLARES =
  /\\(bibliography|addbibresource|addglobalbib|addsectionbib)\s*(?:\[[^\]\n]{0,300}\])?\s*\{([^{}]{1,2000})\}/g;
const PACKAGE = /\\(?:usepackage|RequirePackage)\s*(?:\[[^\][]{0,2000}\])?\s*\{([^{}]{1,1000})\}/g;
const INPUT =
  /\\(?:(?:input|include|subfile|subfileinclude|loadglsentries)\s*\{([^{}\n]{1,400})\}|(?:sub)?(?:import|inputfrom|includefrom)\*?\s*\{([^{}\n]{0,300})\}\s*\{([^{}\n]{1,300})\}|input\s+([^\s{}\\]{1,300}))/g;
const CLASS = /\\documentclass\s*(?:\[([^\]]{0,1000})\])?\s*\{([^{}\n]{1,200})\}/;

/** Reads what one file says of its bibliography, its packages, its root and its parts. */
export function readLatex(uri: string, text: string): LatexFile {
  const shown = masked(text, 'latex');
  const documentClass = CLASS.exec(shown);
  const isSubfile = documentClass?.[2]?.trim() === 'subfiles';
  const hint = /^[ \t]*%[ \t]*!TEX[ \t]+root[ \t]*=[ \t]*(\S[^\r\n]{0,300})/im.exec(
    text.slice(0, 20_000),
  )?.[1];
  const packages = [...shown.matchAll(PACKAGE)].flatMap((match) =>
    (match[1] ?? '').split(',').map((name) => name.trim()),
  );
  const declarations = [...shown.matchAll(DECLARES)].flatMap((match) => declared(uri, match));
  const isBiblatex =
    packages.includes('biblatex') || /\\add(?:bibresource|globalbib|sectionbib)\b/.test(shown);
  return {
    isRoot: documentClass !== null && !isSubfile,
    rootHint: hint?.trim() ?? (isSubfile ? documentClass[1]?.trim() : undefined),
    packages: isBiblatex
      ? 'biblatex'
      : packages.includes('natbib') || (documentClass?.[1] ?? '').includes('natbib')
        ? 'natbib'
        : undefined,
    used: usedIn(shown),
    declarations,
    inputs: [...shown.matchAll(INPUT)].map(
      (match) => match[1] ?? match[4] ?? `${match[2] ?? ''}/${match[3] ?? ''}`,
    ),
  };
}

function declared(uri: string, match: RegExpExecArray): readonly Declaration[] {
  const list = match[2] ?? '';
  const from = match.index + match[0].lastIndexOf('{') + 1;
  const isList = match[1] === 'bibliography';
  const found: Declaration[] = [];
  for (const part of isList
    ? list.matchAll(/[^,\s\u0001][^,\n\u0001]*/g)
    : [/[^\s\u0001][^\n\u0001]*/.exec(list)]) {
    if (!part) continue;
    const written = part[0].trimEnd();
    const start = from + part.index;
    if (/[\\#]/.test(written)) continue;
    found.push({ written, uri, range: { start, end: start + written.length }, ending: '.bib' });
  }
  return found;
}

function usedIn(text: string): LatexForm | undefined {
  const natbib = text.search(/\\(?:[cC]itep|[cC]itet|citealt|citealp)\*?\s*[[{]/);
  const biblatex = text.search(/\\(?:[aA]uto|[pP]aren|[tT]ext|foot|smart)cites?\*?\s*[[({]/);
  if (natbib < 0 && biblatex < 0) return undefined;
  return biblatex >= 0 && (natbib < 0 || biblatex < natbib) ? 'biblatex' : 'natbib';
}

/** What a LaTeX document is built from. */
export interface LatexProject {
  readonly form: LatexForm;
  readonly root: string;
  readonly declarations: readonly Declaration[];
}

/**
 * Finds the root of a LaTeX file and reads everything that it inputs: the file itself when it has a preamble; what
 * `% !TEX root` or the class `subfiles` names; else a file of the folders up to the workspace's that inputs it.
 */
export async function latexProject(
  uri: string,
  text: string,
  folder: string | undefined,
  files: BoundedFiles,
): Promise<LatexProject> {
  const own = readLatex(uri, text);
  const root = own.isRoot ? uri : await rootOf(uri, own, folder, files);
  const read = await reachable(root ?? uri, files);
  if (!read.has(uri)) read.set(uri, own);
  const all = [...read.values()];
  const form =
    all.find((file) => file.packages)?.packages ?? own.used ?? all.find((file) => file.used)?.used ?? 'latex';
  // Paths are read where the root is built.
  const base = root ?? uri;
  return {
    form,
    root: base,
    declarations: all.flatMap((file) => file.declarations.map((declaration) => ({ ...declaration, base }))),
  };
}

async function rootOf(
  uri: string,
  own: LatexFile,
  folder: string | undefined,
  files: BoundedFiles,
): Promise<string | undefined> {
  const hinted = own.rootHint === undefined ? undefined : resolveUri(uri, withEnding(own.rootHint));
  if (hinted !== undefined && (await files.read(hinted)) !== undefined) {
    // The hint may point to a part that has a root of its own.
    return hinted;
  }
  for (const directory of foldersUp(uri, folder)) {
    const main = fileIn(directory, 'main.tex');
    const listed = await files.list(directory, /\.tex$/i);
    const candidates = listed.length > 0 ? listed : main === undefined ? [] : [main];
    const ordered = [
      ...candidates.filter((one) => one === main),
      ...candidates.filter((one) => one !== main),
    ];
    for (const candidate of ordered) {
      if (candidate === uri) continue;
      const text = await files.read(candidate);
      if (text === undefined || !readLatex(candidate, text).isRoot) continue;
      if ((await reachable(candidate, files)).has(uri)) return candidate;
    }
  }
  return undefined;
}

/** The files that a root inputs, each once, in the order they are read; missing ones are left out. */
async function reachable(root: string, files: BoundedFiles): Promise<Map<string, LatexFile>> {
  const read = new Map<string, LatexFile>();
  const visit = async (uri: string, depth: number): Promise<void> => {
    if (read.has(uri) || depth > 20 || read.size >= 50) return;
    const text = await files.read(uri);
    if (text === undefined) return;
    const file = readLatex(uri, text);
    read.set(uri, file);
    for (const input of file.inputs) {
      const path = withEnding(input);
      // TeX reads below the root's folder; `import` and `subfile` below the file's own.
      const targets = [resolveUri(root, path), resolveUri(uri, path)];
      for (const target of new Set(targets)) if (target !== undefined) await visit(target, depth + 1);
    }
  };
  await visit(root, 0);
  return read;
}

function withEnding(path: string): string {
  const name = path.trim().replace(/^["']|["']$/g, '');
  return /\.[a-z]{1,6}$/i.test(name) ? name : `${name}.tex`;
}
