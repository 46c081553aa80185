import { dateLabel } from '../../core/panel/date-label';
import type {
  LibraryAuthor,
  LibraryNumbers,
  LibraryRising,
  LibraryTerm,
} from '../../core/panel/library-data';
import { fill } from '../../core/panel/strings';
import { dataTable } from '../charts/data-table';
import { bar } from '../charts/parts';
import { el, numberText } from '../dom';
import type { LibraryContext } from './look';
import { pending } from './pending';
import { rowList } from './rows';
import { section } from './section';
import { papersText } from './words';

/** How many names and terms are shown before the person wants all. */
const few = 10;

/** Who is named most. */
export function authorsSection(context: LibraryContext, { authors }: LibraryNumbers): HTMLElement {
  const { strings } = context;
  const head = { class: 'authorList', title: strings.topAuthors };
  if (authors === undefined) return section(head, pending(context, 'boneChart'));
  const most = Math.max(1, ...authors.map(({ count }) => count));
  const nameOf = ({ name, isHandle }: LibraryAuthor): string => (isHandle ? `@${name}` : name);
  return section(
    head,
    authors.length === 0 ? el('p', { class: 'quiet', text: strings.noTopAuthors }) : undefined,
    authors.length === 0
      ? undefined
      : rowList(context, 'author', strings.topAuthors, authors, few, (author) => ({
          id: `author ${nameOf(author)}`,
          label: `${author.isHandle ? `${strings.handle} ` : ''}${author.name}: ${papersText(context, author.count)}`,
          press: () => context.pick({ kind: 'author', name: nameOf(author) }, nameOf(author)),
          content: [
            el('bdi', { class: author.isHandle ? 'rowName handle' : 'rowName', text: nameOf(author) }),
            bar([{ name: 'plain', value: author.count }], most),
            el('span', { class: 'rowNumber', text: numberText(author.count) }),
          ],
        })),
    authors.length === 0
      ? undefined
      : dataTable(
          'authorTable',
          strings.asTable,
          strings.topAuthors,
          [strings.columnAuthor, strings.columnPapers],
          () => authors.map((author) => [nameOf(author), author.count]),
        ),
  );
}

/** What is written about more than it was. */
export function risingSection(context: LibraryContext, { rising }: LibraryNumbers): HTMLElement {
  const { strings, language } = context;
  const head = { class: 'risingList', title: strings.rising };
  if (rising === undefined) return section(head, pending(context, 'boneChart'));
  const { terms, from } = rising;
  if (terms.length === 0) return section(head, el('p', { class: 'quiet', text: strings.noRising }));
  const most = Math.max(1, ...terms.map(({ recent }) => recent));
  return section(
    head,
    from === undefined
      ? undefined
      : el('p', {
          class: 'quiet hint',
          text: fill(strings.risingWindow, dateLabel(from, language, 'plain')),
        }),
    rowList(context, 'term', strings.rising, terms, few, (term) => ({
      id: `term ${term.term}`,
      label: saidOf(context, rising, term),
      press: () => context.pick({ kind: 'term', term: term.term }, term.term),
      content: [
        el('bdi', { class: 'rowName', text: term.term }),
        bar([{ name: 'plain', value: term.recent }], most),
        el('span', { class: 'rowNumber', text: numberText(term.recent) }),
        el('span', { class: 'rowRise', text: riseOf(context, rising, term) }),
      ],
    })),
    dataTable(
      'risingTable',
      strings.asTable,
      strings.rising,
      [strings.columnTerm, strings.columnRecent, strings.columnBefore],
      () => terms.map(({ term, recent, before }) => [term, recent, before]),
    ),
  );
}

function saidOf({ strings }: LibraryContext, rising: LibraryRising, term: LibraryTerm): string {
  return fill(
    strings.risingRow,
    term.term,
    numberText(term.recent),
    numberText(rising.recentPapers),
    numberText(term.before),
    numberText(rising.beforePapers),
  );
}

/** How many times as often as before a paper has the term. */
function riseOf({ strings, language }: LibraryContext, rising: LibraryRising, term: LibraryTerm): string {
  if (term.before === 0 || rising.recentPapers === 0 || rising.beforePapers === 0) return strings.risingNew;
  const times = term.recent / rising.recentPapers / (term.before / rising.beforePapers);
  const digits = times < 10 ? 1 : 0;
  const text = new Intl.NumberFormat(language, {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
  return fill(strings.risingTimes, text.format(times));
}
