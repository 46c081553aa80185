import type { MissingView } from '../core/panel/view';
import type { PageContext } from './context';
import { goTo } from './controls';
import { el, icon } from './dom';

/** While the library reads. */
export function loadingPage(context: PageContext): readonly HTMLElement[] {
  return [
    el(
      'main',
      { class: 'empty', attributes: { 'aria-busy': 'true' } },
      el('span', { class: 'bigIcon' }, icon('book')),
      el('h1', {
        class: 'emptyTitle',
        text: context.strings.loading,
        attributes: { tabindex: '-1', 'data-id': 'head' },
      }),
    ),
  ];
}

/** When there is nothing to show: what is missing, and a way out where there is one. */
export function missingPage(context: PageContext, view: MissingView): readonly HTMLElement[] {
  const { strings } = context;
  const titles = {
    day: strings.missingDay,
    paper: strings.missingPaper,
    library: strings.missingLibrary,
  };
  return [
    el(
      'main',
      { class: 'empty' },
      el('span', { class: 'bigIcon' }, icon('book')),
      el('h1', {
        class: 'emptyTitle',
        text: titles[view.what],
        attributes: { tabindex: '-1', 'data-id': 'head' },
      }),
      el('p', {
        class: 'quiet',
        text: view.what === 'library' ? strings.missingLibraryHint : strings.missingHint,
      }),
      view.newest === undefined
        ? undefined
        : goTo(
            context,
            { id: 'newest', class: 'button primary', label: `${strings.newestDay}: ${view.newest.label}` },
            { kind: 'day', date: view.newest.date },
            strings.newestDay,
          ),
    ),
  ];
}
