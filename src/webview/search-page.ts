import { HIT_WINDOW } from '../core/panel/hit-window';
import type { SearchView } from '../core/panel/view';
import { fill, type PanelStringName } from '../core/panel/strings';
import { foundWords } from './announce';
import type { LivePage, PageContext } from './context';
import { el, icon } from './dom';
import { hitPlaceholder, hitRow } from './hit-row';
import { keepPlace } from './keep-place';
import { searchHints } from './search-hints';
import { virtualList } from './virtual-list';

/** What a query finds, followed while it is being written. The list asks for the hits that come into sight. */
export function searchPage(context: PageContext, first: SearchView): LivePage {
  const { strings, host } = context;
  let view = first;
  let asked = -1;
  let hints: HTMLElement | undefined;
  let hinted = '';
  const title = el('h1', { attributes: { tabindex: '-1', 'data-id': 'head', dir: 'auto' } });
  const notes = el('div', { class: 'searchNotes' });
  const body = el('div', {});
  const list = virtualList({
    label: strings.papers,
    class: 'hits',
    rowHeight: 64,
    drawRow: (index) => {
      const hit = view.hits[index - view.first];
      return hit === undefined ? hitPlaceholder() : hitRow(context, view.query, hit);
    },
    onRange: (start, end) => askFor(start, end),
  });

  const askFor = (start: number, end: number): void => {
    const isTold = start >= view.first && Math.min(end, view.total) <= view.first + view.hits.length;
    if (isTold) return;
    const from = Math.max(0, Math.floor((start + end - HIT_WINDOW) / 2));
    if (from === asked) return;
    asked = from;
    host.send({ type: 'showHits', query: view.query, first: from });
  };

  /** Drawn anew only for other topics: a person may be about to press one of them. */
  const showHints = (): void => {
    const topics = JSON.stringify(view.suggestions);
    if (hints?.parentNode === body && topics === hinted) return;
    hinted = topics;
    const next = (hints = searchHints(context, view.suggestions));
    keepPlace(body, () => body.replaceChildren(next));
  };

  const show = (): void => {
    title.textContent = headOf(context, view);
    notes.replaceChildren(...noteLines(context, view));
    if (view.query.trim() === '') showHints();
    else if (view.total === 0) body.replaceChildren(nothing(context, view));
    else if (list.element.parentNode !== body) body.replaceChildren(list.element);
    if (list.element.parentNode === body) list.refresh(view.total);
  };

  const main = el('main', { class: 'search' }, el('header', { class: 'head' }, title, notes), body);
  title.textContent = strings.search;
  return {
    elements: [main],
    update(next) {
      if (next.kind !== 'search') return false;
      const isOther = next.query !== view.query;
      const isInside = main.contains(document.activeElement);
      if (isOther) {
        asked = -1;
        list.forget();
        if (main.isConnected && next.first === 0) window.scrollTo(0, 0);
      }
      view = next;
      show();
      // What had the focus is gone, with the hits before or with the last of them.
      if (isInside && (isOther || view.total === 0) && !main.contains(document.activeElement))
        title.focus({ preventScroll: true });
      return true;
    },
    step: (by) => {
      if (list.element.parentNode !== body) return false;
      list.step(by);
      return true;
    },
    end: () => list.end(),
  };
}

function headOf({ strings }: PageContext, { query, total, isComplete }: SearchView): string {
  if (query.trim() === '') return strings.search;
  return total === 0 && isComplete ? strings.noHits : foundWords(strings, total);
}

const problemNames = {
  unknownField: 'problemField',
  badDate: 'problemDate',
  unknownStatus: 'problemStatus',
  unknownTopic: 'problemTopic',
  emptyField: 'problemEmpty',
} as const satisfies Readonly<Record<SearchView['problems'][number]['kind'], PanelStringName>>;

function noteLines({ strings }: PageContext, view: SearchView): readonly HTMLElement[] {
  const lines = view.problems.map(({ start, end, kind }) =>
    el(
      'p',
      { class: 'note' },
      icon('warning'),
      el('span', { text: fill(strings[problemNames[kind]], view.query.slice(start, end)) }),
    ),
  );
  if (!view.isComplete && view.total > 0 && view.query.trim() !== '')
    lines.push(el('p', { class: 'note quiet' }, icon('info'), el('span', { text: strings.stillIndexing })));
  return lines;
}

function nothing({ strings }: PageContext, view: SearchView): HTMLElement {
  return el('p', { class: 'quiet', text: view.isComplete ? strings.noHitsHint : strings.stillIndexing });
}
