import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { buildCard, buildUnknownCard } from '../../../../src/core/card/build';
import { cardMarkdown } from '../../../../src/core/card/markdown';
import { readDigest } from '../../../../src/core/digest/read';
import { Library } from '../../../../src/core/library/library';
import type { Paper } from '../../../../src/core/library/paper';

const HEAD = '## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n';
const MORE = '(Read more on [arXiv](https://arxiv.org/abs/2411.14199))';
const ACTIONS = [{ label: 'Cite', uri: 'command:paperDigest.insertCitation?%5B%5D' }];

function paper(title: string, authors: string, summary: string): Paper {
  const library = new Library();
  library.replace([['a.md', readDigest(`${HEAD}| ${title} ${MORE}| ${authors} | ${summary} |\n`)]]);
  return library.snapshot.paperById('2411.14199')!;
}

function translate(message: string, ...values: readonly string[]): string {
  return message.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? '');
}

/** All tokens as the Markdown engine of VS Code's hovers cuts them. */
function tokens(markdown: string): readonly Token[] {
  const flat = (token: Token): Token[] => [
    token,
    ...('tokens' in token ? (token.tokens ?? []).flatMap(flat) : []),
  ];
  return lexer(markdown, { gfm: true, breaks: true }).flatMap(flat);
}

function links(markdown: string): readonly string[] {
  return tokens(markdown).flatMap((token) => (token.type === 'link' ? [token.href as string] : []));
}

function unescaped(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** The text a reader sees. */
function seen(markdown: string): string {
  const leaves = tokens(markdown).filter((token) => token.type === 'text' && !('tokens' in token));
  return unescaped(leaves.map((token) => token.raw).join(''));
}

describe('a card as Markdown', () => {
  it('says title, likely authors, day, the labelled parts, links and actions', () => {
    const shown = cardMarkdown(
      {
        ...buildCard(paper('One Model', 'Ann Lee, bob-7', 'It is a model. It reaches 90% accuracy on MATH.')),
        citedIn: 3,
        state: 'new',
        starred: true,
      },
      ACTIONS,
      translate,
    );
    assert.equal(
      unescaped(shown),
      [
        '**One Model**',
        '*@bob-7*, Ann Lee — order is a guess',
        'arXiv:2411.14199 &nbsp;·&nbsp; listed 2024-11-22 &nbsp;·&nbsp; cited in 3 files &nbsp;·&nbsp; new &nbsp;·&nbsp; starred',
        '[Cite](command:paperDigest.insertCitation?%5B%5D)',
        '[arXiv](https://arxiv.org/abs/2411.14199) &nbsp;·&nbsp; [PDF](https://arxiv.org/pdf/2411.14199) &nbsp;·&nbsp; [HTML](https://arxiv.org/html/2411.14199) &nbsp;·&nbsp; [Hugging Face](https://huggingface.co/papers/2411.14199) &nbsp;·&nbsp; [alphaXiv](https://www.alphaxiv.org/abs/2411.14199)',
        '---',
        '**… reaches 90% accuracy on MATH**',
        '**Overview** — It is a model.',
        '**Result** — It reaches 90% accuracy on MATH.',
        '*From the digest, machine-written.*',
      ].join('\n\n'),
    );
  });

  it('says of an unknown id that it is unknown, and links to it', () => {
    const shown = cardMarkdown(
      buildUnknownCard('2411.14199', 2, 'Not in any digest of this workspace.'),
      [],
      translate,
    );
    assert.match(seen(shown), /^arXiv:2411\.14199v2Not in any digest of this workspace\.arXiv/);
    assert.deepEqual(links(shown), [
      'https://arxiv.org/abs/2411.14199v2',
      'https://arxiv.org/pdf/2411.14199v2',
      'https://arxiv.org/html/2411.14199v2',
      'https://huggingface.co/papers/2411.14199',
      'https://www.alphaxiv.org/abs/2411.14199v2',
    ]);
  });

  it('says the tags and the note of the person before what others say; no word of either where there is none', () => {
    const known = { tags: ['agents', 'to [x](y)'], note: 'Ask *Ann*\n\n- about $(bug)' };
    const shown = cardMarkdown(buildCard(paper('T', 'Ann Lee', 'It is a model.'), known), ACTIONS, translate);
    assert.equal(
      seen(shown).includes('tagged agents, to [x](y)Note — Ask *Ann* - about $(bug)Cite'),
      true,
      seen(shown),
    );
    const bare = buildCard(paper('T', 'Ann Lee', 'It is a model.'), { tags: [], note: '' });
    assert.equal('tags' in bare || 'note' in bare, false);
    assert.doesNotMatch(cardMarkdown(bare, ACTIONS, translate), /tagged|Note/);
  });

  it('brings nothing of a digest alive, whatever stands in it', () => {
    const piece = fc.constantFrom(
      '[x](command:evil)',
      '[x](javascript:alert)',
      '<img src=x onerror=alert(1)>',
      '![](https://e.com/x.png)',
      '$(bug)',
      '**b**',
      '`code`',
      '# h',
      '- item',
      '1. item',
      '> q',
      'https://e.com',
      'www.e.com',
      'a@b.c',
      '&lt;',
      '~~s~~',
      '\\',
      '---',
      '<think>',
      '[^1]',
      'é',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string()), { maxLength: 6 })
      .map((parts) => parts.join(' ').replace(/[|\r\n]/g, ' '));
    fc.assert(
      fc.property(text, text, text, (title, authors, summary) => {
        const card = buildCard(paper(`T ${title}`, authors, summary));
        const shown = cardMarkdown(card, ACTIONS, translate);
        assert.deepEqual(links(shown), [ACTIONS[0]!.uri, ...card.links.map((link) => link.url)]);
        const kinds = new Set(tokens(shown).map((token) => token.type));
        for (const kind of [
          'html',
          'image',
          'heading',
          'list',
          'blockquote',
          'codespan',
          'code',
          'del',
          'table',
        ]) {
          assert.ok(!kinds.has(kind), `${kind} in ${title} / ${authors} / ${summary}`);
        }
        assert.doesNotMatch(shown, /\$\(/);
      }),
      { numRuns: 300 },
    );
  });

  it('shows the very title that the digest has', () => {
    for (const title of ['S*: $f$ & <think> #1 [x]', 'a_b_c', '1) One', '$(bug) icon', 'A | B']) {
      const shown = cardMarkdown(buildCard(paper(title, 'A B', 'S.')), [], translate);
      assert.ok(seen(shown).startsWith(title), `${title}: ${seen(shown)}`);
    }
  });

  it('stays short, whatever the length of its texts', () => {
    const shown = cardMarkdown(
      buildCard(paper('T'.repeat(1e6), 'A B,'.repeat(1e5), 'Word. '.repeat(2e5))),
      [],
      translate,
    );
    assert.ok(shown.length < 60_000, String(shown.length));
  });
});
