import assert from 'node:assert/strict';
import { cardAuthors } from '../../../../src/core/citation/authors';
import { arxivAtom } from '../../../../src/core/metadata/arxiv-atom';
import type { MetadataClient, PaperAnswer } from '../../../../src/core/metadata/client';
import { dataCite } from '../../../../src/core/metadata/datacite';
import { huggingFace } from '../../../../src/core/metadata/hugging-face';
import { LIMITS } from '../../../../src/core/metadata/limits';
import type { MetadataFacts } from '../../../../src/core/metadata/record';
import { FAULTS } from '../../../support/fake-services/faults';
import { PAPERS } from '../../../support/fake-services/papers';
import { bodyOf, errorBodyOf } from '../../../support/fake-services/service-bodies';

const CLIENTS: readonly MetadataClient[] = [huggingFace, arxivAtom, dataCite];
const [first, second, third] = [PAPERS[0]!, PAPERS[1]!, PAPERS[2]!];

/** The values alone. */
function valuesOf(answer: PaperAnswer | undefined): Readonly<Record<string, unknown>> {
  assert.equal(answer?.kind, 'known');
  return Object.fromEntries(
    Object.entries((answer as { facts: MetadataFacts }).facts).map(([name, fact]) => [
      name,
      (fact as { value: unknown }).value,
    ]),
  );
}

function ask(client: MetadataClient, ids: readonly string[], body: string, type?: string, status = 200) {
  const usual = client.service === 'arxiv' ? 'application/atom+xml; charset=utf-8' : 'application/json';
  return client.read(ids, status, type ?? usual, body);
}

function kinds(answers: ReadonlyMap<string, PaperAnswer>): Readonly<Record<string, string>> {
  return Object.fromEntries([...answers].map(([id, { kind }]) => [id, kind]));
}

