import { masked } from '../group/mask';
import type { Declaration } from './declared';
import type { BoundedFiles } from './files';
import { foldersUp } from './uris';
import { type YamlValue, frontMatterOf, yamlValues } from './yaml';

/** How a Markdown project cites, and from where. */
export interface MarkdownProject {
  readonly form: 'pandoc' | 'myst' | undefined;
  readonly declarations: readonly Declaration[];
  /** The project's file, when there is one. */
  readonly project?: string | undefined;
}

/** Languages that are Pandoc's before anything is declared. */
const PANDOC = new Set(['quarto', 'rmd', 'pandoc']);

/**
 * What a Markdown text declares in its front matter, else the nearest project file: Quarto's, bookdown's, MyST's, a
 * Jupyter Book's or Sphinx's. Where a project could be either, the citations of the text decide.
 */
export async function markdownProject(
  uri: string,
  languageId: string,
  text: string,
  folder: string | undefined,
  files: BoundedFiles,
): Promise<MarkdownProject> {
  const front = frontMatterOf(text);
  const values = front ? yamlValues(text, front.start, front.end) : [];
  const own = declarationsIn(uri, values, isBibliography);
  const project = await nearestProject(uri, folder, files);
  const used = usedIn(text);
  const hasOptions = values.some(({ path }) =>
    /^(?:csl|citeproc|cite-method|link-citations|output|format)$/.test(path[0] ?? ''),
  );
  const isMyst =
    languageId === 'myst' || values.some(({ path }) => path[0] === 'jupytext' || path[0] === 'myst');
  const form = PANDOC.has(languageId)
    ? 'pandoc'
    : isMyst
      ? 'myst'
      : own.length > 0 && project?.form !== 'myst'
        ? (used ?? 'pandoc')
        : project
          ? (project.form === 'myst' && used) || project.form
          : (used ?? (hasOptions && own.length > 0 ? 'pandoc' : undefined));
  const declarations = own.length > 0 ? own : (project?.declarations ?? []);
  // Quarto begins such paths at the project's folder.
  const top = project?.form === 'pandoc' ? project.project : undefined;
  return { form, declarations: declarations.map((one) => ({ ...one, top })) };
}

function isBibliography({ path }: YamlValue): boolean {
  const [first, second, third, ...rest] = path;
  if (rest.length > 0) return false;
  if (first === 'bibliography') return true;
  // Quarto has options by format as well.
  if (first === 'format' || first === 'project') return second === 'bibliography' || third === 'bibliography';
  return (
    (first === 'book' || first === 'website' || first === 'manuscript') &&
    second === 'bibliography' &&
    third === undefined
  );
}

function declarationsIn(
  uri: string,
  values: readonly YamlValue[],
  isOne: (value: YamlValue) => boolean,
): readonly Declaration[] {
  const found: Declaration[] = [];
  const seen = new Set<string>();
  for (const value of values) {
    if (!isOne(value) || value.text === '' || /[{}]|^[&*!]/.test(value.text) || seen.has(value.text))
      continue;
    seen.add(value.text);
    found.push({ written: value.text, uri, range: value.range });
  }
  return found;
}

/** The project files of a folder, most telling first, with the form they stand for and where they declare. */
const PROJECTS: readonly {
  readonly name: string;
  readonly form: 'pandoc' | 'myst';
  readonly isOne: (value: YamlValue) => boolean;
  /** Whether the file is a project's of this kind only when it says so. */
  readonly marks?: RegExp;
}[] = [
  { name: '_quarto.yml', form: 'pandoc', isOne: isBibliography },
  { name: '_quarto.yaml', form: 'pandoc', isOne: isBibliography },
  { name: '_metadata.yml', form: 'pandoc', isOne: isBibliography, marks: /^bibliography\s*:/m },
  { name: '_bookdown.yml', form: 'pandoc', isOne: isBibliography },
  { name: '_output.yml', form: 'pandoc', isOne: isBibliography, marks: /^bookdown::/m },
  {
    name: 'myst.yml',
    form: 'myst',
    isOne: ({ path }) => path.join('.') === 'project.bibliography' || path.join('.') === 'bibliography',
  },
  {
    name: '_config.yml',
    form: 'myst',
    isOne: ({ path }) => path[0] === 'bibtex_bibfiles' || path.join('.') === 'sphinx.config.bibtex_bibfiles',
    marks: /^\s*bibtex_bibfiles\s*:|^sphinx\s*:|^(?:only_build_toc_files|execute|parse)\s*:/m,
  },
];

async function nearestProject(
  uri: string,
  folder: string | undefined,
  files: BoundedFiles,
): Promise<MarkdownProject | undefined> {
  let nearest: MarkdownProject | undefined;
  for (const directory of foldersUp(uri, folder)) {
    for (const { name, form, isOne, marks } of PROJECTS) {
      const file = await files.find(directory, name);
      if (!file || (marks && !marks.test(file.text))) continue;
      const declarations = declarationsIn(file.uri, yamlValues(file.text), isOne);
      if (declarations.length > 0) return { form: nearest?.form ?? form, declarations, project: file.uri };
      nearest ??= { form, declarations, project: file.uri };
    }
    const sphinx = await files.find(directory, 'conf.py');
    if (!sphinx) continue;
    const declarations = sphinxBibliographies(sphinx.uri, sphinx.text);
    if (declarations.length > 0) return { form: nearest?.form ?? 'myst', declarations };
    if (/myst_parser|myst_nb/.test(sphinx.text)) nearest ??= { form: 'myst', declarations };
  }
  return nearest;
}

/** The files of `bibtex_bibfiles = ["a.bib", ...]` in Sphinx's `conf.py`. */
export function sphinxBibliographies(uri: string, text: string): readonly Declaration[] {
  const list = /^bibtex_bibfiles\s{0,20}(?::[^=\n]{0,40})?=\s{0,20}[[(]([^\])]{0,5000})/m.exec(text);
  if (!list) return [];
  const from = list.index + list[0].length - (list[1] ?? '').length;
  return [...(list[1] ?? '').matchAll(/#[^\n]*|(["'])([^"'\n]{1,400})\1/g)].flatMap((match) => {
    const written = match[2];
    if (written === undefined) return [];
    const start = from + match.index + 1;
    return [{ written, uri, range: { start, end: start + written.length } }];
  });
}

/** How the citations of a text are written; undefined when there are none. */
function usedIn(text: string): 'pandoc' | 'myst' | undefined {
  const part = masked(text.slice(0, 200_000), 'markdown');
  const pandoc = part.match(/\[[^[\]\n@]{0,100}-?@[\p{L}\p{N}_{][^[\]\n]{0,200}\](?![({])/gu)?.length ?? 0;
  const myst = part.match(/\{cite(?::[a-z]+)?\}`/g)?.length ?? 0;
  if (pandoc === 0 && myst === 0) return undefined;
  return myst >= pandoc ? 'myst' : 'pandoc';
}
