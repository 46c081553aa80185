import type { Card } from '../card/card';
import { clip } from './clip';
import { dateLabel } from './date-label';
import { isHttps } from './https';
import { readingHeadline, readingText } from '../summary/reading';
import type { PanelDay, ViewSource } from './source';
import type { AuthorsView, DayGroup, DayLink, DayPaper, DayView } from './view';

/** Longest title, lead and headline of a card in a day; the paper's own page has them whole. */
const titleLimit = 300;
const leadLimit = 420;

/** The view of one day of the library, every paper of it once and in file order. */
export function dayView(day: PanelDay, source: ViewSource): DayView {
  const { dates } = source.snapshot;
  const index = dates.indexOf(day.date);
  return {
    kind: 'day',
    date: day.date,
    label: dateLabel(day.date, source.language),
    older: index < 0 ? undefined : dayLink(dates[index + 1], source),
    newer: index < 0 ? undefined : dayLink(dates[index - 1], source),
    documents: day.uris.map((uri) => ({ uri, label: source.documentLabel(uri) })),
    groups: groupsOf(day, source),
    count: day.papers.length,
  };
}

/** A short link to a day; undefined for no day. */
export function dayLink(date: string | undefined, source: ViewSource): DayLink | undefined {
  return date === undefined ? undefined : { date, label: dateLabel(date, source.language, 'short') };
}

/** The authors of a card; none named when the card does not know them. */
export function authorsView(card: Card): AuthorsView {
  return card.authors ?? { names: [], orderIsCertain: false, mayBeMore: true };
}

function groupsOf(day: PanelDay, source: ViewSource): readonly DayGroup[] {
  const groups: { readonly section: string | undefined; readonly papers: DayPaper[] }[] = [];
  for (const paper of day.papers) {
    const card = source.buildCard(paper);
    const section = card.places.find((place) => place.date === day.date)?.section;
    const last = groups.at(-1);
    const item = dayPaper(paper.key, paper.entry.title, card);
    if (last !== undefined && last.section === section) last.papers.push(item);
    else groups.push({ section, papers: [item] });
  }
  return groups;
}

function dayPaper(key: string, title: string, card: Card): DayPaper {
  const lead = leadOf(card);
  return {
    key,
    title: clip(card.title ?? title, titleLimit),
    arxivId: card.arxivId,
    authors: authorsView(card),
    lead: lead === undefined ? undefined : clip(lead, leadLimit),
    headline: card.headline === undefined ? undefined : clip(readingHeadline(card.headline), leadLimit),
    link: card.links.find((link) => isHttps(link.url)),
    citedIn: card.citedIn,
  };
}

/** The overview if the summary has one, else its first sentence that says something about the paper. */
function leadOf(card: Card): string | undefined {
  const { sentences } = card;
  const best =
    sentences.find((sentence) => sentence.label === 'overview') ??
    sentences.find((sentence) => sentence.label !== 'other') ??
    sentences[0];
  return best === undefined || best.label === 'other' ? best?.text : readingText(best.text);
}
