import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { buildCard, buildUnknownCard } from '../../../../src/core/card/build';
import type { Card } from '../../../../src/core/card/card';
import { allLinks } from '../../../../src/core/card/facts';
import { cardMarkdown } from '../../../../src/core/card/markdown';
import type { MetadataFacts } from '../../../../src/core/metadata/record';
import { paper } from '../panel/sample';

const ID = '2411.14199';
const arxiv = <T>(value: T) => ({ value, source: 'arxiv' as const });
const hub = <T>(value: T) => ({ value, source: 'huggingFace' as const });

function unknown(facts: MetadataFacts, parts: object = {}): Card {
  const record = { arxivId: ID, facts, asked: {} };
  const metadata = { record, isAsking: false, failure: undefined, ...parts };
  return buildUnknownCard(ID, undefined, 'In no digest.', undefined, { metadata });
}

function shown(card: Card): string {
  const t = (message: string, ...values: readonly string[]): string =>
    message.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? '');
  return cardMarkdown(card, [], t, String).replaceAll(/&#(\d+);/g, (_, code: string) =>
    String.fromCharCode(Number(code)),
  );
}

describe('a card as Markdown, with what services say', () => {
  it('has one line of facts, where it was published, what belongs to it, and the abstract apart', () => {
    const text = shown(
      unknown({
        title: arxiv('A Title'),
        authors: arxiv(['Ann Ay', 'Bo Bee']),
        abstract: arxiv('We do it.'),
        categories: arxiv(['cs.CL', 'cs.LG']),
        published: arxiv('2024-11-21'),
        updated: arxiv('2025-01-02'),
        version: arxiv(3),
        comment: arxiv('9 pages'),
        journalRef: arxiv('Invented Letters 3'),
        doi: arxiv('10.1000/x'),
        codeUrl: hub('https://github.com/lab/model'),
        codeStars: hub(7),
        models: hub([{ id: 'lab/model' }]),
      }),
    );
    const dot = ' &nbsp;·&nbsp; ';
    for (const block of [
      '**A Title**\n\nAnn Ay, Bo Bee\n\narXiv:2411.14199',
      ['cs.CL, cs.LG', 'published 2024-11-21', 'updated 2025-01-02', 'version 3', '9 pages'].join(dot),
      'Published in Invented Letters 3, [doi:10.1000/x](https://doi.org/10.1000/x)',
      `Code [lab/model](https://github.com/lab/model) ★ 7${dot}Models [lab/model](https://huggingface.co/lab/model)`,
      '---\n\n**Abstract**\n\nWe do it.\n\n*From arXiv, Hugging Face*',
    ])
      assert.ok(text.includes(block), `${block}\n\nis not in\n\n${text}`);
  });

  it('says that it is being asked, or why it was in vain', () => {
    assert.match(shown(unknown({}, { isAsking: true })), /\*Looking the paper up…\*/);
    const failure = { reason: 'timeout', service: 'arxiv' };
    assert.match(shown(unknown({}, { failure })), /\*arXiv does not answer at the moment\.\*/);
  });

  it('stays calm about one service that failed as long as another has said something', () => {
    const failure = { reason: 'serverError', service: 'arxiv' };
    assert.doesNotMatch(shown(unknown({ abstract: hub('We do it.') }, { failure })), /error/);
  });

  it('writes numbers as the person does', () => {
    const card = unknown({
      codeUrl: hub('https://github.com/lab/model'),
      codeStars: hub(1480),
      upvotes: hub(2000),
    });
    const number = (value: number): string => new Intl.NumberFormat('de').format(value);
    const text = cardMarkdown(
      card,
      [],
      (message, value = '') => message.replace('{0}', value),
      String,
      number,
    );
    assert.match(text, /★ 1\.480/);
    assert.match(text, /2&#46;000 upvotes|2\.000 upvotes/);
  });

  it('clips the abstract, the more so below a summary', () => {
    const abstract = arxiv('Word. '.repeat(1000));
    const metadata = {
      record: { arxivId: ID, facts: { abstract }, asked: {} },
      isAsking: false,
      failure: undefined,
    };
    const of = paper(`arxiv:${ID}`, ['2024-11-22']);
    const listed = { ...of, entry: { ...of.entry, summary: 'It is a model.' } };
    const alone = shown(unknown({ abstract })).length;
    const below = shown(buildCard(listed, { metadata })).length;
    assert.ok(alone < 2500 && below < 2000, `${alone}, ${below}`);
  });

  it('brings nothing of a service alive, whatever it says', () => {
    const piece = fc.constantFrom(
      '[x](command:evil)',
      '<img src=x onerror=alert(1)>',
      '![](https://e.com/x.png)',
      '$(bug)',
      '**b**',
      '`code`',
      '# h',
      'https://e.com',
      '---',
      '10.1000/a)[b](command:evil)',
      'https://e.com/a)b](command:evil)',
      '\n\n',
    );
    const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 5 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, text, text, text, (title, said, doi, url) => {
        const card = unknown({
          title: arxiv(title),
          authors: arxiv([said, title]),
          abstract: arxiv(said),
          categories: arxiv([title, said]),
          published: arxiv(said),
          comment: arxiv(said),
          journalRef: arxiv(title),
          doi: arxiv(`10.1000/${doi}`),
          codeUrl: hub(`https://e.com/${url}`),
          models: hub([{ id: said }, { id: 'a/b' }]),
        });
        const markdown = cardMarkdown(card, [], (message) => message, String);
        const flat = (token: Token): Token[] => [
          token,
          ...('tokens' in token ? (token.tokens ?? []).flatMap(flat) : []),
        ];
        const tokens = lexer(markdown, { gfm: true, breaks: true }).flatMap(flat);
        const links = tokens.flatMap((token) => (token.type === 'link' ? [token.href as string] : []));
        assert.equal(links.length, allLinks(card).length);
        assert.deepEqual(
          links.filter((href) => !/^https:\/\/[^\s<>"'`]+$/.test(href)),
          [],
        );
        for (const kind of ['html', 'image', 'heading', 'list', 'codespan', 'code', 'table'])
          assert.ok(!tokens.some(({ type }) => type === kind), `${kind} in ${markdown}`);
        assert.doesNotMatch(markdown, /\$\(/);
      }),
      { numRuns: 300 },
    );
  });
});
