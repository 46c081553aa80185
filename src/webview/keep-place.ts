import { byId } from './dom';

/** What scrolls within the page. */
const boxes = '.weeksBox[data-id], .tableBox[data-id]';

/** Draws what is in the root anew: what is open stays open, what was scrolled stays there, and what has the focus keeps it. */
export function keepPlace(root: HTMLElement, draw: () => void): void {
  const active = document.activeElement;
  const focused = root.contains(active) ? active?.getAttribute('data-id') : undefined;
  const opened = new Set([...root.querySelectorAll('details[open]')].map(({ className }) => className));
  const scrolled = [...root.querySelectorAll(boxes)].map((box) => ({
    id: box.getAttribute('data-id') ?? '',
    left: box.scrollLeft,
    top: box.scrollTop,
  }));
  draw();
  for (const details of root.querySelectorAll('details')) {
    details.open = opened.has(details.className);
    // The event comes by itself only later; what it fills must be there to be scrolled.
    if (details.open) details.dispatchEvent(new Event('toggle'));
  }
  for (const { id, left, top } of scrolled) if (left > 0 || top > 0) byId(root, id)?.scrollTo(left, top);
  // What was not drawn anew has it still.
  if (typeof focused === 'string' && document.activeElement !== active)
    byId(root, focused)?.focus({ preventScroll: true });
}
