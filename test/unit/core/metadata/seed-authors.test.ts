import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardAuthors, citedAuthors } from '../../../../src/core/citation/authors';
import { citable } from '../../../../src/core/citation/citable';
import { readDigest } from '../../../../src/core/digest/read';
import { Library } from '../../../../src/core/library/library';
import type { Paper } from '../../../../src/core/library/paper';
import { arxivAtom } from '../../../../src/core/metadata/arxiv-atom';
import type { MetadataRecord } from '../../../../src/core/metadata/record';
import { PAPERS } from '../../../support/fake-services/papers';
import { bodyOf } from '../../../support/fake-services/service-bodies';
import { sharedDigests } from '../../../support/shared-digests';

/** The record that comes of arXiv's answer about a paper. */
function recordOf(id: string): MetadataRecord {
  const known = PAPERS.filter((paper) => paper.id === id);
  assert.equal(known.length, 1, id);
  const { text, type } = bodyOf('arxiv', [id], known);
  const answer = arxivAtom.read([id], 200, type, text).get(id);
  assert.equal(answer?.kind, 'known');
  return { arxivId: id, facts: (answer as { facts: MetadataRecord['facts'] }).facts, asked: { arxiv: 1 } };
}

function papersOf(text: string): readonly Paper[] {
  const library = new Library();
  library.replace([['2024-11-22.md', readDigest(text, '2024/11/22.md')]]);
  return [...library.snapshot.days.flatMap((day) => day.papers)];
}

function check(papers: readonly Paper[]): void {
  assert.equal(papers.length, 13);
  for (const paper of papers) {
    const id = paper.arxivId ?? '';
    const record = recordOf(id);
    const truth = record.facts.authors?.value ?? [];
    const [digest, known] = [cardAuthors(citable(paper)), cardAuthors(citable(paper, record))];
    assert.deepEqual(known, {
      names: truth.map((name) => ({ name, isHandle: false })),
      orderIsCertain: true,
      mayBeMore: false,
    });
    assert.deepEqual(citedAuthors(citable(paper, record)), { names: truth, others: false });
    // What the digest claims to know for certain, the paper itself bears out.
    if (digest?.orderIsCertain === true) {
      const listed = digest.names.map(({ name }) => name);
      assert.deepEqual(listed, truth.slice(0, listed.length), id);
    }
  }
}

describe('the authors of the thirteen papers of 2024-11-22', () => {
  it('are in true order with metadata, in the sample digest', () => {
    check(papersOf(readFileSync('seeds/2024-11-22.md', 'utf8')));
  });

  it('are in true order with metadata, in the real digest', function () {
    const { folder, files } = sharedDigests(this, 'daily');
    const file = files.find((path) => path === '2024/11/22.md');
    assert.ok(file);
    check(papersOf(readFileSync(join(folder, file), 'utf8')));
  });
});
