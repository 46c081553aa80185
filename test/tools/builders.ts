import type { Builder } from './built';
import type { BuilderName } from './kinds';
import { buildAsciidoc } from './build-asciidoc';
import { buildBiber, buildBibtex } from './build-latex';
import { buildMyst } from './build-myst';
import { buildOrg, buildPandoc } from './build-pandoc';
import { buildSphinx } from './build-sphinx';
import { buildTypst } from './build-typst';

/** What builds each kind of document. */
export const builders: Readonly<Record<BuilderName, Builder>> = {
  bibtex: buildBibtex,
  biber: buildBiber,
  pandoc: buildPandoc,
  org: buildOrg,
  myst: buildMyst,
  typst: buildTypst,
  sphinx: buildSphinx,
  asciidoc: buildAsciidoc,
};

/** The tools that each builder needs, by their commands or packages; tools.mjs says which of them are absent. */
const needs: Readonly<Record<BuilderName, readonly string[]>> = {
  bibtex: ['pdflatex', 'bibtex', 'pdftotext'],
  biber: ['pdflatex', 'biber', 'pdftotext'],
  pandoc: ['pandoc'],
  org: ['pandoc'],
  myst: ['mystmd'],
  typst: ['typst', 'pdftotext'],
  sphinx: ['sphinx'],
  asciidoc: ['pandoc'],
};

/** Which of the tools for a builder this machine does not have. */
export function absentFor(builder: BuilderName): readonly string[] {
  const absent = (process.env['PAPER_DIGEST_TOOLS_ABSENT'] ?? '').split(' ');
  return needs[builder].filter((tool) => absent.includes(tool));
}
