import type { MetadataService } from '../../../src/core/metadata/record';
import type { FakePaper } from './papers';

export interface Body {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

/** What a service says when asked for these ids, of which it knows these papers. */
export function bodyOf(service: MetadataService, ids: readonly string[], papers: readonly FakePaper[]): Body {
  if (service === 'arxiv') return { status: 200, type: ATOM_TYPE, text: feed(papers.map(atomEntry)) };
  const [found] = papers;
  if (service === 'huggingFace') {
    return found
      ? { status: 200, type: JSON_TYPE, text: JSON.stringify(huggingFacePaper(found)) }
      : { status: 404, type: JSON_TYPE, text: JSON.stringify({ error: 'Paper not found' }) };
  }
  return found
    ? { status: 200, type: JSON_TYPE, text: JSON.stringify({ data: datacitePaper(found) }) }
    : {
        status: 404,
        type: JSON_TYPE,
        text: JSON.stringify({
          errors: [
            { status: '404', title: "The resource you are looking for doesn't exist.", ids: ids.length },
          ],
        }),
      };
}

/** How each service says, with status 200 or another one, that something was wrong with the question. */
export function errorBodyOf(service: MetadataService, ids: readonly string[], status: number): Body {
  if (service === 'arxiv') {
    const id = ids[0] ?? '';
    const entry = `<entry>
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_${escaped(id)}</id>
    <title>Error</title>
    <summary>incorrect id format for ${escaped(id)}</summary>
    <updated>2024-11-25T00:00:00-05:00</updated>
    <link href="http://arxiv.org/api/errors#incorrect_id_format_for_${escaped(id)}" rel="alternate" type="text/html"/>
    <author><name>arXiv api core</name></author>
  </entry>`;
    return { status, type: ATOM_TYPE, text: feed([entry]) };
  }
  const text =
    service === 'huggingFace'
      ? { error: 'Something went wrong' }
      : { errors: [{ status: '500', title: 'Something went wrong' }] };
  return { status, type: JSON_TYPE, text: JSON.stringify(text) };
}

function huggingFacePaper(paper: FakePaper): unknown {
  return {
    id: paper.id,
    authors: paper.authors.map((name, index) => ({
      _id: `a${index}`,
      name,
      hidden: false,
      ...(index === 0 ? { user: { user: 'a-handle', fullname: 'Some Account', type: 'user' } } : {}),
    })),
    publishedAt: `${paper.published}T18:59:59.000Z`,
    submittedOnDailyAt: `${paper.published}T20:00:00.000Z`,
    title: paper.title,
    summary: `${paper.abstract}\n`,
    upvotes: paper.upvotes,
    ai_summary: 'A summary that a machine might have written.',
    ai_keywords: ['one', 'two'],
    ...(paper.repository ? { githubRepo: paper.repository.url, githubStars: paper.repository.stars } : {}),
    linkedModels: paper.models.map((id) => ({ id, author: id.split('/')[0], downloads: 1 })),
  };
}

function atomEntry(paper: FakePaper): string {
  const optional = (name: string, value: string | undefined): string =>
    value === undefined
      ? ''
      : `\n    <arxiv:${name} xmlns:arxiv="http://arxiv.org/schemas/atom">${escaped(value)}</arxiv:${name}>`;
  return `<entry>
    <id>http://arxiv.org/abs/${paper.id}v${paper.version}</id>
    <updated>${paper.updated}T17:59:59Z</updated>
    <published>${paper.published}T18:59:59Z</published>
    <title>${escaped(paper.title.replace(': ', ':\n  '))}</title>
    <summary>  ${escaped(paper.abstract)}
</summary>
${paper.authors.map((name) => `    <author>\n      <name>${escaped(name)}</name>\n    </author>`).join('\n')}${optional('comment', paper.comment)}${optional('journal_ref', paper.journalRef)}${optional('doi', paper.doi)}
    <link href="http://arxiv.org/abs/${paper.id}v${paper.version}" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/${paper.id}v${paper.version}" rel="related" type="application/pdf"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="${paper.categories[0] ?? ''}" scheme="http://arxiv.org/schemas/atom"/>
${paper.categories.map((term) => `    <category term="${term}" scheme="http://arxiv.org/schemas/atom"/>`).join('\n')}
  </entry>`;
}

function feed(entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query</title>
  <id>http://arxiv.org/api/fake</id>
  <updated>2024-11-25T00:00:00-05:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${entries.length}</opensearch:totalResults>
  ${entries.join('\n  ')}
</feed>
`;
}

function datacitePaper(paper: FakePaper): unknown {
  const doi = `10.48550/arxiv.${paper.id}`;
  return {
    id: doi,
    type: 'dois',
    attributes: {
      doi,
      creators: paper.authors.map((name) => {
        const cut = name.lastIndexOf(' ');
        const given = name.slice(0, cut);
        const family = name.slice(cut + 1);
        return {
          name: `${family}, ${given}`,
          nameType: 'Personal',
          givenName: given,
          familyName: family,
          affiliation: [],
          nameIdentifiers: [],
        };
      }),
      titles: [{ title: paper.title }],
      publisher: 'arXiv',
      publicationYear: Number(paper.published.slice(0, 4)),
      subjects: paper.categories.map((term) => ({
        subject: `Some Field (${term})`,
        subjectScheme: 'arXiv',
        lang: 'en',
      })),
      dates: [
        { date: `${paper.published}T18:59:59Z`, dateType: 'Submitted', dateInformation: 'v1' },
        { date: `${paper.updated}T17:59:59Z`, dateType: 'Updated', dateInformation: `v${paper.version}` },
        { date: paper.published.slice(0, 7), dateType: 'Available', dateInformation: 'v1' },
        { date: paper.published.slice(0, 4), dateType: 'Issued' },
      ],
      version: String(paper.version),
      descriptions: [
        { description: paper.abstract, descriptionType: 'Abstract' },
        ...(paper.comment ? [{ description: paper.comment, descriptionType: 'Other' }] : []),
      ],
      relatedIdentifiers: paper.doi
        ? [{ relationType: 'IsVersionOf', relatedIdentifier: paper.doi, relatedIdentifierType: 'DOI' }]
        : [],
      url: `https://arxiv.org/abs/${paper.id}`,
      state: 'findable',
    },
  };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
