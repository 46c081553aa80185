import assert from 'node:assert/strict';
import { scanBib } from '../../../../src/core/citation/bib-file';
import { arxivIdOfEntry } from '../../../../src/core/citation/bib-identity';

const ID = '2411.14199';

describe('the paper of a .bib entry', () => {
  for (const [fields, id] of [
    [`eprint = {${ID}}, archivePrefix = {arXiv}`, ID],
    [`eprint = {${ID}v2}`, ID],
    [`Eprint = "arXiv:${ID} [cs.CL]", EPRINTTYPE = "arxiv"`, ID],
    ['eprint = {9901001}, archivePrefix = {arXiv}, primaryClass = {hep-th}', 'hep-th/9901001'],
    ['eprint = {hep-th/9901001}', 'hep-th/9901001'],
    [`eprint = {${ID}}, eprinttype = {jstor}`, undefined],
    ['eprint = {12345678}, eprinttype = {pubmed}', undefined],
    [`doi = {10.48550/ARXIV.${ID}}`, ID],
    [`doi = {https://doi.org/10.48550/arXiv.${ID}}`, ID],
    ['doi = {10.1145/3292500.3330701}', undefined],
    [`url = {http://arxiv.org/pdf/${ID}v1.pdf}`, ID],
    [`url = {https://huggingface.co/papers/${ID}}`, ID],
    [`journal = {arXiv preprint arXiv:${ID}}`, ID],
    [`journal = {CoRR}, volume = {abs/${ID}}`, ID],
    [`howpublished = {\\url{https://arxiv.org/abs/${ID}}}`, ID],
    [`note = {arXiv:${ID}}`, ID],
    [`note = {arXiv:${ID} extends arXiv:1706.03762}`, undefined],
    [`number = {arXiv:${ID}}, publisher = {arXiv}`, ID],
    [`arxivId = {${ID}}`, ID],
    [`title = {On arXiv:${ID}}, abstract = {See arXiv:${ID}}`, undefined],
    ['title = {A paper}, year = {2024}', undefined],
  ] as const) {
    it(`${fields} -> ${id ?? 'none'}`, () => {
      const [entry] = scanBib(`@misc{k, ${fields}}`).entries;
      assert.equal(entry && arxivIdOfEntry(entry), id);
    });
  }
});
