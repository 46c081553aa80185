import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexBib } from '../../../../src/core/bib/bib-index';
import type { KnownPaper, KnowsPaper } from '../../../../src/core/bib/bib-problem';
import { diagnoseBib } from '../../../../src/core/bib/diagnose';
import { fixesFor } from '../../../../src/core/bib/fixes';
import { applyEdits } from '../../../../src/core/text-edit';
import { anyBib } from './texts';

const ID = '2411.14199';

function known(some: Partial<KnownPaper['paper']>, published?: KnownPaper['published']): KnowsPaper {
  const paper = {
    arxivId: ID,
    title: 'T',
    listedAuthors: [],
    etAl: false,
    authorOrder: 'reversed' as const,
    ...some,
  };
  return (id) => (id === ID ? { paper, published } : undefined);
}

/** Each problem as `code [what its range holds]: fix, fix`. */
function problems(text: string, knows?: KnowsPaper): readonly string[] {
  const index = indexBib(text);
  return diagnoseBib(index, knows).map((problem) => {
    const fixes = fixesFor(index, problem, knows).map(({ kind }) => kind);
    return `${problem.code} [${text.slice(problem.range.start, problem.range.end)}]: ${fixes.join(', ')}`;
  });
}

/** The text after the first fix of the first problem. */
function mended(text: string, knows?: KnowsPaper): string {
  const index = indexBib(text);
  const [problem] = diagnoseBib(index, knows);
  assert.ok(problem);
  const [fix] = fixesFor(index, problem, knows);
  assert.ok(fix);
  return applyEdits(text, fix.edits);
}

