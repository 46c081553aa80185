import type { PaperView, PlaceView } from '../core/panel/view';
import { fill } from '../core/panel/strings';
import type { PageContext } from './context';
import { button, goTo } from './controls';
import { el, icon } from './dom';

/** Every place the paper stands in; each opens its file at the row, and its date opens the day. */
export function placeList(context: PageContext, view: PaperView): HTMLElement {
  const { strings } = context;
  return el(
    'section',
    { class: 'places', attributes: { 'aria-label': strings.inDigests } },
    el('h2', { text: strings.inDigests }),
    el('ul', {}, ...view.places.map((place, index) => placeItem(context, view, place, index))),
  );
}

function placeItem(context: PageContext, view: PaperView, place: PlaceView, index: number): HTMLElement {
  const { strings, host } = context;
  const { day, uri, line, document } = place;
  return el(
    'li',
    {},
    day === undefined
      ? el('span', { class: 'quiet', text: strings.undated })
      : goTo(
          context,
          { id: `day ${index}`, class: 'textButton' },
          { kind: 'day', date: day.date },
          day.label,
        ),
    button(
      {
        id: `place ${index}`,
        class: 'textButton file',
        tooltip: fill(strings.openPlaceLabel, document, line + 1),
      },
      () => host.send({ type: 'openPlace', key: view.key, uri, line }),
      icon('go-to-file'),
      el('bdi', { text: document }),
      el('span', { class: 'quiet', text: fill(strings.line, line + 1) }),
    ),
    place.section === undefined
      ? undefined
      : el('span', { class: 'quiet', text: place.section, attributes: { dir: 'auto' } }),
  );
}
