import type { CardLink } from '../core/card/card';
import type { FactsView, LookupView, PaperView } from '../core/panel/view';
import { fill } from '../core/panel/strings';
import type { PageContext } from './context';
import { button, outsideLink, outsideMark } from './controls';
import { el, icon, numberText, spoken } from './dom';

/** In the head of a paper: what services say in short, what goes on, and the way to more. */
export function aboutPaper(context: PageContext, view: PaperView): HTMLElement | undefined {
  const { facts, lookup } = view;
  const line = lookup === undefined ? undefined : lookupLine(context, view, lookup);
  if (facts === undefined && line === undefined) return undefined;
  return el(
    'section',
    { class: 'about', attributes: { 'aria-label': context.strings.facts, 'aria-busy': busy(view) } },
    ...(facts === undefined ? [] : about(context, view.key, facts)),
    line,
  );
}

/** The abstract under its own heading, apart from the summary; its place while it is waited for. */
export function abstractSection(context: PageContext, view: PaperView): HTMLElement | undefined {
  const { facts, lookup } = view;
  const text = facts?.abstract;
  if (text === undefined && lookup?.isAsking !== true) return undefined;
  return el(
    'section',
    {
      class: 'abstract',
      attributes: { 'aria-label': context.strings.abstract, 'aria-busy': busy(view) },
    },
    el(
      'div',
      { class: 'summaryHead' },
      el('h2', { text: context.strings.abstract }),
      facts === undefined || text === undefined ? undefined : source(context, facts),
    ),
    text === undefined ? placeholder() : el('p', { class: 'text', text, attributes: { dir: 'auto' } }),
  );
}

function busy({ lookup }: PaperView): string | undefined {
  return lookup?.isAsking === true ? 'true' : undefined;
}

/** Categories as quiet badges. */
export function categoryBadges(categories: readonly string[]): readonly HTMLElement[] {
  return categories.map((text) => el('span', { class: 'badge', text }));
}

/** A line of facts, then a row for each thing that leads somewhere. */
function about(context: PageContext, key: string, facts: FactsView): readonly (HTMLElement | undefined)[] {
  const { strings } = context;
  const words = [
    facts.published === undefined ? undefined : fill(strings.publishedOn, facts.published),
    facts.updated === undefined ? undefined : fill(strings.updatedOn, facts.updated),
    facts.latestVersion === undefined ? undefined : fill(strings.latestVersion, facts.latestVersion),
    facts.upvotes === undefined || facts.upvotes === 0
      ? undefined
      : facts.upvotes === 1
        ? strings.upvoteOne
        : fill(strings.upvoteMany, numberText(facts.upvotes)),
  ].filter((word) => word !== undefined);
  const line = el(
    'p',
    { class: 'factLine' },
    ...categoryBadges(facts.categories),
    ...words.map((text) => el('span', { text })),
  );
  const rows = factRows(context, key, facts);
  return [
    line.childElementCount === 0 ? undefined : line,
    facts.comment === undefined
      ? undefined
      : el('p', { class: 'comment quiet', text: facts.comment, attributes: { dir: 'auto' } }),
    rows.length === 0 ? undefined : el('dl', { class: 'factRows' }, ...rows),
    // Where there is an abstract, it says so beside it.
    facts.abstract === undefined ? source(context, facts) : undefined,
  ];
}

function factRows(context: PageContext, key: string, facts: FactsView): readonly HTMLElement[] {
  const { strings } = context;
  const link = (target: CardLink): HTMLElement =>
    outsideLink(
      context,
      key,
      target,
      { id: `fact ${target.url}`, class: 'textLink' },
      el('bdi', { text: target.label }),
      ...outsideMark(context),
    );
  const { journalRef, doi, code, codeStars, models } = facts;
  const rows: HTMLElement[] = [];
  const row = (name: string, ...values: readonly (HTMLElement | undefined)[]): void => {
    rows.push(el('dt', { text: name }), el('dd', {}, ...values));
  };
  if (journalRef !== undefined || doi !== undefined)
    row(
      strings.publishedIn,
      journalRef === undefined ? undefined : el('bdi', { text: journalRef }),
      doi === undefined ? undefined : link({ ...doi, label: `doi:${doi.label}` }),
    );
  if (code !== undefined)
    row(
      strings.code,
      link(code),
      codeStars === undefined || codeStars === 0 ? undefined : stars(context, codeStars),
    );
  if (models.length > 0) row(strings.models, ...models.map(link));
  return rows;
}

function stars({ strings }: PageContext, count: number): HTMLElement {
  const number = el('span', { text: numberText(count), attributes: { 'aria-hidden': 'true' } });
  return el(
    'span',
    { class: 'stars quiet' },
    icon('star-full'),
    number,
    spoken(fill(strings.stars, numberText(count))),
  );
}

function source({ strings }: PageContext, { sources }: FactsView): HTMLElement {
  return el('p', { class: 'source quiet', text: fill(strings.fromServices, sources.join(', ')) });
}

/** Lines of about its size, so that little moves when it comes. */
function placeholder(): HTMLElement {
  return el(
    'div',
    { class: 'skeleton', attributes: { 'aria-hidden': 'true' } },
    ...Array.from({ length: 4 }, () => el('span', { class: 'bone' })),
  );
}

/** What is going on, and the button, beside the reason why it may be needed again. */
function lookupLine(context: PageContext, view: PaperView, lookup: LookupView): HTMLElement | undefined {
  const { strings, host } = context;
  const { isAsking, canAsk, failure } = lookup;
  const words = failure !== undefined ? strings.tryAgain : view.facts ? strings.complete : strings.lookUp;
  const said = isAsking ? strings.asking : failure;
  if (said === undefined && !canAsk) return undefined;
  return el(
    'div',
    { class: failure === undefined ? 'lookup' : 'lookup failed' },
    failure === undefined ? undefined : icon('info'),
    said === undefined ? undefined : el('span', { class: 'quiet', text: said }),
    canAsk
      ? button(
          { id: 'lookUp', class: 'textButton', tooltip: fill(strings.lookUpOf, view.title) },
          () => host.send({ type: 'act', action: 'lookUp', key: view.key }),
          icon(failure === undefined ? 'cloud-download' : 'refresh'),
          words,
        )
      : undefined,
    words === strings.lookUp && canAsk && said === undefined
      ? el('span', { class: 'quiet', text: strings.lookUpGives })
      : undefined,
  );
}
