import { el, numberText } from '../dom';

/** One cell: numbers stand at the right. */
export type Cell = string | number;

/**
 * The numbers of a chart as a table, folded away: for screen readers, and for everybody who wants to read them. It is made when
 * it is opened first. Each row starts with its name.
 */
export function dataTable(
  id: string,
  summary: string,
  caption: string,
  head: readonly string[],
  rows: () => Iterable<readonly Cell[]>,
): HTMLElement {
  const box = el('div', {
    class: 'tableBox',
    attributes: { tabindex: '0', role: 'group', 'aria-label': caption, 'data-id': `box ${id}` },
  });
  const details = el(
    'details',
    { class: `asTable ${id}` },
    el('summary', { text: summary, attributes: { 'data-id': `table ${id}` } }),
    box,
  );
  details.addEventListener('toggle', () => {
    if (details.open && box.childElementCount === 0) box.append(table(caption, head, rows()));
  });
  return details;
}

function table(caption: string, head: readonly string[], rows: Iterable<readonly Cell[]>): HTMLTableElement {
  return el(
    'table',
    {},
    el('caption', { class: 'spoken', text: caption }),
    el('thead', {}, el('tr', {}, ...head.map((text) => el('th', { text, attributes: { scope: 'col' } })))),
    el('tbody', {}, ...Array.from(rows, (cells) => el('tr', {}, ...cells.map(cell)))),
  );
}

function cell(value: Cell, index: number): HTMLElement {
  if (index === 0) return el('th', { attributes: { scope: 'row' } }, el('bdi', { text: String(value) }));
  return typeof value === 'number'
    ? el('td', { class: 'numeric', text: numberText(value) })
    : el('td', { text: value });
}
