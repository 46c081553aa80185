import assert from 'node:assert/strict';
import { idsIn, markFound, unmarked } from './marked';

/** Every way of writing one paper (FACTS.md section 3), with the exact range; `I` stands for the identifier. */
const ADDRESSES: readonly string[] = [
  'http://arxiv.org/abs/I',
  'https://arxiv.org/abs/I',
  'HTTPS://ARXIV.ORG/ABS/I',
  'https://arxiv.org/pdf/I',
  'https://arxiv.org/pdf/I.pdf',
  'https://arxiv.org/html/I',
  'https://arxiv.org/html/I/x1.png',
  'https://arxiv.org/format/I',
  'https://arxiv.org/ps/I',
  'https://arxiv.org/src/I',
  'https://arxiv.org/src/I/anc/data.csv',
  'https://arxiv.org/e-print/I',
  'https://arxiv.org/abs//I',
  'https://arxiv.org//abs/I',
  'https://arxiv.org/I',
  'https://arxiv.org/abs/I/',
  'https://arxiv.org/abs/arXiv:I',
  'https://arxiv.org:443/abs/I',
  'https://www.arxiv.org/abs/I',
  'https://export.arxiv.org/abs/I',
  'http://cn.arxiv.org/pdf/I',
  'http://xxx.lanl.gov/abs/I',
  'arxiv.org/abs/I',
  'www.arxiv.org/pdf/I.pdf',
  'xxx.lanl.gov/abs/I',
  'https://arxiv.org/abs/I?context=cs.CL',
  'https://arxiv.org/abs/I#S3.SS1',
  'https://arxiv.org/pdf/I.pdf#page=3&zoom=100,0,0',
  'https://arxiv.org/pdf/I?download=true&amp;from=a',
  'https://arxiv.org/html/I#S1(a)',
  'https://ar5iv.org/abs/I',
  'https://ar5iv.org/html/I',
  'https://ar5iv.labs.arxiv.org/html/I',
  'https://ar5iv.labs.org/abs/I',
  'https://www.alphaxiv.org/abs/I',
  'https://alphaxiv.org/overview/I',
  'https://alphaxiv.org/pdf/I',
  'https://huggingface.co/papers/I',
  'https://hf.co/papers/I',
  'https://huggingface.co/papers/I#community',
  'huggingface.co/papers/I',
  'https://huggingface.co/api/papers/I',
  'https://scirate.com/arxiv/I',
  'https://papers.cool/arxiv/I',
  'https://www.semanticscholar.org/arxiv/I',
  'https://api.semanticscholar.org/arXiv:I',
  'https://api.semanticscholar.org/graph/v1/paper/ARXIV:I?fields=title',
  'https://doi.org/10.48550/arXiv.I',
  'https://doi.org/10.48550/ARXIV.I',
  'http://dx.doi.org/10.48550/arxiv.I',
  'doi.org/10.48550/arXiv.I',
  'https://api.datacite.org/dois/10.48550/arxiv.I',
  String.raw`https:\/\/arxiv.org\/abs\/I`,
  String.raw`https:\/\/huggingface.co\/papers\/I`,
  'https%3A%2F%2Farxiv.org%2Fabs%2FI',
];

const NAMED: readonly string[] = [
  '⟦arXiv:I⟧',
  '⟦arxiv:I⟧',
  '⟦ARXIV:I⟧',
  '⟦arXiv: I⟧',
  '⟦arXiv：I⟧',
  '⟦arXiv%3AI⟧',
  '⟦arXiv:I⟧ [cs.CL]',
  '⟦arXiv:I⟧[cs.CL]',
  'arXiv preprint ⟦arXiv:I⟧ (2024)',
  '⟦10.48550/arXiv.I⟧',
  '⟦10.48550/arxiv.I⟧',
  '⟦10.48550/ARXIV.I⟧',
  'doi:⟦10.48550/arXiv.I⟧',
  'DOI: ⟦10.48550/arXiv.I⟧',
  String.raw`"doi": "⟦10.48550\/arXiv.I⟧"`,
  'https://dl.acm.org/doi/⟦10.48550/arXiv.I⟧',
];

