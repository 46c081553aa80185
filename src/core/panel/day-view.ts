import type { Card } from '../card/card';
import type { Paper } from '../library/paper';
import { isUnread } from '../memory/reading-states';
import { clip } from './clip';
import { dateLabel } from './date-label';
import { isHttps } from './https';
import { readingHeadline, readingText } from '../summary/reading';
import type { PanelDay, ViewSource } from './source';
import type { AuthorsView, DayGroup, DayLink, DayPaper, DayView } from './view';

/** Longest title, lead and headline of a card in a day; the paper's own page has them whole. */
const titleLimit = 300;
const leadLimit = 420;
/** More categories than these are the paper's own page's business. */
const categoryCount = 3;

/** The view of one day of the library, every paper of it once and in file order. */
export function dayView(day: PanelDay, source: ViewSource): DayView {
  const { dates } = source.snapshot;
  const index = dates.indexOf(day.date);
  const cards = day.papers.map((paper) => source.buildCard(paper));
  return {
    kind: 'day',
    date: day.date,
    label: dateLabel(day.date, source.language),
    older: index < 0 ? undefined : dayLink(dates[index + 1], source),
    newer: index < 0 ? undefined : dayLink(dates[index - 1], source),
    documents: day.uris.map((uri) => ({ uri, label: source.documentLabel(uri) })),
    groups: groupsOf(day, cards, source),
    count: day.papers.length,
    unread: cards.filter((card) => isUnread(card.state)).length,
    lookup: {
      canAsk: cards.some((card) => card.lookup?.canAsk === true),
      asking: cards.filter((card) => card.lookup?.isAsking === true).length,
    },
  };
}

/** A short link to a day; undefined for no day. */
export function dayLink(date: string | undefined, source: ViewSource): DayLink | undefined {
  return date === undefined ? undefined : { date, label: dateLabel(date, source.language, 'short') };
}

/** The authors of a card; none named when the card does not know them. */
export function authorsView(card: Pick<Card, 'authors'>): AuthorsView {
  return card.authors ?? { names: [], orderIsCertain: false, mayBeMore: true };
}

function groupsOf(day: PanelDay, cards: readonly Card[], source: ViewSource): readonly DayGroup[] {
  const groups: { readonly section: string | undefined; readonly papers: DayPaper[] }[] = [];
  for (const [at, paper] of day.papers.entries()) {
    const card = cards[at];
    if (card === undefined) continue;
    const section = card.places.find((place) => place.date === day.date)?.section;
    const last = groups.at(-1);
    const item = dayPaper(paper, card, source);
    if (last !== undefined && last.section === section) last.papers.push(item);
    else groups.push({ section, papers: [item] });
  }
  return groups;
}

function dayPaper(paper: Paper, card: Card, source: ViewSource): DayPaper {
  const lead = leadOf(card);
  return {
    key: paper.key,
    title: clip(card.title ?? paper.entry.title, titleLimit),
    arxivId: card.arxivId,
    authors: authorsView(card),
    lead: lead === undefined ? undefined : clip(lead, leadLimit),
    headline: card.headline === undefined ? undefined : clip(readingHeadline(card.headline), leadLimit),
    link: card.links.find((link) => isHttps(link.url)),
    citedIn: card.citedIn,
    categories: (card.facts?.categories ?? []).slice(0, categoryCount),
    topics: source.topics.of(paper),
    state: card.state,
    starred: card.starred === true,
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
