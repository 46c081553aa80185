import assert from 'node:assert/strict';
import { indexBib } from '../../../../src/core/bib/bib-index';
import type { KnowsPaper } from '../../../../src/core/bib/bib-problem';
import { completion } from '../../../../src/core/bib/complete';
import { diagnoseBib } from '../../../../src/core/bib/diagnose';
import { fixAllSteps } from '../../../../src/core/bib/fix-all';
import { publishedOf, updatePublished } from '../../../../src/core/bib/paper-fields';
import { applyEdits } from '../../../../src/core/text-edit';
import { scanBib } from '../../../../src/core/citation/bib-file';
import type { CitablePaper } from '../../../../src/core/citation/citable';

const PAPER: CitablePaper = {
  arxivId: '2411.14199',
  title: 'Maps of Forests',
  listedAuthors: ['Cy Wu', 'Bo Hill', 'Ada Lind'],
  etAl: false,
  authorOrder: 'reversed',
  authors: ['Ada Lind', 'Bo Hill', 'Cy Wu', 'Di Ray'],
  primaryClass: 'cs.CL',
  published: '2024-11-21',
};

function completed(text: string, paper = PAPER): { readonly text: string; readonly said: string } {
  const { edits, added, replaced, removed } = completion(text, scanBib(text).entries[0]!, paper);
  const said = `+${added.join()} ~${replaced.join()} -${removed.join()}`;
  return { text: applyEdits(text, edits), said };
}

describe('an entry that is completed', () => {
  it('keeps its key and what it says, and gets what it lacks', () => {
    assert.deepEqual(completed('@misc{my:key,\n  title = {{My} title},\n  eprint = {2411.14199},\n}\n'), {
      text:
        '@misc{my:key,\n  title = {{My} title},\n  eprint = {2411.14199},\n' +
        '  author = {Lind, Ada and Hill, Bo and Wu, Cy and Ray, Di},\n  year = {2024},\n' +
        '  archivePrefix = {arXiv},\n  primaryClass = {cs.CL},\n  url = {https://arxiv.org/abs/2411.14199},\n}\n',
      said: '+author,year,archivePrefix,primaryClass,url ~ -',
    });
  });

  it('gets its authors in their order, all of them, where its own are certainly wrong or cut', () => {
    const whole = 'Lind, Ada and Hill, Bo and Wu, Cy and Ray, Di';
    const rest =
      'title = {x}, year = 2024, eprint = {2411.14199}, archivePrefix = {arXiv}, primaryClass = {cs.CL}, url = {u}}';
    for (const authors of ['Wu, Cy and Hill, Bo and Lind, Ada', 'bo_hill7', 'Lind, Ada and others'])
      assert.deepEqual(completed(`@misc{k, author = {${authors}}, ${rest}`), {
        text: `@misc{k, author = {${whole}}, ${rest}`,
        said: '+ ~author -',
      });
    const own = `@misc{k, author = {Lind, A. and Hill, B.}, ${rest}`;
    assert.deepEqual(completed(own), { text: own, said: '+ ~ -' });
  });

  it('is no article in arXiv any more', () => {
    assert.deepEqual(
      completed(
        '@article{k,\n  title = {T},\n  author = {Lind, Ada},\n  journal = {arXiv preprint arXiv:2411.14199},\n  year = {2024}\n}',
      ),
      {
        text: '@misc{k,\n  title = {T},\n  author = {Lind, Ada},\n  year = {2024},\n  eprint = {2411.14199},\n  archivePrefix = {arXiv},\n  primaryClass = {cs.CL},\n  url = {https://arxiv.org/abs/2411.14199}\n}',
        said: '+eprint,archivePrefix,primaryClass,url ~ -journal',
      },
    );
  });

  it('is left alone while it is half typed', () => {
    const text = '@misc{k, eprint = {2411.14199}, title = {T';
    assert.deepEqual(completed(text), { text, said: '+ ~ -' });
  });
});

describe('the published version of a preprint', () => {
  const paper = { ...PAPER, doi: '10.1000/x_1', journalRef: 'Letters & Maps 3 (2025)' };
  const knows: KnowsPaper = () => ({ paper, published: publishedOf(paper) });
  const problems = (text: string): readonly string[] =>
    diagnoseBib(indexBib(text), knows).map(({ code }) => code);

  it('is named by DOI and in the words of its authors, and no article is made of them', () => {
    const text = '@misc{k, title = {T}, eprint = {2411.14199}}';
    assert.deepEqual(problems(text), ['bib-published']);
    const after = applyEdits(text, updatePublished(text, scanBib(text).entries[0]!, publishedOf(paper)!));
    assert.equal(
      after,
      '@misc{k, title = {T}, eprint = {2411.14199}, note = {Letters \\& Maps 3 (2025)}, doi = {10.1000/x_1}}',
    );
    assert.deepEqual(problems(after), []);
  });

  it('is not asked for where the entry names one, or has words of its own', () => {
    assert.deepEqual(problems('@article{k, eprint = {2411.14199}, journal = {J. of X}}'), []);
    assert.deepEqual(problems('@misc{k, eprint = {2411.14199}, doi = {10.1000/other}}'), []);
    assert.equal(publishedOf(PAPER), undefined);
  });
});

describe('all entries that are mended at once', () => {
  const knows: KnowsPaper = (id) => (id === '2411.14199' ? { paper: PAPER } : undefined);

  it('are those that need no choice; nothing goes that a person may want', () => {
    const text =
      '@article{a,\n  author = {Cy Wu and Bo Hill and Ada Lind},\n  journal = {arXiv:2411.14199}\n}\n' +
      '@misc{a, title = {x}}\n@misc{b, eprint = {2411.14199}}\n@misc{c, author = {x_1}, eprint = {2401.00001}}\n' +
      '@article{d, journal = {CoRR}, eprint = {2401.00002}}\n';
    const index = indexBib(text);
    const edits = [...fixAllSteps(index, diagnoseBib(index, knows), knows)].flat();
    assert.equal(
      applyEdits(text, edits),
      '@misc{a,\n  author = {Lind, Ada and Hill, Bo and Wu, Cy and Ray, Di},\n  eprint = {2411.14199},\n  archivePrefix = {arXiv},\n}\n' +
        '@misc{a, title = {x}}\n@misc{b, eprint = {2411.14199}}\n@misc{c, author = {x_1}, eprint = {2401.00001}}\n' +
        '@misc{d, eprint = {2401.00002}}\n',
    );
  });
});