/** What else says that a bare identifier of the new style is one. */
const BARE: readonly string[] = [
  'eprint = {⟦I⟧},',
  'eprint={⟦I⟧}',
  'eprint = "⟦I⟧"',
  '  eprint        = {⟦I⟧},',
  'Eprint = {⟦I⟧}, archivePrefix = {arXiv}, primaryClass = {cs.CL}',
  'archivePrefix = {arXiv}, eprint = {⟦I⟧}',
  'eprint = {⟦arXiv:I⟧}',
  'journal = {arXiv preprint ⟦arXiv:I⟧},',
  'journal = {CoRR}, volume = {abs/⟦I⟧}',
  'CoRR, abs/⟦I⟧, 2024',
  'CoRR abs/⟦I⟧ (2024)',
  'number = {⟦arXiv:I⟧}',
  'note = {⟦arXiv:I⟧ [cs]}',
  'howpublished = {\\url{⟦https://arxiv.org/abs/I⟧}}',
  '[[⟦I⟧]]',
  '[[⟦I⟧|OpenScholar]]',
  '[[⟦I⟧#Method]]',
  '[[⟦I⟧ OpenScholar]]',
  '[[⟦I⟧ - 综述]]',
  '[[papers/⟦I⟧]]',
  '[⟦I⟧]',
  '[⟦I⟧](notes.md)',
  '[⟦I⟧][1]',
  'OpenScholar (⟦I⟧), Adam (⟦I⟧)',
  '리뷰(⟦I⟧)',
  String.raw`[\[⟦I⟧\] OpenScholar](⟦https://arxiv.org/abs/I⟧)`,
  '- **[⟦I⟧]** OpenScholar',
  '[Summary](⟦I⟧/)',
  '（⟦I⟧）',
  '【⟦I⟧】',
  '⟦I⟧.pdf',
  'papers/⟦I⟧.pdf',
  './papers/⟦I⟧.pdf',
  '/home/me/⟦I⟧.pdf',
  'file:///home/me/⟦I⟧.md',
  'C:\\papers\\⟦I⟧.pdf',
  'arxiv_⟦I⟧.pdf',
  'Asai2024_⟦I⟧.pdf',
  '⟦I⟧-openscholar.md',
  '⟦I⟧_openscholar.md',
  '⟦I⟧ (1).pdf',
  '⟦I⟧.tar.gz',
  '![[⟦I⟧.pdf]]',
  'https://example.com/files/⟦I⟧.pdf',
  'assets/arxiv/⟦I⟧/fig-1.webp',
  'arxiv_id: ⟦I⟧',
  'arxiv_id: "⟦I⟧"',
  "arxiv_id: '⟦I⟧'",
  'arxiv-id: ⟦I⟧',
  '"arxiv_id": "⟦I⟧"',
  '"arxiv_id":"⟦I⟧"',
  String.raw`"{\"arxiv_id\": \"⟦I⟧\"}"`,
  '"arxiv_ids": ["⟦I⟧", "⟦I⟧"]',
  "arxivId: '⟦I⟧',",
  "const myArxivId = '⟦I⟧';",
  'ARXIV_ID=⟦I⟧',
  'arxiv = "⟦I⟧"',
  '<li data-arxiv-id="⟦I⟧">',
  '<arxiv>⟦I⟧</arxiv>',
  '<b>arXiv:</b> ⟦I⟧',
  'arXiv ⟦I⟧',
  'arXiv #⟦I⟧',
  'arXiv-⟦I⟧',
  'arXiv_⟦I⟧',
  'arXiv/⟦I⟧',
  'arXiv⟦I⟧',
  'arXiv.⟦I⟧',
  'Asai et al., arXiv, ⟦I⟧, 2024',
  'arXiv - ⟦I⟧',
  '| **arXiv** | ⟦I⟧ |',
  '{{arxiv|⟦I⟧}}',
  'arXiv ID ⟦I⟧',
  'arXiv identifier ⟦I⟧',
  'arXiv no. ⟦I⟧',
  'arXiv preprint ⟦I⟧',
  '**arXiv:** ⟦I⟧',
  '**arXiv**: ⟦I⟧',
  'arXiv: `⟦I⟧`',
  'arXiv:[⟦I⟧](⟦https://arxiv.org/abs/I⟧)',
  '\\arxiv{⟦I⟧}',
  '\\eprint{⟦I⟧}',
  ':arxiv:`⟦I⟧`',
  'paper ⟦I⟧ says',
  'Paper ⟦I⟧.',
  'Paper: ⟦I⟧',
  'paper_id: ⟦I⟧',
  'the preprint ⟦I⟧, and',
  'eprint ⟦I⟧',
  'e-print ⟦I⟧',
  'the paper (⟦I⟧)',
  'paper~⟦I⟧',
  'papers ⟦I⟧, ⟦I⟧ and ⟦I⟧',
  '⟦arXiv:I⟧, ⟦I⟧',
  '论文⟦I⟧提出',
  'arXiv编号：⟦I⟧',
  '<meta name="citation_arxiv_id" content="⟦I⟧"/>',
  '\\bibinfo{eprint}{⟦I⟧}',
];

