import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'mocha';
import { addPapers } from '../../../src/core/bib/add-papers';
import { indexBib } from '../../../src/core/bib/bib-index';
import { citedAuthors } from '../../../src/core/citation/authors';
import { citable, type CitablePaper } from '../../../src/core/citation/citable';
import { yearOf } from '../../../src/core/citation/year';
import { readDigest } from '../../../src/core/digest/read';
import { Library } from '../../../src/core/library/library';
import { sharedDigests } from '../../support/shared-digests';
import { absentFor } from '../builders';
import { lettersOf } from '../fold';
import { run } from '../run';

interface CslItem {
  readonly id: string;
  readonly title?: string;
  readonly author?: readonly { readonly literal?: string }[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
}

async function papersIn(test: Context): Promise<readonly CitablePaper[]> {
  const library = new Library();
  for (const part of ['daily', 'layouts']) {
    const { folder, files } = sharedDigests(test, part);
    const digests = files.map(async (file) => readDigest(await readFile(join(folder, file), 'utf8'), file));
    library.replace((await Promise.all(digests)).map((digest, i) => [`${part}/${files[i] ?? ''}`, digest]));
  }
  return [...library.snapshot.papers()].map((paper) => citable(paper));
}

/** What pandoc reads of a `.bib`, by key. */
async function readByPandoc(bib: string): Promise<ReadonlyMap<string, CslItem>> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-digest-real-'));
  try {
    await writeFile(join(folder, 'all.bib'), bib);
    const { code } = await run(
      'pandoc',
      ['-f', 'bibtex', '-t', 'csljson', 'all.bib', '-o', 'all.json'],
      folder,
    );
    assert.equal(code, 0);
    const items = JSON.parse(await readFile(join(folder, 'all.json'), 'utf8')) as readonly CslItem[];
    return new Map(items.map((item) => [item.id, item]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('every paper of the real digests', () => {
  it('has an entry that pandoc reads with its title, year and as many authors, and is found by again', async function () {
    this.timeout(120_000);
    if (absentFor('pandoc').length > 0) {
      console.log('      (skipped: there is no pandoc here)');
      this.skip();
    }
    const papers = await papersIn(this);
    assert.ok(papers.length > 9000, `${papers.length} papers`);
    const { outcomes, index } = addPapers(indexBib(''), papers, { evenIfAlike: true });
    const read = await readByPandoc(index.text);
    assert.equal(read.size, papers.length);
    const wrong = papers.flatMap((paper, i) => {
      const outcome = outcomes[i];
      const key = outcome?.kind === 'added' ? outcome.key : '';
      const item = read.get(key);
      const wanted = [
        lettersOf(paper.title),
        yearOf(paper),
        // A list that may be longer ends with "others", which pandoc keeps as a name.
        (citedAuthors(paper)?.names.length ?? 0) + (citedAuthors(paper)?.others === true ? 1 : 0),
      ];
      const is = [
        lettersOf((item?.title ?? '').replace(/<[^>]*>/g, '')),
        item?.issued?.['date-parts']?.[0]?.[0]?.toString(),
        item?.author?.length ?? 0,
      ];
      return JSON.stringify(is) === JSON.stringify(wanted)
        ? []
        : [`${key}: ${is.join()} for ${wanted.join()}`];
    });
    assert.deepEqual(wrong.slice(0, 20), []);
    const again = addPapers(index, papers);
    assert.deepEqual(again.edits, []);
    const lost = papers.filter(
      (paper, i) => paper.arxivId !== undefined && again.outcomes[i]?.kind !== 'present',
    );
    assert.deepEqual(lost, []);
  });
});
