import { el } from '../dom';

/** A part of a bar: its class says how it looks. */
export interface BarPart {
  readonly name: 'read' | 'reading' | 'unread' | 'plain';
  readonly value: number;
}

/**
 * A bar of parts one after the other, from the left or from the bottom up; `whole` is what fills its box. Boxes and no drawing,
 * so that patterns stay as they are whatever the size. For the eye only.
 */
export function bar(parts: readonly BarPart[], whole: number, way: 'across' | 'up' = 'across'): HTMLElement {
  const box = el('span', { class: `barBox ${way}`, attributes: { 'aria-hidden': 'true' } });
  for (const { name, value } of parts) {
    if (value <= 0 || whole <= 0) continue;
    const part = el('span', { class: `barPart ${name}` });
    const size = `${Math.min(100, (value / whole) * 100)}%`;
    if (way === 'across') part.style.width = size;
    else part.style.height = size;
    box.append(part);
  }
  return box;
}

/** A small square that shows what a part looks like. */
export function swatch(name: BarPart['name']): HTMLElement {
  return el('span', { class: `swatch barPart ${name}`, attributes: { 'aria-hidden': 'true' } });
}