const MODERN = ['2411.14199', '2411.14199v2', '0704.0001', '1412.6980v12', '1501.00001', '2502.08550'];
const OLD = ['hep-th/9901001', 'hep-th/9901001v2', 'math.GT/0309136', 'cond-mat/0703470', 'alg-geom/9202001'];

function fill(form: string, id: string): string {
  return form.replace(/I(?!D)/g, (letter, at: number) =>
    /[A-Za-z]/.test(form.charAt(at - 1)) && !/(?:arXiv|%2F|%3A)$/.test(form.slice(0, at)) ? letter : id,
  );
}

describe('references: every form with its exact range', () => {
  for (const form of ADDRESSES) {
    it(form, () => {
      for (const id of [...MODERN, ...OLD]) {
        if (form.includes('%2F') && id.includes('/')) continue;
        const text = fill(form, id);
        assert.equal(markFound(text), `⟦${text}⟧`);
        assert.equal(markFound(`see ${text}.`), `see ⟦${text}⟧.`);
        assert.deepEqual(idsIn(text), [id]);
      }
    });
  }
  for (const form of NAMED) {
    it(form, () => {
      for (const id of [...MODERN, ...OLD]) {
        const marked = fill(form, id);
        assert.equal(markFound(unmarked(marked)), marked);
        assert.deepEqual(idsIn(unmarked(marked)), [id]);
      }
    });
  }
  for (const form of BARE) {
    it(form, () => {
      for (const id of MODERN) {
        const marked = fill(form, id);
        assert.equal(markFound(unmarked(marked)), marked);
      }
    });
  }
});

describe('references: old-style identifiers stand alone', () => {
  for (const marked of [
    '⟦hep-th/9901001⟧',
    'see ⟦hep-th/9901001v2⟧.',
    '(⟦math.GT/0309136⟧)',
    '[⟦cond-mat/0703470⟧]',
    '"⟦hep-ph/0001001⟧"',
    '{\\tt ⟦hep-lat/9107001⟧}',
    'eprint = {⟦gr-qc/9310026⟧}',
    'eprint: ⟦quant-ph/0201001⟧',
    '_⟦cmp-lg/9404001⟧_',
    '`⟦chao-dyn/9501001⟧`',
    'CoRR, abs/⟦cs/0001001⟧',
    '"a\\n⟦hep-th/9901001⟧\\n"',
    '⟦hep-th/9901001⟧, ⟦hep-th/9901002⟧; ⟦q-alg/9501001⟧',
    '见⟦astro-ph/0703001⟧。',
    '⟦physics.acc-ph/0703001⟧',
    '⟦cond-mat.mes-hall/0301001⟧',
    '⟦hep-th/9901001⟧.pdf',
  ]) {
    it(marked, () => assert.equal(markFound(unmarked(marked)), marked));
  }

  it('are spelt as arXiv spells them', () => {
    assert.deepEqual(idsIn('arXiv:HEP-TH/9901001v3 https://arxiv.org/abs/math.gt/0309136'), [
      'hep-th/9901001v3',
      'math.GT/0309136',
    ]);
  });
});
