import assert from 'node:assert/strict';
import { markFound, unmarked } from './marked';

/** Where references stand in documents of each language; what surrounds one is never part of it. */
const CONTEXTS: Readonly<Record<string, readonly string[]>> = {
  Markdown: [
    '[T](⟦https://arxiv.org/abs/2411.14199⟧)',
    '[T](⟦https://arxiv.org/abs/2411.14199⟧ "Title")',
    '[T](<⟦https://arxiv.org/abs/2411.14199⟧>)',
    '<⟦https://arxiv.org/abs/2411.14199⟧>',
    '[1]: ⟦https://arxiv.org/abs/2411.14199v2⟧ "T"',
    '[^1]: ⟦https://arxiv.org/abs/2411.14199⟧.',
    '**⟦arXiv:2411.14199⟧**',
    '*⟦arXiv:2411.14199⟧*',
    '_⟦arXiv:2411.14199⟧_',
    '__⟦arXiv:2411.14199⟧__',
    '~~⟦https://arxiv.org/abs/2411.14199⟧~~',
    '_⟦https://arxiv.org/abs/2411.14199⟧_',
    '**⟦https://arxiv.org/abs/2411.14199⟧**',
    '**⟦https://arxiv.org/abs/2411.14199?a=b⟧**',
    '`⟦arXiv:2411.14199⟧`',
    '`⟦https://arxiv.org/abs/2411.14199⟧`',
    '| T | ⟦https://arxiv.org/abs/2411.14199⟧ |',
    '|⟦https://arxiv.org/abs/2411.14199⟧|null|',
    '|T|[⟦2411.14199⟧](⟦http://arxiv.org/abs/2411.14199⟧)|',
    '[⟦https://arxiv.org/abs/2411.14199⟧](⟦https://arxiv.org/abs/2411.14199⟧)',
    '[⟦arXiv:2411.14199v1⟧](⟦https://arxiv.org/abs/2411.14199v1⟧)',
    '[![arXiv](https://img.shields.io/badge/arXiv-2411.14199-b31b1b.svg)](⟦https://arxiv.org/abs/2411.14199⟧)',
    '(Read more on [arXiv](⟦https://arxiv.org/abs/2411.14199⟧) or [HuggingFace](⟦https://huggingface.co/papers/2411.14199⟧))|',
    'Code: **[⟦https://arxiv.org/abs/2411.14199⟧](⟦https://arxiv.org/abs/2411.14199⟧)**',
    '> ⟦https://arxiv.org/abs/2411.14199⟧',
    '- ⟦https://arxiv.org/abs/2411.14199⟧: a survey',
    'Have you read ⟦https://arxiv.org/abs/2411.14199⟧?',
    'Wow ⟦https://arxiv.org/abs/2411.14199⟧!',
    '(⟦https://arxiv.org/abs/2411.14199⟧)',
    '(see ⟦https://arxiv.org/abs/2411.14199⟧).',
    '[⟦https://arxiv.org/abs/2411.14199⟧]',
    "'⟦https://arxiv.org/abs/2411.14199⟧'",
    '⟦https://arxiv.org/abs/2411.14199⟧, ⟦https://arxiv.org/abs/2411.14200⟧; ⟦https://arxiv.org/abs/2411.14201⟧',
    '⟦https://arxiv.org/abs/2411.14199⟧,⟦https://arxiv.org/abs/2411.14200⟧',
    '⟦https://arxiv.org/abs/2411.14199⟧/⟦https://arxiv.org/abs/2411.14200⟧',
    '⟦https://arxiv.org/abs/2411.14199?a=b⟧,⟦https://arxiv.org/abs/2411.14200⟧',
    '⟦https://arxiv.org/abs/2411.14199⟧, 2412.00001',
    'end.⟦arXiv:2411.14199⟧',
    '⟦https://arxiv.org/abs/2411.14199⟧…',
    '⟦https://arxiv.org/abs/2411.14199⟧—good',
    '⟦https://arxiv.org/abs/2411.14199⟧.It',
    '⟦https://arxiv.org/abs/2411.14199⟧.it',
    '(⟦https://arxiv.org/abs/2411.14199#(a)⟧)',
    '(⟦https://arxiv.org/abs/2411.14199#a⟧))',
    '---\narxiv_id: ⟦2502.08550⟧\n---',
  ],
  LaTeX: [
    '\\href{⟦https://arxiv.org/abs/2411.14199⟧}{⟦arXiv:2411.14199⟧}',
    '\\url{⟦https://arxiv.org/abs/2411.14199⟧}',
    '\\url{⟦arxiv.org/abs/2411.14199⟧}',
    '\\href{⟦https://arxiv.org/pdf/2411.14199\\#page=3⟧}{p. 3}',
    'See~⟦arXiv:2411.14199⟧~\\cite{a}.',
    '⟦arXiv:2411.14199⟧\\\\',
    '% ⟦arXiv:2411.14199⟧',
    '⟦https://arxiv.org/abs/2411.14199⟧%comment',
    '\\texttt{⟦arXiv:2411.14199⟧}',
    '[⟦arXiv:2411.14199⟧ [hep-th]].',
  ],
  BibTeX: [
    'url = {⟦https://arxiv.org/abs/2411.14199⟧},',
    'url = "⟦https://arxiv.org/abs/2411.14199⟧"',
    'doi = {⟦10.48550/arXiv.2411.14199⟧},',
    'doi = {⟦https://doi.org/10.48550/arXiv.2411.14199⟧},',
    '@misc{x, eprint={⟦2411.14199⟧}, url={⟦https://arxiv.org/abs/2411.14199⟧}}',
  ],
  Org: ['[[⟦https://arxiv.org/abs/2411.14199⟧][T]]', '[[⟦arxiv:2411.14199⟧]]'],
  reST: ['`T <⟦https://arxiv.org/abs/2411.14199⟧>`_', '.. _t: ⟦https://arxiv.org/abs/2411.14199⟧'],
  Typst: ['#link("⟦https://arxiv.org/abs/2411.14199⟧")[T]', '// ⟦arXiv:2411.14199⟧'],
  HTML: [
    '<a href="⟦https://arxiv.org/abs/2411.14199⟧">T</a>',
    "<a href='⟦https://arxiv.org/abs/2411.14199⟧'>T</a>",
    '<a href=⟦https://arxiv.org/abs/2411.14199⟧>T</a>',
    '<a href="⟦//arxiv.org/abs/2411.14199⟧">T</a>',
    '<a href="⟦https://arxiv.org/abs/2411.14199?a=b&amp;c=d⟧">T</a>',
    '<p>⟦https://arxiv.org/abs/2411.14199⟧</p>',
    '<p>⟦arXiv:2411.14199⟧</p>',
    '&lt;⟦https://arxiv.org/abs/2411.14199⟧&gt;',
    '&quot;⟦https://arxiv.org/abs/2411.14199?a=b⟧&quot;',
    '⟦arXiv:2411.14199⟧<br>⟦arXiv:2411.14200⟧',
  ],
  JSON: [
    '{"url": "⟦https:\\/\\/arxiv.org\\/abs\\/2411.14199⟧"}',
    '{"a": "⟦https://arxiv.org/abs/2411.14199⟧\\n"}',
    '{"a": "x\\n⟦https://arxiv.org/abs/2411.14199⟧\\nx"}',
    '"x\\n⟦arXiv:2411.14199⟧\\n"',
    '"\\t⟦arXiv:2411.14199⟧\\r\\n"',
    '"\\n⟦arxiv.org/abs/2411.14199⟧\\n"',
    '"[T](⟦https://arxiv.org/abs/2411.14199⟧)\\n",',
    '"\\"⟦https://arxiv.org/abs/2411.14199⟧\\""',
    '"⟦https://arxiv.org/abs/2411.14199?a=b\\u0026c=d⟧"',
    '"\\u003c⟦https://arxiv.org/abs/2411.14199⟧\\u003e"',
    '"\\n⟦2411.14199⟧.pdf"',
  ],
  code: [
    '# ⟦https://arxiv.org/abs/2411.14199⟧',
    '//⟦arxiv.org/abs/2411.14199⟧',
    '// see ⟦arXiv:2411.14199⟧',
    '/* ⟦https://arxiv.org/abs/2411.14199⟧*/',
    '"""⟦https://arxiv.org/abs/2411.14199⟧"""',
    'f("⟦https://arxiv.org/abs/2411.14199⟧");',
    'url=⟦https://arxiv.org/abs/2411.14199⟧',
    'url: ⟦https://arxiv.org/abs/2411.14199⟧',
    '`${⟦arXiv:2411.14199⟧}`',
    'wget ⟦https://arxiv.org/pdf/2411.14199v2.pdf⟧ -O x',
  ],
  'other scripts': [
    '（⟦arXiv:2411.14199⟧）',
    '⟦arXiv:2411.14199⟧，以及',
    '参见⟦arXiv:2411.14199⟧。',
    '链接：⟦https://arxiv.org/abs/2411.14199⟧。',
    '链接⟦https://arxiv.org/abs/2411.14199⟧（代码）',
    '《⟦https://arxiv.org/abs/2411.14199⟧》',
    '“⟦arXiv:2411.14199⟧”',
    '‘⟦https://arxiv.org/abs/2411.14199⟧’',
    '«⟦https://arxiv.org/abs/2411.14199⟧»',
    '😀⟦https://arxiv.org/abs/2411.14199⟧😀',
  ],
  'other addresses': [
    'https://web.archive.org/web/2024/⟦https://arxiv.org/abs/2411.14199⟧',
    'https://example.com/?u=⟦https://arxiv.org/abs/2411.14199⟧',
    '⟦https://arxiv.org/abs/2411.14199⟧⟦https://arxiv.org/abs/2411.14200⟧',
  ],
};

describe('references: what surrounds one is outside', () => {
  for (const [language, texts] of Object.entries(CONTEXTS)) {
    describe(language, () => {
      for (const marked of texts) {
        it(marked, () => assert.equal(markFound(unmarked(marked)), marked));
      }
    });
  }

  it('an address goes to its end, though a longer one could follow', () => {
    const marked = 'a ⟦https://arxiv.org/abs/2411.14199?x=(1)⟧) b';
    assert.equal(markFound(unmarked(marked)), marked);
  });
});
