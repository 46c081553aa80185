import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cite } from '../../../src/core/citation/cite';
import { absentFor, builders } from '../builders';
import type { Built } from '../built';
import { assertNothing, wrongAt } from '../checks';
import { lettersOf } from '../fold';
import { type BuilderName, type Kind, kinds } from '../kinds';
import { type ExpectedPaper, awkwardPapers } from '../papers';
import { paragraph } from '../places';

/** One kind for each way to build: what the core writes is the same for all kinds of a form. */
const built = [
  'latex-plain',
  'latex-natbib',
  'latex-biblatex',
  'pandoc-string',
  'myst',
  'typst',
  'org',
  'rest',
  'asciidoc',
];

/**
 * Titles that a tool does not print as TeX does, whatever is written: MyST leaves the commands of mathematics as
 * they are and resolves entities, CSL JSON has
 * markup of its own, and Sphinx's reader knows accents and little else of LaTeX.
 */
const beyond: Partial<Record<BuilderName, RegExp>> = {
  myst: /\$.*\\.*\$|&amp;/,
  asciidoc: /\$.*\\.*\$|[<>]/,
  sphinx: /\$.*\\.*\$|[<>^]|^[^{]*\}|\{[^}]*$/,
};

function fontsOf({ builder }: Kind): 'latex' | 'typst' | 'any' {
  if (builder === 'bibtex' || builder === 'biber') return 'latex';
  return builder === 'typst' ? 'typst' : 'any';
}

/** Each paper cited alone, then all in one group of three, and what the tools make of that. */
async function build(kind: Kind, papers: readonly ExpectedPaper[]): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-digest-tools-'));
  try {
    const all = cite(
      papers.map(({ paper }) => paper),
      kind.form,
    );
    let body = '';
    papers.forEach(({ paper }, i) => {
      // Keys that other papers have: so this one gets the key that it has among all.
      const taken = all.keys.slice(0, i);
      body += paragraph(String(i), cite([paper], kind.form, { taken }).text);
    });
    body += paragraph(
      'All',
      cite(
        papers.slice(0, 3).map(({ paper }) => paper),
        kind.form,
      ).text,
    );
    for (const [name, text] of Object.entries({ ...kind.files(body), [kind.bib]: `${all.bibtex ?? ''}\n` })) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return await builders[kind.builder](folder, kind);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('awkward papers, cited and built with the real tools', () => {
  for (const kind of kinds.filter(({ name }) => built.includes(name))) {
    const papers = awkwardPapers(fontsOf(kind));

    describe(kind.name, () => {
      let result: Built;

      before(async function () {
        const absent = absentFor(kind.builder);
        if (absent.length > 0) {
          console.log(`    skipped: there is no ${absent.join(', no ')} here`);
          this.skip();
        }
        result = await build(kind, papers);
      });

      it('gives the tools nothing to complain about', () => {
        assertNothing(result.problems);
      });

      it('prints author and year of each paper', () => {
        assertNothing(papers.map((paper, i) => wrongAt(result.text, String(i), [paper])));
        assertNothing([wrongAt(result.text, 'All', papers.slice(0, 3), kind.builder === 'sphinx')]);
      });

      it('lists each paper with its title', () => {
        const text = lettersOf(result.text.replace(/[\s\S]*EndAll\./, ''));
        assertNothing(
          papers
            .filter(({ paper }) => beyond[kind.builder]?.test(paper.title) !== true)
            .map(({ reads }) => (text.includes(lettersOf(reads)) ? undefined : reads)),
        );
      });
    });
  }
});
