import type { Card } from '../card/card';
import type { Paper } from '../library/paper';
import type { SummarySentence } from '../summary/parts';
import { citedView } from './cited-view';
import { clip } from './clip';
import { dateLabel } from './date-label';
import { authorsView, dayLink } from './day-view';
import { factsView, lookupView } from './facts-view';
import { isHttps } from './https';
import { findFigures } from '../summary/figures';
import { readingHeadline, readingText } from '../summary/reading';
import type { PanelDay, ViewSource } from './source';
import type { PaperTarget } from './target';
import type { DayLink, PaperLink, PaperView, PlaceView, RelatedPaper, SummaryPart, TextSpan } from './view';

/** Longest title of a neighbour, which is only a tooltip, and of a related paper. */
const neighbourLimit = 120;
const titleLimit = 300;
/** From this weight on a figure is taken for a result, see {@link findFigures}. */
const CONVINCING = 3.5;

/** How many hits of a search a paper is looked for among, and how many related papers are named. */
const hitLimit = 200;
const relatedCount = 6;
/** Longest note that is shown; the editor of notes has all of it. */
const noteLimit = 4000;

/**
 * The view of one paper, read within a search where the person came from one, else within their day when that lists it,
 * else within the newest day that does.
 */
export function paperView(paper: Paper, { day, query }: PaperTarget, source: ViewSource): PaperView {
  const card = source.buildCard(paper);
  const within = dayOf(paper, card, day, source);
  const among =
    query === undefined
      ? (within?.papers ?? [])
      : source.finder.findNow(query, hitLimit).hits.map((hit) => hit.paper);
  const index = among.findIndex((other) => other.key === paper.key);
  return {
    kind: 'paper',
    key: paper.key,
    title: card.title ?? paper.entry.title,
    arxivId: card.arxivId,
    version: card.version,
    state: card.state,
    starred: card.starred === true,
    topics: source.topics.of(paper),
    tags: card.tags ?? [],
    note: card.note === undefined ? undefined : clip(card.note, noteLimit),
    authors: authorsView(card),
    query,
    day: within === undefined ? undefined : dateLink(within.date, source),
    position: index + 1,
    count: among.length,
    previous: index < 0 ? undefined : neighbour(among[index - 1]),
    next: index < 0 ? undefined : neighbour(among[index + 1]),
    ...summaryOf(card.sentences),
    headline: card.headline === undefined ? undefined : readingHeadline(card.headline),
    links: card.links.filter((link) => isHttps(link.url)),
    places: card.places.map((place): PlaceView => ({
      uri: place.uri,
      line: place.line,
      document: source.documentLabel(place.uri),
      day: place.date === undefined ? undefined : dateLink(place.date, source),
      section: place.section,
    })),
    related: relatedPapers(paper, source),
    cited: citedView(card.arxivId, card.citedIn, source),
    facts: factsView(card, source.language),
    lookup: lookupView(card, source),
  };
}

function dayOf(
  paper: Paper,
  card: Card,
  wanted: string | undefined,
  source: ViewSource,
): PanelDay | undefined {
  const dates = wanted === undefined ? card.days : [wanted, ...card.days];
  for (const date of dates) {
    const day = source.snapshot.day(date);
    if (day?.papers.some((other) => other.key === paper.key) === true) return day;
  }
  return undefined;
}

function dateLink(date: string, source: ViewSource): DayLink {
  return { date, label: dateLabel(date, source.language) };
}

function relatedPapers({ key }: Paper, source: ViewSource): readonly RelatedPaper[] {
  return source.finder.related(key, relatedCount).map(({ paper }) => {
    const card = source.buildBrief(paper);
    return {
      key: paper.key,
      title: clip(card.title ?? paper.entry.title, titleLimit),
      day: dayLink(card.days[0], source),
      state: card.state,
    };
  });
}

function neighbour(paper: Paper | undefined): PaperLink | undefined {
  return paper === undefined ? undefined : { key: paper.key, title: clip(paper.entry.title, neighbourLimit) };
}

/**
 * The summary to read: its opening overview as the lead, then one part for each run of sentences of one label. What the
 * model said around it goes to the asides; a summary without any label stays whole, as one part.
 */
function summaryOf(sentences: readonly SummarySentence[]): Pick<PaperView, 'lead' | 'parts' | 'asides'> {
  const first = sentences.findIndex((sentence) => sentence.label !== 'other');
  if (first < 0) return { lead: undefined, parts: partsOf(sentences), asides: [] };
  let end = sentences.length;
  while (sentences[end - 1]?.label === 'other') end--;
  const parts = partsOf(sentences.slice(first, end));
  const opening = parts[0]?.label === 'overview' ? parts[0] : undefined;
  return {
    lead: opening?.text,
    parts: opening === undefined ? parts : parts.slice(1),
    asides: [...sentences.slice(0, first), ...sentences.slice(end)].map((sentence) => sentence.text),
  };
}

function partsOf(sentences: readonly SummarySentence[]): readonly SummaryPart[] {
  const parts: { readonly label: SummarySentence['label']; readonly texts: string[] }[] = [];
  for (const { label, text } of sentences) {
    const last = parts.at(-1);
    const read = label === 'other' ? text : readingText(text);
    if (last?.label === label) last.texts.push(read);
    else parts.push({ label, texts: [read] });
  }
  return parts.map(({ label, texts }) => ({ label, text: texts.join(' '), figures: figuresOf(texts) }));
}

/** The figures of sentences that stand one after the other, a blank between them. */
function figuresOf(sentences: readonly string[]): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (const sentence of sentences) {
    for (const figure of findFigures(sentence)) {
      if (figure.weight < CONVINCING) continue;
      spans.push({ start: start + figure.start, end: start + figure.end });
    }
    start += sentence.length + 1;
  }
  return spans;
}
