import { fill } from '../../core/panel/strings';
import { moveInRow, rove } from '../charts/roving';
import { button } from '../controls';
import { el, numberText, spoken, type Child } from '../dom';
import type { LibraryContext } from './look';

/** One row of a list: what is said of it, what it shows, and what a press does. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly content: readonly Child[];
  readonly press: () => void;
}

/**
 * A list of rows to press, one stop of the Tab key. Of a long one the first `few` are there until the person wants all.
 * `make` is asked only for rows that are shown.
 */
export function rowList<T>(
  context: LibraryContext,
  id: string,
  label: string,
  items: readonly T[],
  few: number,
  make: (item: T, index: number) => Row,
): HTMLElement {
  const list = el('ol', { class: `rows ${id}Rows`, attributes: { 'aria-label': label } });
  // A last one or two are no reason for a button.
  const isLong = items.length > few + 2;
  const shown = (): readonly T[] => (isLong && !context.whole.has(id) ? items.slice(0, few) : items);
  const draw = (): void => {
    list.replaceChildren(
      ...shown().map((item, index) => {
        const row = make(item, index);
        // Said as a sentence; the parts of the row are for the eye.
        for (const part of row.content) if (part instanceof Element) part.setAttribute('aria-hidden', 'true');
        const props = { id: row.id, class: 'row', tooltip: row.label };
        const press = button(props, row.press, spoken(row.label), ...row.content);
        press.tabIndex = index === 0 ? 0 : -1;
        return el('li', {}, press);
      }),
    );
  };
  draw();
  rove(list, '.row', moveInRow);
  if (!isLong) return list;
  const words = (): string =>
    context.whole.has(id)
      ? context.strings.showFewer
      : fill(context.strings.showAll, numberText(items.length));
  const more = button(
    { id: `all ${id}`, class: 'textButton' },
    () => {
      if (!context.whole.delete(id)) context.whole.add(id);
      draw();
      more.textContent = words();
      more.setAttribute('aria-expanded', String(context.whole.has(id)));
    },
    words(),
  );
  more.setAttribute('aria-expanded', String(context.whole.has(id)));
  return el('div', {}, list, more);
}
