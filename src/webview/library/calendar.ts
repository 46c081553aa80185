import {
  type Calendar,
  calendarLevels,
  calendarOf,
  daysWithin,
  lastTwelveMonths,
  stepFrom,
  yearsOf,
  yearSpan,
  type CalendarStep,
} from '../../core/panel/calendar';
import { dateLabel } from '../../core/panel/date-label';
import type { CalendarDay, LibraryNumbers } from '../../core/panel/library-data';
import { fill } from '../../core/panel/strings';
import { choice } from '../charts/choice';
import { dataTable } from '../charts/data-table';
import { rove } from '../charts/roving';
import { button } from '../controls';
import { byId, el, numberText, spoken } from '../dom';
import type { LibraryContext } from './look';
import { section } from './section';
import { countText, firstWeekday, monthName, papersText, today, weekdayNames } from './words';

/** What of the calendar is shown: the last twelve months, or a year. */
type Choice = readonly [value: string, text: string];

/** A square for each day; the fuller the day, the stronger its square, and what is read of it fills it from below. */
export function calendarSection(context: LibraryContext, numbers: LibraryNumbers): HTMLElement | undefined {
  const { strings, language } = context;
  const choices = choicesOf(context, numbers.days);
  const chosen = (choices.find(([value]) => value === context.look().year) ?? choices[0])?.[0];
  const span = chosen === 'recent' ? lastTwelveMonths(numbers.days, today()) : chosen && yearSpan(chosen);
  if (chosen === undefined || !span) return undefined;
  const days = daysWithin(numbers.days, span);
  const name = chosen === 'recent' ? dateLabel(`${span.from}/${span.to}`, language) : chosen;
  const title = fill(strings.calendarOf, name);
  const calendar = calendarOf(span, days, firstWeekday(language));
  const choose = (value: string, focus: (next: HTMLElement) => HTMLElement | null | undefined): void => {
    context.change({ ...context.look(), year: value });
    const next = calendarSection(context, numbers);
    if (next === undefined) return;
    const wasOpen = drawn.querySelector('details')?.open === true;
    drawn.replaceWith(next);
    const table = next.querySelector('details');
    if (table !== null) table.open = wasOpen;
    focus(next)?.focus();
  };
  const grid = gridOf(context, calendar, title, days, calendarLevels(numbers.days));
  const hint = spoken(strings.calendarHint);
  hint.id = 'calendarHint';
  grid.setAttribute('aria-describedby', hint.id);
  grid.addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const by = key === 'PageUp' ? 1 : key === 'PageDown' ? -1 : 0;
    if (by === 0 || choices.length < 2) return;
    // The page stays where it is at the first and at the last year, too.
    event.preventDefault();
    // The newest comes first.
    const next = choices[choices.findIndex(([value]) => value === chosen) + by];
    if (next) choose(next[0], (other) => other.querySelector<HTMLElement>('.square[tabindex="0"]'));
  });
  const tools =
    choices.length < 2
      ? undefined
      : choice('year', strings.years, choices, chosen, (value) =>
          choose(value, (next) => byId(next, `year ${value}`)),
        );
  const drawn = section(
    { class: 'calendar', title: strings.days, label: title, tools },
    el(
      'div',
      { class: 'weeksBox', attributes: { 'data-id': 'weeks' } },
      monthLabels(context, calendar, days),
      grid,
    ),
    hint,
    el('div', { class: 'calendarFoot' }, readoutOf(grid, sumOf(context, name, days)), legend(context)),
    dataTable(
      'calendarTable',
      strings.asTable,
      title,
      [strings.columnDay, strings.columnPapers, strings.columnRead],
      () => days.map(({ date, count, read }) => [dateLabel(date, language, 'short'), count, read]),
    ),
  );
  return drawn;
}

function choicesOf({ strings }: LibraryContext, days: LibraryNumbers['days']): readonly Choice[] {
  const years = yearsOf(days).map((year): Choice => [year, year]);
  return years.length < 2 ? years : [['recent', strings.rangeYear], ...years];
}

/** One line that says what is pointed at or has the focus; all of them together otherwise. */
function readoutOf(grid: HTMLElement, sum: string): HTMLElement {
  const readout = el('p', { class: 'readout quiet', text: sum, attributes: { 'aria-hidden': 'true' } });
  const tell = (event: Event): void => {
    const day = event.target instanceof Element ? event.target.closest('.square') : null;
    readout.textContent = day?.getAttribute('aria-label') ?? sum;
  };
  for (const event of ['pointerover', 'focusin'] as const) grid.addEventListener(event, tell);
  for (const event of ['pointerleave', 'focusout'] as const)
    grid.addEventListener(event, () => (readout.textContent = sum));
  return readout;
}

function sumOf(context: LibraryContext, name: string, days: readonly CalendarDay[]): string {
  const count = days.reduce((sum, day) => sum + day.count, 0);
  const read = days.reduce((sum, day) => sum + day.read, 0);
  const { strings } = context;
  return fill(strings.yearSum, name, papersText(context, count), fill(strings.readCount, numberText(read)));
}

