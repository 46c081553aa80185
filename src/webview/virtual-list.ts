import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import { byId, el } from './dom';

export interface VirtualListOptions {
  /** How the list is called for who hears it. */
  readonly label: string;
  readonly class?: string;
  /** About how high a row is, in CSS pixels, as long as it was not drawn. */
  readonly rowHeight: number;
  /** Draws one row, from 0: its content and its attributes; the place in the list is set by the list. */
  readonly drawRow: (index: number) => HTMLElement;
  /** Tells which rows are drawn, half-open, whenever that changes. */
  readonly onRange?: (start: number, end: number) => void;
}

/** A long list of which only the rows in sight are drawn. The window scrolls it; rows are as high as they are. */
export interface VirtualList {
  readonly element: HTMLElement;
  /** Draws the rows anew where they are, with so many rows in all; what has the focus keeps it by its `data-id`. */
  refresh(count: number): void;
  /** Forgets the heights of rows, as other rows take their places. */
  forget(): void;
  /** Puts the focus on the link of the row `by` further, as soon as that is drawn; on the first one when none has it. */
  step(by: 1 | -1): void;
  /** Must be called when the list leaves the page. */
  end(): void;
}

/** Makes a list without rows; `refresh` gives it some once it is on the page. */
export function virtualList({
  label,
  class: name,
  rowHeight,
  drawRow,
  onRange,
}: VirtualListOptions): VirtualList {
  const element = el('ol', {
    ...(name === undefined ? {} : { class: name }),
    attributes: { 'aria-label': label, role: 'list' },
  });
  const rows = new Map<number, HTMLElement>();
  let count = 0;
  let wanted: number | undefined;
  let top = 0;
  let range = '';
  /** Whether changes are only noted, and whether there was one: each measured row is told at once. */
  let isQuiet = false;
  let isChanged = false;

  const options = (): ConstructorParameters<typeof Virtualizer<Window, HTMLElement>>[0] => ({
    count,
    getScrollElement: () => window,
    estimateSize: () => rowHeight,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    overscan: 8,
    scrollMargin: top,
    rangeExtractor: withFocused,
    onChange: (_, hasScrolled) => {
      isChanged = true;
      if (!isQuiet) draw();
      // Where the next row begins decides whether its height scrolls, too.
      else if (hasScrolled) virtualizer.getTotalSize();
    },
  });

  /** The row that a person is on stays, however far they scroll: what they press next is meant for it. */
  const withFocused = (range: Range): number[] => {
    const shown = defaultRangeExtractor(range);
    const focused = focusedRow();
    return focused < 0 || focused >= count || shown.includes(focused)
      ? shown
      : [...shown, focused].sort((a, b) => a - b);
  };

  /** Draws nothing meanwhile; tells whether something changed. */
  const quietly = (work: () => void): boolean => {
    isQuiet = true;
    isChanged = false;
    try {
      work();
    } finally {
      isQuiet = false;
    }
    return isChanged;
  };

  const draw = (): void => {
    // Rows of other heights than were thought move those after them, and may let more rows in. A height is learned once: this ends.
    // All are measured after all are placed, so that the page is laid out once.
    do place();
    while (quietly(measure));
    if (wanted !== undefined && takeFocus(wanted)) wanted = undefined;
    const seen = virtualizer.range;
    const now = seen === null ? '' : `${seen.startIndex} ${seen.endIndex}`;
    if (seen === null || now === range) return;
    range = now;
    onRange?.(seen.startIndex, seen.endIndex + 1);
  };

  const measure = (): void => {
    for (const row of rows.values()) virtualizer.measureElement(row);
  };

  const place = (): void => {
    const items = virtualizer.getVirtualItems();
    const shown = new Set(items.map(({ index }) => index));
    for (const [index, row] of rows) {
      if (shown.has(index)) continue;
      row.remove();
      rows.delete(index);
    }
    let next = element.firstElementChild;
    for (const { index, start } of items) {
      const row = rows.get(index) ?? makeRow(index);
      rows.set(index, row);
      if (next === row) next = row.nextElementSibling;
      else element.insertBefore(row, next);
      row.style.transform = `translateY(${start - top}px)`;
    }
    element.style.height = `${virtualizer.getTotalSize()}px`;
  };

  const makeRow = (index: number): HTMLElement => {
    const row = drawRow(index);
    row.setAttribute('data-index', String(index));
    row.setAttribute('aria-posinset', String(index + 1));
    row.setAttribute('aria-setsize', String(count));
    return row;
  };

  const focusedRow = (): number => {
    const row = document.activeElement?.closest('[data-index]');
    return row && element.contains(row) ? Number(row.getAttribute('data-index')) : -1;
  };

  const takeFocus = (index: number): boolean => {
    const link = rows.get(index)?.querySelector<HTMLElement>('.cardLink');
    if (!link) return false;
    link.focus({ preventScroll: true });
    rows.get(index)?.scrollIntoView({ block: 'nearest' });
    return true;
  };

  const focusRow = (index: number): void => {
    const bounded = Math.max(0, Math.min(index, count - 1));
    wanted = undefined;
    if (count === 0 || takeFocus(bounded)) return;
    wanted = bounded;
    virtualizer.scrollToIndex(bounded, { align: 'auto' });
  };

  const virtualizer = new Virtualizer<Window, HTMLElement>(options());
  const unmount = virtualizer._didMount();
  return {
    element,
    refresh(length) {
      const focused = element.contains(document.activeElement)
        ? document.activeElement?.getAttribute('data-id')
        : undefined;
      const at = focusedRow();
      const isOnItsWay = wanted !== undefined;
      count = length;
      top = element.getBoundingClientRect().top + window.scrollY;
      rows.clear();
      element.replaceChildren();
      range = '';
      quietly(() => {
        virtualizer.setOptions(options());
        virtualizer._willUpdate();
      });
      draw();
      if (focused === undefined || isOnItsWay) return;
      const same = focused === null ? undefined : byId(element, focused);
      // A paper that is no hit any more, as it was just marked, leaves its place to the next.
      if (same === undefined) focusRow(at);
      else same.focus({ preventScroll: true });
    },
    // What takes the places of the rows is not known yet.
    forget() {
      quietly(() => virtualizer.measure());
    },
    step(by) {
      // Keys may be faster than rows are drawn.
      const at = wanted ?? focusedRow();
      focusRow(at < 0 ? 0 : at + by);
    },
    end: unmount,
  };
}
