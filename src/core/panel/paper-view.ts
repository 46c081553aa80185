import type { Card } from '../card/card';
import type { Paper } from '../library/paper';
import type { SummarySentence } from '../summary/parts';
import { citedView } from './cited-view';
import { clip } from './clip';
import { dateLabel } from './date-label';
import { authorsView } from './day-view';
import { isHttps } from './https';
import { readingHeadline, readingText } from '../summary/reading';
import type { PanelDay, ViewSource } from './source';
import type { DayLink, PaperLink, PaperView, PlaceView, SummaryPart } from './view';

/** Longest title of a neighbour, which is only a tooltip. */
const neighbourLimit = 120;

/**
 * The view of one paper, read within `day` when that day lists it, else within the newest day that does.
 */
export function paperView(paper: Paper, day: string | undefined, source: ViewSource): PaperView {
  const card = source.buildCard(paper);
  const within = dayOf(paper, card, day, source);
  const index = within?.papers.findIndex((other) => other.key === paper.key) ?? -1;
  return {
    kind: 'paper',
    key: paper.key,
    title: card.title ?? paper.entry.title,
    arxivId: card.arxivId,
    version: card.version,
    state: card.state,
    starred: card.starred === true,
    authors: authorsView(card),
    day: within === undefined ? undefined : dateLink(within.date, source),
    position: index + 1,
    count: within?.papers.length ?? 0,
    previous: index < 0 ? undefined : neighbour(within?.papers[index - 1]),
    next: index < 0 ? undefined : neighbour(within?.papers[index + 1]),
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
    cited: citedView(card.arxivId, card.citedIn, source),
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
  return parts.map(({ label, texts }) => ({ label, text: texts.join(' ') }));
}
