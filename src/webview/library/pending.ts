import { el, spoken } from '../dom';
import type { LibraryContext } from './look';
import { section } from './section';

/** Where a chart will be, about as high, so that little moves when it comes. */
export function pending({ strings }: LibraryContext, name: 'boneCalendar' | 'boneChart'): HTMLElement {
  return el(
    'div',
    { attributes: { 'aria-busy': 'true' } },
    spoken(strings.counting),
    el('span', { class: `bone ${name}`, attributes: { 'aria-hidden': 'true' } }),
  );
}

/** The page before anything is counted: its headings, and places for what comes. */
export function placeholder(context: LibraryContext): readonly HTMLElement[] {
  const { strings } = context;
  const block = (title: string, name: 'boneCalendar' | 'boneChart'): HTMLElement =>
    section({ title }, pending(context, name));
  return [
    block(strings.days, 'boneCalendar'),
    block(strings.overTime, 'boneChart'),
    block(strings.topics, 'boneChart'),
  ];
}
