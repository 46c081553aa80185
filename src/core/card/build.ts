import { absUrl, alphaXivUrl, htmlUrl, huggingFaceUrl, pdfUrl } from '../arxiv/links';
import { cardAuthors } from '../citation/authors';
import { citable } from '../citation/citable';
import { isCodeUrl } from '../digest/link-kind';
import type { Paper } from '../library/paper';
import type { Citations } from '../references/mention';
import { findHeadline } from '../summary/headline';
import { labelSentences } from '../summary/label';
import type { Card, CardKnowledge, CardLink } from './card';

/** A summary is read up to here (UTF-16 units); the longest of 4,904 real ones has 2,900. */
const SUMMARY_LIMIT = 20_000;
/** No title is longer; what is cut off is no title. */
const TITLE_LIMIT = 1000;

/** All that is shown of a paper; what it costs does not grow with the library. */
export function buildCard(paper: Paper, known: CardKnowledge = {}): Card {
  const { entry } = paper;
  const summary = (entry.summary ?? '').slice(0, SUMMARY_LIMIT);
  const dates = paper.places.flatMap((place) => place.entry.date ?? []);
  return {
    key: paper.key,
    arxivId: paper.arxivId,
    version: entry.version,
    title: entry.title.slice(0, TITLE_LIMIT),
    authors: cardAuthors(citable(paper)),
    days: [...new Set(dates)],
    headline: findHeadline(summary),
    sentences: labelSentences(summary),
    links:
      paper.arxivId === undefined
        ? entryLinks(paper)
        : [...arxivLinks(paper.arxivId, entry.version), ...codeLinks(paper)],
    places: paper.places.map(({ uri, entry: { date, section, line, endLine } }) => ({
      uri,
      date,
      section,
      line,
      endLine,
    })),
    ...known,
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

/** The card of an arXiv id that no digest lists: links, and nothing that is not known. */
export function buildUnknownCard(
  arxivId: string,
  version: number | undefined,
  remark: string,
  cited?: Pick<Citations, 'citingFileCount'>,
): Card {
  return {
    key: undefined,
    arxivId,
    version,
    title: undefined,
    authors: undefined,
    days: [],
    headline: undefined,
    sentences: [],
    links: arxivLinks(arxivId, version),
    places: [],
    remark,
    ...(cited === undefined ? {} : { citedIn: cited.citingFileCount(arxivId) }),
  };
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

/** Where the code is, as the digests say. */
function codeLinks(paper: Paper): readonly CardLink[] {
  const url = paper.places.flatMap(({ entry }) => entry.links).find((link) => isCodeUrl(link.url))?.url;
  return url?.startsWith('https://') === true ? [{ label: 'Code', url }] : [];
}

/** The links of an entry without arXiv id, as the digest has them; plain web addresses only. */
function entryLinks(paper: Paper): readonly CardLink[] {
  return paper.entry.links
    .filter((link) => /^https:\/\/[^\s]+$/i.test(link.url))
    .slice(0, 5)
    .map(({ label, url }) => ({ label: label === '' ? url : label, url }));
}
