import { SERVICE_NAMES } from '../card/facts';
import type { Card, CardLink } from '../card/card';
import { dateLabel } from './date-label';
import { isHttps } from './https';
import type { ViewSource } from './source';
import type { FactsView, LookupView } from './view';

/** What services say of a card's paper; undefined as long as they have said nothing. */
export function factsView({ facts }: Card, language: string): FactsView | undefined {
  if (facts === undefined) return undefined;
  const day = (iso: string | undefined): string | undefined =>
    iso === undefined ? undefined : dateLabel(iso, language, 'plain');
  const { published, updated } = facts;
  return {
    abstract: facts.abstract,
    categories: facts.categories,
    published: day(published),
    // Of a paper that was never changed, one day says it all.
    updated: updated === published ? undefined : day(updated),
    latestVersion: facts.latestVersion,
    comment: facts.comment,
    journalRef: facts.journalRef,
    doi: safe(facts.doi),
    code: safe(facts.code),
    codeStars: facts.codeStars,
    upvotes: facts.upvotes,
    models: facts.models.filter(({ url }) => isHttps(url)),
    sources: facts.sources.map((service) => SERVICE_NAMES[service]),
  };
}

/** How it stands with asking for the paper; undefined where nobody can be asked. */
export function lookupView({ lookup }: Card, source: Pick<ViewSource, 'sayFailure'>): LookupView | undefined {
  if (lookup === undefined) return undefined;
  const { isAsking, canAsk, failure } = lookup;
  // While it is asked anew, the last failure is no news any more.
  const said = failure === undefined || isAsking ? undefined : source.sayFailure(failure);
  return { isAsking, canAsk, failure: said };
}

function safe(link: CardLink | undefined): CardLink | undefined {
  return link !== undefined && isHttps(link.url) ? link : undefined;
}
