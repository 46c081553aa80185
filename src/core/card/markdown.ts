import type { Card, CardAuthors } from './card';
import { SENTENCE_TITLES, STATE_TITLES } from './titles';
import type { NumberText, Translate } from './translate';
import { readingHeadline, readingText } from '../summary/reading';
import { escapeMarkdown } from './escape';
import type { Clock } from './failure';
import { abstractBlocks, factLines, lookupLine } from './markdown-facts';
import { markdownLinks, SEPARATOR } from './markdown-links';

/** An action below a card: what it says and the `command:` URI that does it. */
export interface CardAction {
  readonly label: string;
  readonly uri: string;
}

const TITLE_LIMIT = 300;
const NAME_LIMIT = 60;
const SENTENCE_LIMIT = 700;
const SENTENCES = 12;
const NAMES = 8;
const DAYS = 4;
const TAGS = 12;
const NOTE_LIMIT = 300;

/**
 * A card as Markdown for hovers and tooltips. All text of digests and services is escaped; the only links are those of
 * the card (which are web addresses) and the given actions.
 */
export function cardMarkdown(
  card: Card,
  actions: readonly CardAction[],
  t: Translate,
  clock: Clock = String,
  number: NumberText = String,
): string {
  const blocks = [
    heading(card),
    card.authors ? authorLine(card.authors, t) : '',
    idLine(card, t),
    note(card, t),
    ...factLines(card.facts, t, number),
    card.remark === undefined ? '' : escapeMarkdown(card.remark, 200),
    // The editor cuts a long card, so what one can do with it comes before what one can read in it.
    actions.map(({ label, uri }) => `[${escapeMarkdown(label, 60)}](${uri})`).join(SEPARATOR),
    markdownLinks(card.links),
    lookupLine(card, t, clock),
    ...summary(card, t),
    ...abstractBlocks(card, t),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function heading(card: Card): string {
  if (card.title === undefined) return `**arXiv:${escapeMarkdown(identifier(card), 40)}**`;
  return `**${escapeMarkdown(card.title, TITLE_LIMIT) || '—'}**`;
}

function identifier(card: Card): string {
  return (card.arxivId ?? '') + (card.version === undefined ? '' : `v${card.version}`);
}

/** Likely first author first; account names in italics with an `@`, which no real name has. */
function authorLine(authors: CardAuthors, t: Translate): string {
  const names = authors.names
    .slice(0, NAMES)
    .map(({ name, isHandle }) => {
      const shown = escapeMarkdown(name, NAME_LIMIT);
      return isHandle ? `*@${shown}*` : shown;
    })
    .join(', ');
  const more = authors.mayBeMore || authors.names.length > NAMES ? ', …' : '';
  return names + more + (authors.orderIsCertain ? '' : ` — ${t('order is a guess')}`);
}

function idLine(card: Card, t: Translate): string {
  const days = card.days.slice(0, DAYS).join(', ') + (card.days.length > DAYS ? ', …' : '');
  const parts = [
    card.title !== undefined && card.arxivId !== undefined ? `arXiv:${identifier(card)}` : '',
    days === '' ? '' : t('listed {0}', days),
    card.citedIn === undefined || card.citedIn === 0
      ? ''
      : card.citedIn === 1
        ? t('cited in 1 file')
        : t('cited in {0} files', String(card.citedIn)),
    card.state === undefined ? '' : t(STATE_TITLES[card.state]),
    card.starred === true ? t('starred') : '',
    tagged(card, t),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => escapeMarkdown(part, 200))
    .join(SEPARATOR);
}

function tagged({ tags = [] }: Card, t: Translate): string {
  const shown = tags.slice(0, TAGS).join(', ') + (tags.length > TAGS ? ', …' : '');
  return shown === '' ? '' : t('tagged {0}', shown);
}

/** The person's own words, before what others say of the paper. */
function note(card: Card, t: Translate): string {
  const shown = escapeMarkdown(card.note ?? '', NOTE_LIMIT);
  return shown === '' ? '' : `**${t('Note')}** — ${shown}`;
}

function summary(card: Card, t: Translate): readonly string[] {
  const shown = card.sentences.filter((sentence) => sentence.label !== 'other').slice(0, SENTENCES);
  const sentences = shown.length > 0 ? shown : card.sentences.slice(0, SENTENCES);
  if (sentences.length === 0) return [];
  const parts: { label: string; text: string }[] = [];
  for (const { label, text } of sentences) {
    const last = parts.at(-1);
    const escaped = escapeMarkdown(readingText(text), SENTENCE_LIMIT);
    if (last?.label === label) last.text += ` ${escaped}`;
    else parts.push({ label, text: escaped });
  }
  const lines = parts.map(({ label, text }) => {
    const title = SENTENCE_TITLES.get(label);
    return title === undefined ? text : `**${t(title)}** — ${text}`;
  });
  const headline =
    card.headline === undefined ? [] : [`**${escapeMarkdown(readingHeadline(card.headline), 200)}**`];
  return ['---', ...headline, ...lines, `*${t('From the digest, machine-written.')}*`];
}
