import type { PanelView } from '../core/panel/view';
import type { PageContext } from './context';
import { button } from './controls';
import { el, icon } from './dom';

/** How long typing may pause before the library is asked, in milliseconds. */
const pause = 60;

/** The bar above every view; it stays while views come and go, so that nothing typed in it is lost. */
export interface Top {
  readonly element: HTMLElement;
  /** Shows which view is open, and its query unless the person is just writing another one. */
  follow(view: PanelView): void;
  /** Puts the cursor into the search box with its text selected. */
  focusSearch(): void;
  /** Whether the cursor is in the search box. */
  isSearching(): boolean;
  /** Whether the view answers what the box says. */
  isAnswered(): boolean;
}

export interface TopDeps {
  /** Goes back to where the person was before the search. */
  readonly leave: () => unknown;
  /** Goes from the search box into what was found, as soon as it is there. */
  readonly enter: () => void;
  readonly help: () => void;
}

/** Makes the bar: the ways to the day and to the library, the search box, and the way to the help. */
export function makeTop(context: PageContext, { leave, enter, help }: TopDeps): Top {
  const { strings, host } = context;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was asked for and not shown yet, in order. */
  let pending: string[] = [];
  let shown: string | undefined;

  const ask = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (input.value === (pending.at(-1) ?? shown)) return;
    pending.push(input.value);
    host.send({ type: 'show', target: { kind: 'search', query: input.value } });
  };
  const input = el('input', {
    class: 'searchBox',
    attributes: {
      type: 'search',
      'data-id': 'search',
      'aria-label': strings.search,
      placeholder: strings.search,
      spellcheck: 'false',
      autocomplete: 'off',
    },
  });
  const clear = button(
    { id: 'clearSearch', class: 'iconButton', label: strings.clearSearch },
    () => {
      setText('');
      input.focus();
      ask();
    },
    icon('close'),
  );
  const setText = (text: string): void => {
    input.value = text;
    clear.hidden = text === '';
  };
  clear.hidden = true;
  input.addEventListener('input', () => {
    clear.hidden = input.value === '';
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  input.addEventListener('keydown', (event) => {
    // While an input method composes a word, its keys are its own.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      ask();
      enter();
    } else if (event.key === 'Escape') {
      if (input.value === '') leave();
      else clear.click();
    } else return;
    event.preventDefault();
  });
  const tab = (name: 'day' | 'library', act: () => void): HTMLButtonElement =>
    button({ id: `view ${name}`, class: 'tab' }, act, strings[name]);
  const day = tab('day', () => host.send({ type: 'showDay' }));
  const library = tab('library', () => host.send({ type: 'show', target: { kind: 'library' } }));

  return {
    element: el(
      'header',
      { class: 'top' },
      el(
        'div',
        { class: 'topRow' },
        el('nav', { class: 'tabs', attributes: { 'aria-label': strings.views } }, day, library),
        el('search', { class: 'searchField' }, icon('search'), input, clear),
        button({ id: 'help', class: 'iconButton', label: strings.helpTitle }, help, icon('keyboard')),
      ),
    ),
    follow(view) {
      if (view.kind === 'loading') return;
      setCurrent(day, view.kind === 'day');
      setCurrent(library, view.kind === 'library');
      shown = view.kind === 'search' ? view.query : undefined;
      const at = shown === undefined ? -1 : pending.indexOf(shown);
      if (at >= 0) pending = pending.slice(at + 1);
      if (timer !== undefined || pending.length > 0) return;
      if (input.value !== (shown ?? '')) setText(shown ?? '');
    },
    focusSearch() {
      input.focus();
      input.select();
    },
    isSearching: () => document.activeElement === input,
    isAnswered: () => timer === undefined && pending.length === 0,
  };
}

function setCurrent(element: HTMLElement, isCurrent: boolean): void {
  if (isCurrent) element.setAttribute('aria-current', 'page');
  else element.removeAttribute('aria-current');
}
