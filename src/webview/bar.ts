import type { DayLink, DayView, PaperView } from '../core/panel/view';
import { fill } from '../core/panel/strings';
import type { Step } from '../core/panel/trail';
import type { PageContext } from './context';
import { goTo } from './controls';
import { el, icon } from './dom';

/** Above a day: the day before it at the left, the day after it at the right. */
export function dayBar(context: PageContext, view: DayView): HTMLElement {
  const { strings } = context;
  return bar(strings.days, side(context, view.older, 'older'), side(context, view.newer, 'newer'));
}

/** Above a paper: back to its day at the left; its neighbours and its place among them at the right. */
export function paperBar(context: PageContext, view: PaperView): HTMLElement {
  const { strings } = context;
  const step = context.cameFrom() ?? parentOf(context, view);
  const back =
    step === undefined
      ? undefined
      : goTo(
          context,
          { id: 'back', class: 'barButton', label: fill(strings.backToDay, step.label) },
          step.target,
          icon('arrow-left'),
          el('span', { text: step.label, attributes: { dir: 'auto' } }),
        );
  const place =
    view.position === 0
      ? undefined
      : el('span', { class: 'position', text: fill(strings.position, view.position, view.count) });
  return bar(
    strings.papers,
    back,
    el(
      'div',
      { class: 'neighbours' },
      place,
      neighbour(context, view, 'previous'),
      neighbour(context, view, 'next'),
    ),
  );
}

/** Where a paper belongs, for a page that does not know where the person came from: it was loaded anew. */
function parentOf({ strings }: PageContext, { query, day }: PaperView): Step | undefined {
  if (query !== undefined) return { target: { kind: 'search', query }, label: fill(strings.foundFor, query) };
  return day && { target: { kind: 'day', date: day.date }, label: day.label };
}

function bar(label: string, left: HTMLElement | undefined, right: HTMLElement | undefined): HTMLElement {
  return el('nav', { class: 'bar', attributes: { 'aria-label': label } }, left ?? el('span'), right);
}

function side(
  context: PageContext,
  day: DayLink | undefined,
  way: 'older' | 'newer',
): HTMLElement | undefined {
  if (day === undefined) return undefined;
  const { strings } = context;
  const label = fill(way === 'older' ? strings.olderDay : strings.newerDay, day.label);
  const name = el('span', { text: day.label });
  const children = way === 'older' ? [icon('chevron-left'), name] : [name, icon('chevron-right')];
  return goTo(context, { id: way, class: 'barButton', label }, { kind: 'day', date: day.date }, ...children);
}

function neighbour(
  context: PageContext,
  { previous, next, position, day, query }: PaperView,
  way: 'previous' | 'next',
): HTMLElement | undefined {
  if (position === 0) return undefined;
  const { strings } = context;
  const paper = way === 'previous' ? previous : next;
  const symbol = icon(way === 'previous' ? 'chevron-left' : 'chevron-right');
  // A place is kept where there is no neighbour, so that the other button stays under the pointer.
  if (paper === undefined)
    return el('span', { class: 'iconButton none', attributes: { 'aria-hidden': 'true' } }, symbol);
  const label = fill(way === 'previous' ? strings.previousPaper : strings.nextPaper, paper.title);
  return goTo(
    context,
    { id: way, class: 'iconButton', label },
    { kind: 'paper', key: paper.key, day: query === undefined ? day?.date : undefined, query },
    symbol,
  );
}
