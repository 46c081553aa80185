import { escapeMarkdown } from './escape';
import { SERVICE_NAMES } from './facts';
import type { Card, CardFacts } from './card';
import { failureSentence, type Clock } from './failure';
import type { NumberText, Translate } from './translate';
import { markdownLinks, SEPARATOR } from './markdown-links';

/** The abstract comes after what the digest says, and a long card is cut. */
const ABSTRACT_LIMIT = 500;
/** Where the digest says nothing, there is room for it. */
const LONE_ABSTRACT_LIMIT = 1200;
const COMMENT_LIMIT = 160;
const CATEGORIES = 4;
const MODELS = 3;

/** In one line each: what services say of the paper as a whole, and where it was published. */
export function factLines(facts: CardFacts | undefined, t: Translate, number: NumberText): readonly string[] {
  if (facts === undefined) return [];
  const { categories, published, updated, latestVersion, comment, upvotes } = facts;
  const more = categories.length > CATEGORIES ? ', …' : '';
  const parts = [
    categories.length === 0 ? '' : categories.slice(0, CATEGORIES).join(', ') + more,
    published === undefined ? '' : t('published {0}', published),
    updated === undefined || updated === published ? '' : t('updated {0}', updated),
    latestVersion === undefined || latestVersion === 1 ? '' : t('version {0}', String(latestVersion)),
    upvotes === undefined || upvotes === 0
      ? ''
      : upvotes === 1
        ? t('1 upvote')
        : t('{0} upvotes', number(upvotes)),
    comment ?? '',
  ];
  const line = parts
    .filter((part) => part !== '')
    .map((part) => escapeMarkdown(part, COMMENT_LIMIT))
    .join(SEPARATOR);
  return [line, publishedIn(facts, t), resources(facts, t, number)].filter((shown) => shown !== '');
}

/** The abstract under its own heading, apart from what the digest says, and who gave it. */
export function abstractBlocks({ facts, sentences }: Card, t: Translate): readonly string[] {
  if (facts === undefined) return [];
  const from = `*${escapeMarkdown(t('From {0}', sourceNames(facts)), 200)}*`;
  if (facts.abstract === undefined) return [from];
  const limit = sentences.length > 0 ? ABSTRACT_LIMIT : LONE_ABSTRACT_LIMIT;
  return ['---', `**${t('Abstract')}**`, escapeMarkdown(facts.abstract, limit), from];
}

/** Whether it is being asked, or why nothing is known; empty when there is nothing to say. What lacks a part is the panel's business. */
export function lookupLine({ lookup, facts }: Card, t: Translate, clock: Clock): string {
  if (lookup === undefined) return '';
  if (lookup.isAsking) return `*${escapeMarkdown(t('Looking the paper up…'), 200)}*`;
  if (facts !== undefined || lookup.failure === undefined) return '';
  const said = failureSentence(lookup.failure, t, clock);
  return said === undefined ? '' : `*${escapeMarkdown(said, 200)}*`;
}

/** The names of who said any of the facts. */
export function sourceNames({ sources }: CardFacts): string {
  return sources.map((service) => SERVICE_NAMES[service]).join(', ');
}

function publishedIn({ journalRef, doi }: CardFacts, t: Translate): string {
  if (journalRef === undefined && doi === undefined) return '';
  const where = [
    ...(journalRef === undefined ? [] : [escapeMarkdown(journalRef, COMMENT_LIMIT)]),
    ...(doi === undefined ? [] : [markdownLinks([{ ...doi, label: `doi:${doi.label}` }])]),
  ];
  return `${escapeMarkdown(t('Published in'), 60)} ${where.join(', ')}`;
}

function resources(facts: CardFacts, t: Translate, number: NumberText): string {
  const { code, codeStars, models } = facts;
  const stars = codeStars === undefined || codeStars === 0 ? '' : ` ★ ${number(codeStars)}`;
  const parts = [
    code === undefined ? '' : `${escapeMarkdown(t('Code'), 60)} ${markdownLinks([code])}${stars}`,
    models.length === 0 ? '' : `${escapeMarkdown(t('Models'), 60)} ${markdownLinks(models.slice(0, MODELS))}`,
  ];
  return parts.filter((part) => part !== '').join(SEPARATOR);
}
