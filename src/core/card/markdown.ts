import type { Card, CardAuthors } from './card';
import { SENTENCE_TITLES, STATE_TITLES } from './titles';
import { readingHeadline, readingText } from '../summary/reading';
import { escapeMarkdown } from './escape';

/** Puts a message into the person's language and fills in `{0}`, `{1}`; VS Code's `l10n.t` is one. */
export type Translate = (message: string, ...values: string[]) => string;

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

/**
 * A card as Markdown for hovers and tooltips. All text of the digest is escaped; the only links are those of the card
 * (which are web addresses) and the given actions.
 */
export function cardMarkdown(card: Card, actions: readonly CardAction[], t: Translate): string {
  const blocks = [
    heading(card),
    card.authors ? authorLine(card.authors, t) : '',
    idLine(card, t),
    card.remark === undefined ? '' : escapeMarkdown(card.remark, 200),
    // The editor cuts a long card, so what one can do with it comes before what one can read in it.
    actions.map(({ label, uri }) => `[${escapeMarkdown(label, 60)}](${uri})`).join(SEPARATOR),
    linkLine(card),
    ...summary(card, t),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

const SEPARATOR = ' &nbsp;·&nbsp; ';

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
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => escapeMarkdown(part, 200))
    .join(SEPARATOR);
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

function linkLine(card: Card): string {
  return card.links
    .map(({ label, url }) => `[${escapeMarkdown(label, 60)}](${destination(url)})`)
    .join(SEPARATOR);
}

/** An address as a Markdown link's destination: whatever could end it is percent-encoded. */
function destination(url: string): string {
  return url.replace(/[\s()<>\\[\]"'`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
