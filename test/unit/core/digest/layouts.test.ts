import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDigest } from '../../../../src/core/digest/read';
import { sharedDigests } from '../../../support/shared-digests';

/** What a careful person reads out of a fixture; see test/fixtures/README.md. */
interface Expected {
  readonly arxivId: string | null;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly line: number;
}

const FIXTURES = 'test/fixtures/layouts';
/** The expected reading of each fixture, by its layout and its path within. */
const fixtures = readdirSync(FIXTURES).map((layout) => ({
  layout,
  files: readdirSync(join(FIXTURES, layout), { recursive: true, encoding: 'utf8' })
    .filter(
      (path) =>
        path.endsWith('.md') && existsSync(join(FIXTURES, layout, path.replace(/\.md$/, '.expected.json'))),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .sort(),
}));

/** Letters and digits alone: whether a star or a dot belongs to a title is not what these tests are about. */
function fold(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

describe('the layouts people keep', () => {
  for (const { layout, files } of fixtures) {
    it(`are read with every id and title, and nothing invented: ${layout}`, () => {
      const wrong: string[] = [];
      for (const path of files) {
        const text = readFileSync(join(FIXTURES, layout, path), 'utf8');
        const { papers } = JSON.parse(
          readFileSync(join(FIXTURES, layout, path.replace(/\.md$/, '.expected.json')), 'utf8'),
        ) as { readonly papers: readonly Expected[] };
        const found = readDigest(text, path).entries.map(
          ({ arxivId, title }) => `${arxivId ?? 'null'} ${fold(title)}`,
        );
        for (const paper of papers) {
          const at = found.indexOf(`${String(paper.arxivId)} ${fold(paper.title)}`);
          if (at >= 0) found.splice(at, 1);
          else wrong.push(`${layout}/${path} ${String(paper.arxivId)} ${fold(paper.title)}`);
        }
        wrong.push(...found.map((entry) => `${layout}/${path} + ${entry}`));
      }
      assert.deepEqual(wrong, []);
    });
  }

  it('are read with authors, dates and lines, but for the few that only a person understands', () => {
    const counts = { entries: 0, authors: 0, dates: 0, lines: 0 };
    for (const { layout, files } of fixtures) {
      for (const path of files) {
        const { entries } = readDigest(readFileSync(join(FIXTURES, layout, path), 'utf8'), path);
        const { papers } = JSON.parse(
          readFileSync(join(FIXTURES, layout, path.replace(/\.md$/, '.expected.json')), 'utf8'),
        ) as { readonly papers: readonly Expected[] };
        for (const paper of papers) {
          const entry = entries.find(
            ({ arxivId, title }) => (arxivId ?? null) === paper.arxivId && fold(title) === fold(paper.title),
          );
          counts.entries++;
          if (entry?.authors.join('; ') === paper.authors.join('; ')) counts.authors++;
          if (entry && (entry.date ?? null) === paper.date) counts.dates++;
          if (entries.some(({ line }) => line + 1 === paper.line)) counts.lines++;
        }
      }
    }
    const share = (part: number): boolean => part / counts.entries >= 0.95;
    assert.ok(share(counts.authors) && share(counts.dates) && share(counts.lines), JSON.stringify(counts));
  });

  it('are told from notes, READMEs and reports on other subjects', () => {
    const notes = readdirSync('test/fixtures/notes', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => path.replaceAll('\\', '/'));
    assert.ok(notes.length > 20);
    const taken = notes.filter(
      (path) => readDigest(readFileSync(join('test/fixtures/notes', path), 'utf8'), path).isDigest,
    );
    assert.deepEqual(taken, []);
  });

  it('hold no digest in our own papers', () => {
    const own = [
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'seeds/README.md',
      'seeds/draft.md',
      'test/bench/README.md',
    ];
    assert.deepEqual(
      own.filter((path) => existsSync(path) && readDigest(readFileSync(path, 'utf8'), path).isDigest),
      [],
    );
  });
});

describe('the real samples of the layouts', () => {
  it('give every arXiv id that stands in an entry of the lists and tables, and no other', function () {
    const samples = sharedDigests(this, 'layouts');
    const wrong: string[] = [];
    for (const path of samples.files) {
      const text = readFileSync(join(samples.folder, path), 'utf8');
      const linked = new Set(
        [...text.matchAll(/arxiv\.org\/(?:abs|pdf)\/+(\d{4}\.\d{4,5})/g)].map((match) => match[1]!),
      );
      const read = readDigest(text, path);
      const found = new Set(read.entries.flatMap(({ arxivId, otherIds }) => [arxivId ?? '', ...otherIds]));
      for (const id of linked) if (!found.has(id)) wrong.push(`${path} ${id}`);
      assert.ok(read.isDigest, path);
    }
    assert.deepEqual(wrong, []);
  });
});
