import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findReferences } from '../../../../src/core/arxiv/find';
import { withoutClass } from '../../../../src/core/arxiv/identifier';
import {
  absUrl,
  alphaXivUrl,
  doi,
  doiUrl,
  htmlUrl,
  huggingFaceUrl,
  pdfUrl,
} from '../../../../src/core/arxiv/links';
import { anyIdentifier } from './arbitraries';

describe('links', () => {
  it('go to the pages of a paper', () => {
    assert.equal(absUrl('2411.14199'), 'https://arxiv.org/abs/2411.14199');
    assert.equal(absUrl('2411.14199', 2), 'https://arxiv.org/abs/2411.14199v2');
    assert.equal(pdfUrl('hep-th/9901001', 1), 'https://arxiv.org/pdf/hep-th/9901001v1');
    assert.equal(htmlUrl('2411.14199'), 'https://arxiv.org/html/2411.14199');
    assert.equal(huggingFaceUrl('2411.14199'), 'https://huggingface.co/papers/2411.14199');
    assert.equal(alphaXivUrl('2411.14199'), 'https://www.alphaxiv.org/abs/2411.14199');
  });

  it('the DOI has neither version nor subject class', () => {
    assert.equal(doi('2411.14199'), '10.48550/arXiv.2411.14199');
    assert.equal(doi('math.GT/0309136'), '10.48550/arXiv.math/0309136');
    assert.equal(doiUrl('2411.14199'), 'https://doi.org/10.48550/arXiv.2411.14199');
  });

  it('any identifier is found again in each of its links, which is one whole reference', () => {
    fc.assert(
      fc.property(anyIdentifier, ({ id, version }) => {
        for (const url of [
          absUrl(id, version),
          pdfUrl(id, version),
          htmlUrl(id, version),
          alphaXivUrl(id, version),
        ]) {
          assert.deepEqual(findReferences(url), [{ id, version, range: { start: 0, end: url.length } }]);
        }
        const page = huggingFaceUrl(id);
        assert.deepEqual(findReferences(page), [
          { id, version: undefined, range: { start: 0, end: page.length } },
        ]);
        for (const name of [doi(id), doiUrl(id)]) {
          assert.deepEqual(findReferences(name), [
            { id: withoutClass(id), version: undefined, range: { start: 0, end: name.length } },
          ]);
        }
      }),
    );
  });
});
