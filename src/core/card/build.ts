import { absUrl, alphaXivUrl, htmlUrl, huggingFaceUrl, pdfUrl } from '../arxiv/links';
import { cardAuthors } from '../citation/authors';
import { citable, citableId } from '../citation/citable';
import { isCodeUrl } from '../digest/link-kind';
import type { Paper } from '../library/paper';
import type { Citations } from '../references/mention';
import type { Card, CardFacts, CardKnowledge, CardLink } from './card';
import { cardFacts, isSameCode } from './facts';
import { readSummary } from './read-summary';

/** No title is longer; what is cut off is no title. */
const TITLE_LIMIT = 1000;

/** All that is shown of a paper; what it costs does not grow with the library. */
export function buildCard(paper: Paper, known: CardKnowledge = {}): Card {
  const { entry } = paper;
  const { metadata, citedIn, state, starred, tags = [], note = '' } = known;
  const facts = cardFacts(metadata?.record);
  const dates = paper.places.flatMap((place) => place.entry.date ?? []);
  return {
    key: paper.key,
    arxivId: paper.arxivId,
    version: entry.version,
    title: entry.title.slice(0, TITLE_LIMIT),
    authors: cardAuthors(citable(paper, metadata?.record)),
    days: [...new Set(dates)],
    ...readSummary(entry),
    links:
      paper.arxivId === undefined
        ? entryLinks(paper)
        : [...arxivLinks(paper.arxivId, entry.version), ...codeLinks(paper, facts?.code?.url)],
    places: paper.places.map(({ uri, entry: { date, section, line, endLine } }) => ({
      uri,
      date,
      section,
      line,
      endLine,
    })),
    ...(citedIn === undefined ? {} : { citedIn }),
    ...(state === undefined ? {} : { state }),
    ...(starred === undefined ? {} : { starred }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(note === '' ? {} : { note }),
    ...asked(paper.arxivId, known, facts),
  };
}

/** The card that hovers, the tree and the panel show: with how many files cite the paper, and how the person stands with it. */
export function buildCitedCard(
  paper: Paper,
  cited: Pick<Citations, 'citingFileCount'>,
  known: CardKnowledge = {},
): Card {
  const count = paper.arxivId === undefined ? undefined : cited.citingFileCount(paper.arxivId);
  return buildCard(paper, { ...known, ...(count === undefined ? {} : { citedIn: count }) });
}

/** The card of an arXiv id that no digest lists: links, what services say of it, and nothing that is not known. */
export function buildUnknownCard(
  arxivId: string,
  version: number | undefined,
  remark: string,
  cited?: Pick<Citations, 'citingFileCount'>,
  known: Pick<CardKnowledge, 'metadata' | 'mayLookUp'> = {},
): Card {
  const record = known.metadata?.record;
  const paper = citableId(arxivId, version, record);
  return {
    key: undefined,
    arxivId,
    version,
    title: paper.title === '' ? undefined : paper.title.slice(0, TITLE_LIMIT),
    authors: cardAuthors(paper),
    days: [],
    headline: undefined,
    sentences: [],
    links: arxivLinks(arxivId, version),
    places: [],
    remark,
    ...(cited === undefined ? {} : { citedIn: cited.citingFileCount(arxivId) }),
    ...asked(arxivId, known, cardFacts(record)),
  };
}

/** What services say, and how it stands with asking them; only arXiv ids can be asked for. */
function asked(
  arxivId: string | undefined,
  { metadata, mayLookUp = false }: Pick<CardKnowledge, 'metadata' | 'mayLookUp'>,
  facts: CardFacts | undefined,
): Pick<Card, 'facts' | 'lookup'> {
  if (arxivId === undefined || metadata === undefined) return {};
  const { isAsking } = metadata;
  const isWhole = facts?.isWhole === true;
  const canAsk = mayLookUp && !isAsking && !isWhole;
  // One service failed and another stood in: nothing is missing, so nobody needs to hear of it.
  const failure = isWhole ? undefined : metadata.failure;
  return { ...(facts === undefined ? {} : { facts }), lookup: { isAsking, failure, canAsk } };
}

function arxivLinks(id: string, version: number | undefined): readonly CardLink[] {
  return [
    { label: 'arXiv', url: absUrl(id, version) },
    { label: 'PDF', url: pdfUrl(id, version) },
    { label: 'HTML', url: htmlUrl(id, version) },
    { label: 'Hugging Face', url: huggingFaceUrl(id) },
    { label: 'alphaXiv', url: alphaXivUrl(id, version) },
  ];
}

/** Where the code is, as the digests say; nothing when a service says the same. */
function codeLinks(paper: Paper, known: string | undefined): readonly CardLink[] {
  const url = paper.places.flatMap(({ entry }) => entry.links).find((link) => isCodeUrl(link.url))?.url;
  if (url?.startsWith('https://') !== true || (known !== undefined && isSameCode(known, url))) return [];
  return [{ label: 'Code', url }];
}

/** The links of an entry without arXiv id, as the digest has them; plain web addresses only. */
function entryLinks(paper: Paper): readonly CardLink[] {
  return paper.entry.links
    .filter((link) => /^https:\/\/[^\s]+$/i.test(link.url))
    .slice(0, 5)
    .map(({ label, url }) => ({ label: label === '' ? url : label, url }));
}
