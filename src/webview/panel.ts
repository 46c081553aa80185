import { isHostMessage, type ViewMessage } from '../core/panel/protocol';
import type { PanelTarget } from '../core/panel/target';
import { Trail } from '../core/panel/trail';
import type { PanelView } from '../core/panel/view';
import { announce } from './announce';
import type { LivePage, PageContext } from './context';
import { dayPage } from './day-page';
import { byId } from './dom';
import { loadingPage, missingPage } from './empty-page';
import { showHelp } from './help';
import { connect } from './host';
import { keepPlace } from './keep-place';
import { keepSelection } from './keep-selection';
import { keyCommand, perform, pressIn } from './keyboard';
import { libraryPage } from './library-page';
import { paperPage } from './paper-page';
import { searchPage } from './search-page';
import { makeTop, type Top } from './top';

const host = connect();
const page = document.getElementById('page') ?? document.body;
const trail = new Trail();
let context: PageContext | undefined;
let top: Top | undefined;
let live: LivePage | undefined;
let drawn: PanelView | undefined;
let target: PanelTarget | undefined;
/** Where the person was before they searched. */
let beforeSearch: PanelTarget | undefined;
/** The person goes from the search box into what is found, as soon as it is there. */
let isEntering = false;
/** Whether letters and signs are keys. */
let singleKeys = true;
let isPressed = false;
/** What is to be drawn as soon as nothing is pressed. */
let waiting: ViewMessage | undefined;

window.addEventListener('message', (event: MessageEvent<unknown>) => take(event.data));

function take(message: unknown): void {
  if (!isHostMessage(message)) {
    console.warn('Paper Digest: the page got a message that it does not understand; ignored.');
  } else if (message.type === 'start') {
    const started: PageContext = { strings: message.strings, host, cameFrom: () => trail.before };
    top?.element.remove();
    top = makeTop(started, {
      leave: leaveSearch,
      enter: enterHits,
      help: () => showHelp(started, singleKeys),
    });
    page.before(top.element);
    context = started;
  } else if (message.type === 'settings') {
    singleKeys = message.singleKeys;
  } else if (context !== undefined) {
    waiting = message;
    if (!isPressed) showWaiting();
  }
}

// What is drawn anew under a pressed button is another button, and the press would be lost.
window.addEventListener('pointerdown', () => (isPressed = true), true);
// A menu may keep for itself that the button is let go.
for (const end of ['pointerup', 'pointercancel', 'contextmenu', 'blur'] as const)
  window.addEventListener(
    end,
    (event) => {
      // The element that loses the focus to the pressed one is heard here, too.
      if (event.type !== 'blur' || event.target === window) setTimeout(released);
    },
    true,
  );

window.addEventListener('keydown', (event) => {
  const command = keyCommand(event, singleKeys);
  const by = context;
  if (command === undefined || by === undefined) return;
  const done = perform(command, event.key, {
    page,
    paper: drawn?.kind === 'paper' ? drawn.key : undefined,
    step: live?.step,
    search: () => top?.focusSearch(),
    help: () => showHelp(by, singleKeys),
    press: (id) => pressIn(document.body, id),
    act: (action, key) => host.send({ type: 'act', action, key }),
    leave: leaveSearch,
  });
  if (done) event.preventDefault();
});

window.addEventListener('scrollend', () => keep());
for (const message of host.broughtBy(page)) take(message);
host.send({ type: 'ready', hasDrawn: drawn !== undefined });

function show(by: PageContext, { target: to, view }: ViewMessage): void {
  const before = drawn;
  drawn = view;
  target = to;
  if (to !== undefined) {
    trail.follow(to, view, by.strings);
    if (to.kind !== 'search' && !(to.kind === 'paper' && to.query !== undefined)) beforeSearch = to;
  }
  const isSame = before !== undefined && isSamePlace(before, view);
  const selectAgain = isSame ? keepSelection(page) : undefined;
  if (live?.update(view) !== true) redraw(by, view, isSame);
  selectAgain?.();
  top?.follow(view);
  announce(by.strings, before, view);
  if (!isSame) arrive(before, view);
  if (isEntering && top?.isAnswered() === true) enterHits();
  keep();
}

/** Draws all anew; of the same place, what is open stays open and what has the focus keeps it. */
function redraw(by: PageContext, view: PanelView, isSame: boolean): void {
  const replace = (): void => {
    live?.end();
    const next = draw(by, view);
    live = 'elements' in next ? next : undefined;
    page.replaceChildren(...('elements' in next ? next.elements : next));
    live?.update(view);
  };
  if (isSame) keepPlace(page, replace);
  else replace();
}

/** After the click that follows a press, if one does. */
function released(): void {
  isPressed = false;
  showWaiting();
}

function showWaiting(): void {
  const message = waiting;
  waiting = undefined;
  if (context !== undefined && message !== undefined) show(context, message);
}

function leaveSearch(): boolean {
  if (drawn?.kind !== 'search') return false;
  // The focus goes to the view that comes.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  host.send(beforeSearch === undefined ? { type: 'showDay' } : { type: 'show', target: beforeSearch });
  return true;
}

function enterHits(): void {
  isEntering = drawn?.kind !== 'search' || top?.isAnswered() !== true;
  if (!isEntering) live?.step?.(1);
}

function keep(): void {
  if (target === undefined) return;
  // A page that still waits for the library has not come back to its place yet.
  const scroll = drawn?.kind === 'loading' ? host.keptScroll(target) : Math.round(window.scrollY);
  host.keep(target, scroll);
}

/**
 * Where the reader stands after going from one view to another: at the card they left, or at the top. A page that was
 * hidden starts anew, and goes back to where it was. Who writes in the search box goes on writing.
 */
function arrive(before: PanelView | undefined, view: PanelView): void {
  const isNew = before === undefined || before.kind === 'loading';
  window.scrollTo(0, isNew && target !== undefined ? host.keptScroll(target) : 0);
  if (view.kind === 'search' && view.query === '') top?.focusSearch();
  if (isNew || top?.isSearching() === true) return;
  const left = before.kind === 'paper' && view.kind === 'day' ? byId(page, `paper ${before.key}`) : undefined;
  if (left === undefined) {
    byId(page, 'head')?.focus({ preventScroll: true });
  } else {
    left.focus({ preventScroll: true });
    left.closest('.card')?.scrollIntoView({ block: 'center' });
  }
}

function draw(by: PageContext, view: PanelView): readonly HTMLElement[] | LivePage {
  switch (view.kind) {
    case 'loading':
      return loadingPage(by);
    case 'missing':
      return missingPage(by, view);
    case 'day':
      return dayPage(by, view);
    case 'paper':
      return paperPage(by, view);
    case 'library':
      return libraryPage(by);
    case 'search':
      return searchPage(by, view);
  }
}

function isSamePlace(a: PanelView, b: PanelView): boolean {
  if (a.kind === 'day') return b.kind === 'day' && a.date === b.date;
  if (a.kind === 'paper') return b.kind === 'paper' && a.key === b.key;
  return a.kind === b.kind;
}