describe('clients of the services', () => {
  it('ask for a paper by an address of the service', () => {
    const urls = CLIENTS.map((client) => client.url(client.endpoint, ['2411.14199']));
    assert.deepEqual(urls, [
      'https://huggingface.co/api/papers/2411.14199',
      'https://export.arxiv.org/api/query?id_list=2411.14199&max_results=1',
      'https://api.datacite.org/dois/10.48550/arxiv.2411.14199',
    ]);
    assert.equal(
      arxivAtom.url('http://127.0.0.1:1', ['hep-th/9901001', '2411.14199']),
      'http://127.0.0.1:1/api/query?id_list=hep-th%2F9901001,2411.14199&max_results=2',
    );
  });

  for (const client of CLIENTS) {
    it(`${client.service}: the true author order of all thirteen papers of the seed digest`, () => {
      assert.equal(PAPERS.length >= 13, true);
      for (const paper of PAPERS.slice(0, 13)) {
        const { text, type } = bodyOf(client.service, [paper.id], [paper]);
        const said = valuesOf(ask(client, [paper.id], text, type).get(paper.id));
        assert.deepEqual(said['authors'], paper.authors, paper.id);
        const shown = cardAuthors({
          listedAuthors: [],
          etAl: false,
          authorOrder: 'reversed',
          authors: said['authors'],
        });
        assert.deepEqual(
          shown?.names.map(({ name }) => name),
          paper.authors,
        );
      }
    });

    it(`${client.service}: a body that says something else never becomes a fact`, () => {
      const good = bodyOf(client.service, [first.id], [first]).text;
      const type = client.service === 'arxiv' ? 'application/atom+xml' : 'application/json';
      const bad: readonly (readonly [string, string, string])[] = [
        ['an empty body', '', type],
        ['half a body', good.slice(0, good.length / 2), type],
        ['a page', '<!doctype html><html><title>Sign in</title></html>', 'text/html'],
        ['a page that is said to be right', '<html><title>Sign in</title></html>', type],
        ['the right body as a page', good, 'text/html'],
        ['null', 'null', type],
        ['a list', '[]', type],
        ['nothing in it', '{}', type],
        ['a number', '1e999', type],
        ['text', good.replaceAll(/["/]/g, ''), type],
        ['another paper', bodyOf(client.service, [first.id], [second]).text, type],
        ['a paper without a title', good.replace(/title/g, 'tilte'), type],
        ['a prototype', `{"__proto__":${JSON.stringify({ id: first.id })}}`, type],
        ['deep nesting', '['.repeat(20_000), type],
        ['deep tags', '<feed>' + '<a>'.repeat(20_000) + '</a>'.repeat(20_000) + '</feed>', type],
        ['NULs', '\u0000'.repeat(1000), type],
      ];
      for (const [name, body, contentType] of bad)
        assert.equal(ask(client, [first.id], body, contentType).get(first.id)?.kind === 'known', false, name);
    });

    it(`${client.service}: hostile text is text within its limits, or left out`, () => {
      const hostile = {
        ...first,
        title: `<script>alert(1)</script> \u0000\u202e${'long '.repeat(100_000)}`,
        authors: [...Array.from({ length: 10_000 }, (_, i) => `Person ${i} Family${i}`), 'x'.repeat(5000)],
        abstract: '\u0007<img src=x onerror=alert(1)>'.repeat(10_000),
        categories: ['cs.CL"><b', 'cs.CL'],
        doi: 'javascript:alert(1)',
        repository: { url: 'javascript:alert(1)', stars: -1 },
        models: ['../../etc/passwd', 'a b'],
        upvotes: -3,
        journalRef: '\u202e',
      };
      const { text, type } = bodyOf(client.service, [first.id], [hostile]);
      const said = valuesOf(ask(client, [first.id], text, type).get(first.id));
      for (const [name, value] of Object.entries(said)) {
        const strings = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
        for (const item of strings) assert.equal(/[\u0000-\u001f\u202a-\u202e]/.test(item), false, name);
      }
      assert.equal((said['title'] as string).length <= LIMITS.title, true);
      assert.equal((said['abstract'] as string).length <= LIMITS.abstract, true);
      // More authors than anybody believes are none: a list that is cut would claim to be whole.
      assert.equal(said['authors'], undefined);
      for (const name of ['doi', 'codeUrl', 'codeStars', 'models', 'upvotes', 'journalRef'])
        assert.equal(said[name], undefined, name);
      if (client.service !== 'huggingFace') assert.deepEqual(said['categories'], ['cs.CL']);
    });
  }

  it('Hugging Face: 404 is an answer when the service gives it, and none when a page does', () => {
    const { text, type, status } = bodyOf('huggingFace', [first.id], []);
    assert.deepEqual(huggingFace.read([first.id], status, type, text).get(first.id), { kind: 'unknown' });
    assert.equal(huggingFace.read([first.id], 404, 'text/html', '<html>').get(first.id)?.kind, 'bad');
  });

  it('Hugging Face: code, stars, upvotes and models, and the digest of account names it has is not taken', () => {
    const { text, type } = bodyOf('huggingFace', [second.id], [second]);
    assert.deepEqual(valuesOf(huggingFace.read([second.id], 200, type, text).get(second.id)), {
      title: second.title,
      authors: second.authors,
      abstract: second.abstract,
      published: '2024-11-21',
      codeUrl: 'https://github.com/example/marco',
      codeStars: 1480,
      upvotes: 61,
      models: [{ id: 'example/marco-o1' }, { id: 'example/marco-o1-small' }],
    });
  });

  it('arXiv: entries are matched by their id, whatever their order; what is absent is unknown', () => {
    const { text, type } = bodyOf('arxiv', [], [third, first]);
    const answers = arxivAtom.read([first.id, second.id, third.id], 200, type, text);
    assert.deepEqual(kinds(answers), { [first.id]: 'known', [second.id]: 'unknown', [third.id]: 'known' });
    assert.deepEqual(valuesOf(answers.get(third.id)), {
      title: third.title,
      authors: third.authors,
      abstract: third.abstract,
      categories: third.categories,
      published: '2024-11-21',
      updated: third.updated,
      version: third.version,
      journalRef: third.journalRef,
      doi: third.doi,
    });
  });

  it('arXiv: an error entry with status 200 is no paper and makes no other id unknown', () => {
    const { text, type } = errorBodyOf('arxiv', [first.id], 200);
    assert.deepEqual(kinds(arxivAtom.read([first.id, second.id], 200, type, text)), {
      [first.id]: 'bad',
      [second.id]: 'bad',
    });
  });

  it('arXiv: https and old ids, other prefixes, CDATA, and entities of XML alone', () => {
    const feed = `<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:x="http://arxiv.org/schemas/atom">
      <a:entry><a:id>https://export.arxiv.org/abs/hep-th/9901001v3</a:id><a:title type="html"><![CDATA[Strings & <things>]]></a:title>
      <a:author><a:name>Ren&#233;e O&apos;Neil &amp; Co</a:name><x:affiliation>Somewhere</x:affiliation></a:author>
      <x:primary_category term="hep-th"/><a:category term="gr-qc"/><a:category term="hep-th"/><x:doi>10.1000/a.b 10.1000/c</x:doi>
      <a:published>1999-01-04T00:00:00-05:00</a:published></a:entry></a:feed>`;
    assert.deepEqual(valuesOf(ask(arxivAtom, ['hep-th/9901001'], feed).get('hep-th/9901001')), {
      title: 'Strings & <things>',
      authors: ["Renée O'Neil & Co"],
      categories: ['hep-th', 'gr-qc'],
      published: '1999-01-04',
      version: 3,
      doi: '10.1000/a.b',
    });
  });

  it('arXiv: declared entities are not expanded', () => {
    const feed = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><feed><entry>
      <id>http://arxiv.org/abs/${first.id}</id><title>&b;</title><author><name>A B</name></author></entry></feed>`;
    assert.equal(ask(arxivAtom, [first.id], feed).get(first.id)?.kind, 'bad');
  });

  it('DataCite: families first are turned around, organisations and suffixes are not lost; tags of abstracts go', () => {
    const body = JSON.stringify({
      data: {
        id: '10.48550/ARXIV.2411.14199',
        attributes: {
          creators: [
            { name: 'van den Berg, Anna', nameType: 'Personal' },
            { name: 'Some Team, Inc.', nameType: 'Organizational' },
            { name: 'King, Martin', givenName: 'Martin', familyName: 'King' },
            { name: 'Plain Name' },
            { name: ':' },
          ],
          titles: [{ title: 'Other', titleType: 'AlternativeTitle' }, { title: 'The   title' }],
          descriptions: [
            { description: '<jats:p>For a &lt; b and x < y.</jats:p>', descriptionType: 'Abstract' },
          ],
          subjects: [
            { subject: 'FOS: Computer', subjectScheme: 'FOS' },
            { subject: 'Optics (physics.optics)' },
          ],
          dates: [
            { date: '2025-02-01T00:00:00Z', dateType: 'Submitted', dateInformation: 'v2' },
            { date: '2024-11-21T18:00:00Z', dateType: 'Submitted', dateInformation: 'v1' },
          ],
          version: '2',
          relatedIdentifiers: [
            {
              relationType: 'IsVersionOf',
              relatedIdentifier: '10.48550/arXiv.2411.14199',
              relatedIdentifierType: 'DOI',
            },
            {
              relationType: 'IsVersionOf',
              relatedIdentifier: 'https://doi.org/10.1000/xyz',
              relatedIdentifierType: 'DOI',
            },
          ],
        },
      },
    });
    assert.deepEqual(valuesOf(ask(dataCite, ['2411.14199'], body).get('2411.14199')), {
      title: 'The title',
      authors: ['Anna van den Berg', 'Some Team, Inc.', 'Martin King', 'Plain Name'],
      abstract: 'For a < b and x < y.',
      categories: ['physics.optics'],
      published: '2024-11-21',
      updated: '2025-02-01',
      version: 2,
      doi: '10.1000/xyz',
    });
  });

  for (const client of CLIENTS) {
    it(`${client.service}: a list of authors with a hole in it is not taken, and all else is`, () => {
      for (const nobody of ['', '\u0000', '\u202e ', 'x'.repeat(300)]) {
        const paper = { ...first, authors: ['Ann Ay', nobody, 'Cy Cee'] };
        const { text, type } = bodyOf(client.service, [first.id], [paper]);
        const body = client.service === 'datacite' ? text.replace(/"name":",? *"/g, '"name":null') : text;
        const said = valuesOf(ask(client, [first.id], body, type).get(first.id));
        assert.deepEqual([said['authors'], said['title']], [undefined, first.title], JSON.stringify(nobody));
      }
    });

    it(`${client.service}: an odd field costs no more than itself`, () => {
      const { text, type } = bodyOf(client.service, [second.id], [second]);
      const odd = text
        .replace(/"(summary|publishedAt|upvotes|githubStars|githubRepo)":("[^"]*"|\d+)/g, '"$1":{"a":[]}')
        .replace(/"(descriptions|dates|subjects|version|relatedIdentifiers)":/g, '"$1":{"a":7},"x":')
        .replace(/"linkedModels":\[/, '"linkedModels":[null,{"id":7},')
        .replace(/<(summary|published|updated)>/g, '<$1><odd/>')
        .replace(/term="/g, 'term="?');
      const { models, version, ...said } = valuesOf(ask(client, [second.id], odd, type).get(second.id));
      assert.deepEqual(said, { title: second.title, authors: second.authors });
      assert.deepEqual(
        [models, version],
        [
          client.service === 'huggingFace' ? second.models.map((id) => ({ id })) : undefined,
          client.service === 'arxiv' ? second.version : undefined,
        ],
      );
    });
  }

  it('arXiv: an author or an entry that does not end swallows nobody', () => {
    const { text, type } = bodyOf('arxiv', [], [first, second]);
    const authors = text.replace('</author>', '');
    const [answer] = ask(arxivAtom, [first.id], authors, type).values();
    assert.equal(answer?.kind === 'known' ? answer.facts.authors : undefined, undefined);
    const entries = text.replace('</entry>', '');
    assert.deepEqual(kinds(ask(arxivAtom, [first.id, second.id], entries, type)), {
      [first.id]: 'bad',
      [second.id]: 'bad',
    });
  });

  it('arXiv: an empty feed says that nothing is known, and one with another status says nothing', () => {
    for (const body of [
      '<feed></feed>',
      '<feed xmlns="http://www.w3.org/2005/Atom"/>',
      '<a:feed>\n</a:feed>',
    ]) {
      assert.deepEqual(kinds(ask(arxivAtom, [first.id], body)), { [first.id]: 'unknown' }, body);
      assert.deepEqual(kinds(ask(arxivAtom, [first.id], body, undefined, 404)), { [first.id]: 'bad' });
    }
  });

  it('arXiv: another paper is not taken, and makes the one that was asked for bad rather than unknown', () => {
    const { text, type } = bodyOf('arxiv', [], [third, first]);
    assert.deepEqual(kinds(ask(arxivAtom, [first.id, second.id], text, type)), {
      [first.id]: 'known',
      [second.id]: 'bad',
    });
  });

  it('arXiv: of entries about one paper the first that can be used counts', () => {
    const { text, type } = bodyOf('arxiv', [], [{ ...first, title: '' }, { ...first, title: 'A' }, first]);
    assert.equal(valuesOf(ask(arxivAtom, [first.id], text, type).get(first.id))['title'], 'A');
  });

  it('arXiv: entities are decoded once, however many', () => {
    const { text, type } = bodyOf(
      'arxiv',
      [],
      [{ ...first, abstract: `&lt;b&gt; &#233; ${'<'.repeat(5000)}` }],
    );
    const said = valuesOf(ask(arxivAtom, [first.id], text, type).get(first.id));
    assert.equal(said['abstract'], `&lt;b&gt; &#233; ${'<'.repeat(5000)}`);
  });

  it('DataCite: the days of versions, not those on which arXiv told of them', () => {
    const on = (dateType: string, date: string, dateInformation?: string) => ({
      dateType,
      date,
      dateInformation,
    });
    const daysOf = (version: unknown, ...dates: readonly unknown[]) => {
      const attributes = { titles: [{ title: 'T' }], version, dates };
      const body = JSON.stringify({ data: { id: '10.48550/arxiv.2411.14199', attributes } });
      const { title, ...days } = valuesOf(ask(dataCite, ['2411.14199'], body).get('2411.14199'));
      assert.equal(title, 'T');
      return days;
    };
    const first = on('Submitted', '2024-11-21T18:00:00Z', 'v1');
    const rest = [on('Available', '2024-11', 'v1'), on('Issued', '2024')];
    assert.deepEqual(daysOf('1', first, on('Updated', '2024-11-22T02:00:00Z', 'v1'), ...rest), {
      published: '2024-11-21',
      updated: '2024-11-21',
      version: 1,
    });
    assert.deepEqual(daysOf(undefined, on('Updated', '2025-02-03T00:10:00Z', 'v3'), ...rest, first), {
      published: '2024-11-21',
      updated: '2025-02-03',
      version: 3,
    });
    assert.deepEqual(daysOf('v2', first, on('Updated', '2024-11-22', 'v1'), ...rest), {
      published: '2024-11-21',
      version: 2,
    });
    assert.deepEqual(daysOf({}, ...rest, on('Submitted', '2024-13-41', 'v1')), {});
  });

  it('DataCite: a paper of old by its DOI in any case, and none by two DOIs that differ', () => {
    const body = (id: string, doi: string) =>
      JSON.stringify({ data: { id, attributes: { doi, titles: [{ title: 'T' }] } } });
    const id = 'math.GT/0309136';
    const own = '10.48550/ARXIV.MATH.GT/0309136';
    assert.deepEqual(kinds(ask(dataCite, [id], body(own.toLowerCase(), own))), { [id]: 'known' });
    assert.deepEqual(kinds(ask(dataCite, [id], body(own, '10.48550/arxiv.math.gt/0309137'))), {
      [id]: 'bad',
    });
  });

  it('the fakes misbehave in as many ways as they say', () =>
    assert.equal(Object.keys(FAULTS).length >= 19, true));
});
