import { clip } from '../card/escape';
import type { Translate } from '../card/translate';
import { cardAuthors } from '../citation/authors';
import { citable } from '../citation/citable';
import type { Paper } from '../library/paper';
import { findHeadline } from '../summary/headline';

const TITLE_LIMIT = 300;
const NAME_LIMIT = 60;
const NAMES = 5;
const SUMMARY_LIMIT = 20_000;

/**
 * The essentials of a paper's card as plain text, a line each: title, authors (likely first author first, account
 * names with an `@`), id and newest day, main figure if that is wanted: to find it costs most of half a millisecond.
 * Untrusted text of a digest, not escaped for anything.
 */
export function paperTooltip(paper: Paper, t: Translate, withHeadline: boolean): string {
  const { entry, arxivId } = paper;
  const headline = withHeadline ? findHeadline((entry.summary ?? '').slice(0, SUMMARY_LIMIT)) : undefined;
  const lines = [
    clip(entry.title, TITLE_LIMIT),
    authorLine(paper),
    [
      arxivId === undefined ? '' : `arXiv:${arxivId}`,
      entry.date === undefined ? '' : t('listed {0}', entry.date),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    headline === undefined ? '' : clip(headline, TITLE_LIMIT),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function authorLine(paper: Paper): string {
  const authors = cardAuthors(citable(paper));
  if (!authors) return '';
  const names = authors.names
    .slice(0, NAMES)
    .map(({ name, isHandle }) => (isHandle ? `@${clip(name, NAME_LIMIT)}` : clip(name, NAME_LIMIT)));
  return names.join(', ') + (authors.mayBeMore || authors.names.length > NAMES ? ', …' : '');
}