describe('what is wrong with a .bib', () => {
  it('nothing, where nothing is', () => {
    assert.deepEqual(
      problems(
        `@misc{a, author = {Lind, Ada and {Big Team} and Plato}, title = {T}, eprint = {${ID}}}\n@book{b, title = {U}}\n`,
      ),
      [],
    );
  });

  it('is the same paper twice; the second goes, and its key is known to mean the first', () => {
    const text = `@misc{a, eprint = {${ID}}}\n\n@article{b, title = {x}, eprint = {${ID}v2}}\n\n@misc{c}\n`;
    assert.deepEqual(problems(text), ['bib-same-paper [b]: remove-entry']);
    assert.equal(mended(text), `@misc{a, eprint = {${ID}}}\n\n@misc{c}\n`);
    const index = indexBib(text);
    const [problem] = diagnoseBib(index);
    assert.ok(problem);
    assert.deepEqual(fixesFor(index, problem)[0]?.renamed, { from: 'b', to: 'a' });
  });

  it('is the same paper by published DOI', () => {
    assert.deepEqual(
      problems('@article{a, doi = {10.1000/x}}\n@article{b, url = {https://doi.org/10.1000/X}}'),
      ['bib-same-paper [b]: remove-entry'],
    );
  });

  it('is perhaps a preprint and its published version', () => {
    assert.deepEqual(
      problems(
        `@misc{a, title = {A {T}}, year = 2024, eprint = {${ID}}}\n@article{b, title = {a t}, year = 2025, journal = {J}}`,
      ),
      ['bib-alike [b]: remove-entry'],
    );
  });

  it('is not a title alone, where ids differ', () => {
    assert.deepEqual(
      problems(`@misc{a, title = {T}, eprint = {${ID}}}\n@misc{b, title = {T}, eprint = {2411.14198}}`),
      [],
    );
  });

  it('is a key twice: another key, or one entry less', () => {
    assert.deepEqual(problems('@misc{a}\n@misc{A}\n@misc{Ab}'), ['bib-duplicate-key [A]: rename-key']);
    assert.equal(mended('@misc{a}\n@misc{A}\n@misc{Ab}'), '@misc{a}\n@misc{Ac}\n@misc{Ab}');
    assert.deepEqual(problems('@misc{a, doi={10.1000/x}}\n@misc{a, doi={10.1000/x}}'), [
      'bib-duplicate-key [a]: remove-entry, rename-key',
    ]);
  });

  it('is an account name as an author', () => {
    const text = `@misc{a, author = {Bo Hill and xiao_li7}, eprint = {${ID}}}`;
    assert.deepEqual(problems(text), ['bib-handle [{Bo Hill and xiao_li7}]: ']);
    const knows = known({ authors: ['Xiao Li', 'Bo Hill'] });
    assert.equal(mended(text, knows), `@misc{a, author = {Li, Xiao and Hill, Bo}, eprint = {${ID}}}`);
  });

  it('is a name without a blank that the digest lists as an account', () => {
    const text = `@misc{a, author = {Hill, Bo and AdaLind}, eprint = {${ID}}}`;
    assert.deepEqual(problems(text), []);
    assert.deepEqual(problems(text, known({ listedAuthors: ['AdaLind', 'Bo Hill'] })), [
      'bib-handle [{Hill, Bo and AdaLind}]: ',
    ]);
  });

  it('is the order of the digest, when the true one is known', () => {
    const knows = known({ authors: ['Ada Lind', 'Bo Hill', 'Cy Wu', 'Di Ray'] });
    const text = `@misc{a, author = {Wu, C. and Bo Hill and Lind, Ada}, eprint = {${ID}}}`;
    assert.deepEqual(problems(text, knows), [
      'bib-authors-reversed [{Wu, C. and Bo Hill and Lind, Ada}]: set-authors',
    ]);
    assert.equal(
      mended(text, knows),
      `@misc{a, author = {Lind, Ada and Hill, Bo and Wu, Cy and Ray, Di}, eprint = {${ID}}}`,
    );
    assert.deepEqual(
      problems(`@misc{a, author = {Lind, Ada and Bo Hill and others}, eprint = {${ID}}}`, knows),
      [],
    );
  });

  it('is the order of the digest, when the digest alone is known', () => {
    const knows = known({ listedAuthors: ['Cy Wu', 'Bo Hill', 'Ada Lind'] });
    const text = `@misc{a, author = {Cy Wu and Bo Hill and Ada Lind}, eprint = {${ID}}}`;
    assert.equal(
      mended(text, knows),
      `@misc{a, author = {Lind, Ada and Hill, Bo and Wu, Cy}, eprint = {${ID}}}`,
    );
    assert.deepEqual(
      problems(text, known({ listedAuthors: ['Cy Wu', 'Bo Hill', 'Ada Lind'], authorOrder: 'listed' })),
      [],
    );
  });

  it('is an arXiv paper by its journal alone, which gets its eprint', () => {
    const text = `@article{a,\n  title = {T},\n  journal = {arXiv preprint arXiv:${ID}},\n  year = {2024}\n}`;
    assert.deepEqual(problems(text), [`bib-eprint-missing [{arXiv preprint arXiv:${ID}}]: add-eprint`]);
    assert.equal(
      mended(text),
      `@misc{a,\n  title = {T},\n  year = {2024},\n  eprint = {${ID}},\n  archivePrefix = {arXiv}\n}`,
    );
  });

  it('is an arXiv paper by its address alone; its journal stays', () => {
    const text = `@article{a, journal = {J. of X}, url = {https://arxiv.org/abs/${ID}}}`;
    assert.deepEqual(problems(text), ['bib-eprint-missing [a]: add-eprint']);
    assert.equal(
      mended(text),
      `@article{a, journal = {J. of X}, url = {https://arxiv.org/abs/${ID}}, eprint = {${ID}}, archivePrefix = {arXiv}}`,
    );
  });

  it('is arXiv as a journal beside eprint', () => {
    const text = `@article{a,\n  journal = {CoRR},\n  volume = {abs/${ID}},\n  eprint = {${ID}},\n  eprinttype = {arXiv},\n}`;
    assert.deepEqual(problems(text), ['bib-arxiv-journal [{CoRR}]: remove-journal']);
    assert.equal(mended(text), `@online{a,\n  eprint = {${ID}},\n  eprinttype = {arXiv},\n}`);
    assert.deepEqual(
      problems(`@article{a, journal = {arXiv:${ID}}, eprint = {123}, eprinttype = {jstor}}`),
      [],
    );
  });

  it('is a preprint whose published version is known', () => {
    const text = `@misc{a, title = {T}, eprint = {${ID}}}`;
    const knows = known({}, { type: 'article', journal: 'J. of X', doi: '10.1000/x' });
    assert.deepEqual(problems(text, knows), ['bib-published [a]: update-published']);
    const after = mended(text, knows);
    assert.equal(after, `@article{a, title = {T}, eprint = {${ID}}, journal = {J. of X}, doi = {10.1000/x}}`);
    assert.deepEqual(problems(after, knows), []);
  });

  it('is an entry that is half typed', () => {
    assert.deepEqual(problems('@misc{a, title = {T'), ['bib-half-typed [a]: ']);
  });

  it('never throws, stays within the text, and what is mended is mended', () => {
    const knows: KnowsPaper = (arxivId) => ({
      paper: {
        arxivId,
        title: 'T',
        listedAuthors: ['b_1', 'Ada Lind'],
        etAl: false,
        authorOrder: 'reversed',
        authors: ['Ada Lind', 'Bo Hill'],
      },
      published: { type: 'article', journal: 'J', doi: '10.1000/y' },
    });
    const entry = fc
      .tuple(
        fc.constantFrom('a', 'b', 'B'),
        fc.constantFrom('', 'eprint = {2401.00012},', 'eprint = {2401.00013}, '),
        fc.constantFrom(
          '',
          'journal = {arXiv preprint arXiv:2401.00012},',
          'author = {Bo Hill and Ada Lind},',
          'author = {x_1}',
        ),
      )
      .map(([key, id, rest]) => `@misc{${key}, ${id}${rest}}\n`);
    const text = fc.array(fc.oneof(entry, entry, anyBib), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (any) => {
        const index = indexBib(any);
        for (const problem of diagnoseBib(index, knows)) {
          assert.ok(problem.range.start >= problem.entry.start && problem.range.end <= problem.entry.end);
          assert.ok(problem.message.endsWith('.'));
          for (const { edits } of fixesFor(index, problem, knows)) {
            const after = applyEdits(any, edits);
            const still = diagnoseBib(indexBib(after), knows).filter(
              (other) =>
                other.code === problem.code &&
                other.entry.start === problem.entry.start &&
                other.data.key === problem.data.key,
            );
            // The entry that stands there now may be the next one.
            if (edits.every(({ newText }) => newText !== '')) assert.deepEqual(still, [], after);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
