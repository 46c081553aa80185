import type { DayLink, DayView, PaperLink, PaperView } from '../core/panel/view';
import { fill } from '../core/panel/strings';
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
  const { day } = view;
  const back =
    day === undefined
      ? undefined
      : goTo(
          context,
          { id: 'back', class: 'barButton', label: fill(strings.backToDay, day.label) },
          { kind: 'day', date: day.date },
          icon('arrow-left'),
          el('span', { text: day.label }),
        );
  const place =
    view.count === 0
      ? undefined
      : el('span', { class: 'position', text: fill(strings.position, view.position, view.count) });
  return bar(
    strings.papers,
    back,
    el(
      'div',
      { class: 'neighbours' },
      place,
      neighbour(context, view.previous, day, 'previous'),
      neighbour(context, view.next, day, 'next'),
    ),
  );
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
  paper: PaperLink | undefined,
  day: DayLink | undefined,
  way: 'previous' | 'next',
): HTMLElement | undefined {
  if (day === undefined) return undefined;
  const { strings } = context;
  const symbol = icon(way === 'previous' ? 'chevron-left' : 'chevron-right');
  // A place is kept where there is no neighbour, so that the other button stays under the pointer.
  if (paper === undefined)
    return el('span', { class: 'iconButton none', attributes: { 'aria-hidden': 'true' } }, symbol);
  const label = fill(way === 'previous' ? strings.previousPaper : strings.nextPaper, paper.title);
  return goTo(
    context,
    { id: way, class: 'iconButton', label },
    { kind: 'paper', key: paper.key, day: day.date },
    symbol,
  );
}
