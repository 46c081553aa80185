import * as assert from 'node:assert/strict';
import { formatReferences } from '../../../../../src/core/citation/reference/format';
import {
  type ReferenceStyle,
  isReferenceStyle,
  referenceStyles,
} from '../../../../../src/core/citation/reference/style';
import { parseName } from '../../../../../src/core/citation/names';
import { awkwardCitable, awkwardPapers } from '../awkward';
import { attention, marco, openScholar, paperWith } from '../papers';

const styles = Object.keys(referenceStyles).filter(isReferenceStyle);
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

async function one(style: ReferenceStyle, known: Parameters<typeof paperWith>[0]): Promise<string> {
  const [reference] = await formatReferences([{ paper: paperWith(known), key: 'k' }], style);
  return reference!.text;
}

describe('a formatted reference', () => {
  const known = { ...attention, published: '2017-06-12' };

  it('is as APA, IEEE, ACM and Chicago have a preprint', async () => {
    assert.deepEqual(await Promise.all(styles.map((style) => one(style, known))), [
      'Vaswani, A., Shazeer, N., & Parmar, N. (2017). Attention Is All You Need (arXiv:1706.03762). arXiv. https://doi.org/10.48550/arXiv.1706.03762',
      '[1] A. Vaswani, N. Shazeer, and N. Parmar, “Attention Is All You Need.” arXiv, Jun. 12, 2017. doi: 10.48550/arXiv.1706.03762.',
      '[1] Ashish Vaswani, Noam Shazeer, and Niki Parmar. 2017. Attention Is All You Need. DOI:https://doi.org/10.48550/arXiv.1706.03762',
      'Vaswani, Ashish, Noam Shazeer, and Niki Parmar. 2017. “Attention Is All You Need.” arXiv. https://doi.org/10.48550/arXiv.1706.03762.',
    ]);
  });

  it('ends a list of authors that may be incomplete with "others", and names no account', async () => {
    for (const style of styles) {
      assert.match(await one(style, marco), /Zhao.*Yin.*Zeng.*Wang.*Shi.*others/);
      assert.doesNotMatch(await one(style, openScholar), /Singh|Weijia|akariasai|others/);
    }
  });

  for (const style of styles) {
    it(`says authors in order, year, title and id of every awkward paper in ${style}`, async function () {
      this.timeout(30_000);
      const keyed = awkwardCitable.map((paper, i) => ({ paper, key: `k${i}` }));
      const references = await formatReferences(keyed, style);
      assert.equal(references.length, keyed.length);
      for (const { key, text } of references) {
        const { id, title, reads, authors } = awkwardPapers[Number(key.slice(1))]!;
        assert.ok(letters(text).includes(letters(reads ?? title)), text);
        assert.match(text, /2024/);
        assert.ok(/arxiv[.:]/i.test(text) && text.includes(id), text);
        let from = 0;
        // Long lists are cut after the first.
        for (const name of authors.slice(0, text.includes('et al.') ? 1 : 5)) {
          const family = letters(parseName(name).family);
          const found = letters(text).indexOf(family, from);
          assert.ok(found >= from, `${name} in ${text}`);
          from = found + family.length;
        }
      }
    });
  }

  it('has its own markup in HTML and Markdown, and signs of the title as text', async () => {
    const paper = paperWith({ ...known, title: 'A < B & *C* [x]' });
    const written = async (markup: 'html' | 'markdown'): Promise<string> =>
      (await formatReferences([{ paper, key: 'k' }], 'apa', markup))[0]!.text;
    assert.match(
      await written('html'),
      /^<div class="csl-entry">.*<i>A &#60; B &#38; \*C\* \[x\]<\/i>.*<\/div>$/s,
    );
    assert.match(
      await written('markdown'),
      / \*A \\< B & \\\*C\\\* \\\[x\\\]\* \(arXiv:1706\.03762\)\. arXiv\. https:/,
    );
  });

  it('is none for no papers', async () => {
    assert.deepEqual(await formatReferences([], 'apa'), []);
  });
});
