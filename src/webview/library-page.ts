import type { LibraryNumbers, LibraryView } from '../core/panel/library-data';
import type { LivePage, PageContext } from './context';
import { byId, el } from './dom';
import { keepPlace } from './keep-place';
import { calendarSection } from './library/calendar';
import { libraryHead } from './library/head';
import { authorsSection, risingSection } from './library/lists';
import type { LibraryContext } from './library/look';
import { monthsSection, rangeOf } from './library/months';
import { outcomeOf } from './library/outcome';
import { placeholder } from './library/pending';
import { topicsSection } from './library/topics';

/** The lists that the person wants whole; as long as the page lives. */
const whole = new Set<string>();

/** The whole library, to look at rather than to read. When it changes, the outcome of a press stays. */
export function libraryPage(page: PageContext): LivePage {
  const { strings, host } = page;
  const main = el('main', { class: 'library' });
  const outcome = outcomeOf(page, main);
  const context: LibraryContext = {
    ...page,
    language: document.documentElement.lang || 'en',
    look: () => host.keptLook(),
    change: (look) => host.keepLook(look),
    whole,
    pick: (pick, name) => {
      host.send({ type: 'pick', pick, where: 'tree' });
      outcome.say(pick, name);
    },
  };
  const title = el('h1', { text: strings.library, attributes: { tabindex: '-1', 'data-id': 'head' } });
  const head = el('header', { class: 'head' }, title);
  main.append(head, outcome.element);
  const draw = (view: LibraryView): void => {
    while (head.nextSibling !== null && head.nextSibling !== outcome.element) head.nextSibling.remove();
    head.after(
      ...libraryHead(context, view),
      ...(view.numbers === undefined ? placeholder(context) : charts(context, view.numbers)),
    );
  };
  return {
    elements: [main],
    update(view) {
      if (view.kind !== 'library') return false;
      keepPlace(main, () => draw(view));
      return true;
    },
    end: () => undefined,
  };
}

function charts(context: LibraryContext, numbers: LibraryNumbers): readonly HTMLElement[] {
  const calendar = calendarSection(context, numbers);
  return [
    ...(calendar === undefined ? [] : [calendar]),
    ranged(context, numbers),
    el('div', { class: 'lists' }, authorsSection(context, numbers), risingSection(context, numbers)),
  ];
}

/** The charts that reach as far back as the person chooses. */
function ranged(context: LibraryContext, numbers: LibraryNumbers): HTMLElement {
  const box = el('div', { class: 'ranged' });
  const draw = (): void => {
    const range = rangeOf(context, numbers);
    const months = monthsSection(context, numbers, (chosen) => {
      context.change({ ...context.look(), range: chosen });
      keepPlace(box, draw);
      byId(box, `range ${chosen}`)?.focus();
    });
    box.replaceChildren(...(months === undefined ? [] : [months]), topicsSection(context, numbers, range));
  };
  draw();
  return box;
}
