import type { TextSpan } from '../core/panel/view';
import { el } from './dom';

/**
 * A text with stretches of it set off, as an editor sets off what it finds; what does not fit the text stays as it is. For
 * the eye only: who hears it hears the text.
 */
export function marked(text: string, marks: readonly TextSpan[]): readonly (Node | string)[] {
  return pieces(text, marks, (found) => el('mark', { text: found, attributes: { role: 'presentation' } }));
}

/** A text as nodes, of which stretches are drawn by `draw`; stretches that overlap or do not fit are left out. */
export function pieces(
  text: string,
  spans: readonly TextSpan[],
  draw: (text: string) => HTMLElement,
): readonly (Node | string)[] {
  const drawn: (Node | string)[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) drawn.push(text.slice(at, start));
    drawn.push(draw(text.slice(start, end)));
    at = end;
  }
  if (at < text.length) drawn.push(text.slice(at));
  return drawn;
}
