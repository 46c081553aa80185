import { button } from '../controls';
import { el } from '../dom';

/** One of a few ways to look, as a row of buttons of which one is pressed. */
export function choice<T extends string>(
  id: string,
  label: string,
  options: readonly (readonly [value: T, text: string])[],
  chosen: T,
  choose: (value: T) => void,
): HTMLElement {
  return el(
    'div',
    { class: 'choice', attributes: { role: 'group', 'aria-label': label } },
    ...options.map(([value, text]) =>
      button({ id: `${id} ${value}`, class: 'option', pressed: value === chosen }, () => choose(value), text),
    ),
  );
}