/** The names of the months above the week that each begins in; a press shows the month's papers. */
function monthLabels(
  context: LibraryContext,
  { months, weeks }: Calendar,
  days: readonly CalendarDay[],
): HTMLElement {
  const row = el('div', { class: 'weeks monthNames' });
  row.style.setProperty('--weeks', String(weeks));
  for (const { month, week } of months) {
    const name = monthName(month, context.language);
    const count = days.reduce(
      (sum, { date, count: papers }) => sum + (date.startsWith(month) ? papers : 0),
      0,
    );
    const long = dateLabel(month, context.language);
    const label =
      count === 0
        ? el('span', { class: 'monthName', text: name })
        : button(
            { id: `month ${month}`, class: 'monthName', tooltip: `${long}: ${papersText(context, count)}` },
            () => context.pick({ kind: 'span', from: month, to: month }, long),
            spoken(`${long}: ${papersText(context, count)}`),
            el('span', { text: name, attributes: { 'aria-hidden': 'true' } }),
          );
    label.style.gridColumn = `${week + 2} / span ${Math.min(4, weeks - week)}`;
    row.append(label);
  }
  return row;
}

function gridOf(
  context: LibraryContext,
  calendar: Calendar,
  title: string,
  days: readonly CalendarDay[],
  levelOf: (count: number) => number,
): HTMLElement {
  const { language } = context;
  const names = weekdayNames(firstWeekday(language), language);
  const newest = days.at(-1)?.date;
  const grid = el('div', {
    class: 'weeks',
    attributes: { role: 'grid', 'aria-label': title },
  });
  grid.style.setProperty('--weeks', String(calendar.weeks));
  const press = pressDay(context, grid);
  calendar.rows.forEach((row, index) => {
    const name = names[index];
    grid.append(
      el(
        'div',
        { class: 'week', attributes: { role: 'row' } },
        el(
          'span',
          { class: 'weekday', attributes: { role: 'rowheader' } },
          // Every other name is enough to find one's way, and leaves room.
          el('span', {
            text: index % 2 === 1 ? (name?.short ?? '') : '',
            attributes: { 'aria-hidden': 'true' },
          }),
          spoken(name?.long ?? ''),
        ),
        ...row.map((day) =>
          el(
            'span',
            { class: 'cell', attributes: { role: 'gridcell' } },
            day && square(context, day, levelOf, newest, press),
          ),
        ),
      ),
    );
  });
  rove(grid, '.square', (key, from) => {
    const step = steps[key];
    const to = step && stepFrom(from.getAttribute('data-day') ?? '', step, days);
    return to && byId(grid, `day ${to.date}`);
  });
  return grid;
}

const steps: Readonly<Record<string, CalendarStep | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * A press shows the papers of a day in the tree, at once; a second one within a double click, and Shift+Enter, open the day.
 * Gives what a square does when it is pressed.
 */
function pressDay(context: LibraryContext, grid: HTMLElement): (date: string, event: MouseEvent) => void {
  let pressed: string | undefined;
  const open = (date: string): void => context.host.send({ type: 'show', target: { kind: 'day', date } });
  grid.addEventListener('keydown', (event) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
    if (key !== 'Enter' || !shiftKey || ctrlKey || metaKey || altKey) return;
    const date = target instanceof Element ? target.getAttribute('data-day') : null;
    if (date === null) return;
    event.preventDefault();
    open(date);
  });
  return (date, { detail }) => {
    if (detail < 2) {
      pressed = date;
      context.pick({ kind: 'day', date }, dateLabel(date, context.language));
    }
    // The first press may have brought the tree, and another day under the pointer.
    else open(pressed ?? date);
  };
}

function square(
  context: LibraryContext,
  { date, count, read }: CalendarDay,
  levelOf: (count: number) => number,
  newest: string | undefined,
  press: (date: string, event: MouseEvent) => void,
): HTMLElement {
  if (count === 0) return el('span', { class: 'blank' });
  const label = `${dateLabel(date, context.language)}: ${countText(context, count, read)}`;
  const done = read === 0 ? 'none' : read >= count ? 'all' : 'some';
  const day = button({ id: `day ${date}`, class: `square level${levelOf(count)} ${done}`, label }, (event) =>
    press(date, event),
  );
  day.setAttribute('data-day', date);
  day.tabIndex = date === newest ? 0 : -1;
  if (done === 'some') day.style.setProperty('--read', `${Math.round((read / count) * 100)}%`);
  return day;
}

function legend({ strings }: LibraryContext): HTMLElement {
  const sample = (name: string): HTMLElement => el('span', { class: `sample ${name}` });
  return el(
    'div',
    { class: 'calendarLegend quiet', attributes: { 'aria-hidden': 'true' } },
    strings.fewer,
    sample('level1'),
    sample('level2'),
    sample('level3'),
    sample('level4'),
    strings.more,
    el('span', { class: 'sampleOf' }, sample('level3 some'), strings.partlyRead),
    el('span', { class: 'sampleOf' }, sample('level3 all'), strings.allRead),
  );
}
