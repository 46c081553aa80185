import { cardAuthors } from '../citation/authors';
import { citable } from '../citation/citable';
import type { Paper } from '../library/paper';
import type { Citations } from '../references/mention';
import type { Card, CardKnowledge } from './card';

/** What a row of a long list says of a paper: a card without what must be read out of its summary. */
export type BriefCard = Pick<Card, 'title' | 'authors' | 'days' | 'state' | 'starred' | 'citedIn'>;

/** The same as the card says, at a small part of its cost; a title is as the digest has it, however long. */
export function buildBrief(
  paper: Paper,
  cited: Pick<Citations, 'citingFileCount'>,
  { metadata, state, starred }: CardKnowledge = {},
): BriefCard {
  const dates = paper.places.flatMap((place) => place.entry.date ?? []);
  return {
    title: paper.entry.title,
    authors: cardAuthors(citable(paper, metadata?.record)),
    days: [...new Set(dates)],
    ...(paper.arxivId === undefined ? {} : { citedIn: cited.citingFileCount(paper.arxivId) }),
    ...(state === undefined ? {} : { state }),
    ...(starred === undefined ? {} : { starred }),
  };
}
