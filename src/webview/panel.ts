import { isHostMessage, type ViewMessage } from '../core/panel/protocol';
import type { PanelTarget } from '../core/panel/target';
import type { PanelView } from '../core/panel/view';
import type { PageContext } from './context';
import { dayPage } from './day-page';
import { loadingPage, missingPage } from './empty-page';
import { connect } from './host';
import { byId, keyCommand, perform } from './keyboard';
import { paperPage } from './paper-page';

const host = connect();
const page = document.getElementById('page') ?? document.body;
let context: PageContext | undefined;
let drawn: PanelView | undefined;
let target: PanelTarget | undefined;

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (!isHostMessage(message)) {
    console.warn('Paper Digest: the page got a message that it does not understand; ignored.');
  } else if (message.type === 'start') {
    context = { strings: message.strings, host };
  } else if (context !== undefined) {
    show(context, message);
  }
});

window.addEventListener('keydown', (event) => {
  const command = keyCommand(event);
  if (command !== undefined && perform(command, event.key, page)) event.preventDefault();
});

window.addEventListener('scrollend', () => keep());

host.send({ type: 'ready' });

function show(by: PageContext, { target: to, view }: ViewMessage): void {
  const before = drawn;
  const focused = document.activeElement?.getAttribute('data-id') ?? undefined;
  const opened = new Set([...page.querySelectorAll('details[open]')].map((element) => element.className));
  page.replaceChildren(...draw(by, view));
  drawn = view;
  target = to;
  if (before !== undefined && isSamePlace(before, view)) {
    for (const element of page.querySelectorAll('details')) element.open = opened.has(element.className);
    if (focused !== undefined) byId(page, focused)?.focus({ preventScroll: true });
  } else {
    arrive(before, view);
  }
  keep();
}

function keep(): void {
  if (target === undefined) return;
  // A page that still waits for the library has not come back to its place yet.
  const scroll = drawn?.kind === 'loading' ? host.keptScroll(target) : Math.round(window.scrollY);
  host.keep(state(target), scroll);
}

/**
 * Where the reader stands after going from one view to another: at the card they left, or at the top. A page that was
 * hidden starts anew, and goes back to where it was.
 */
function arrive(before: PanelView | undefined, view: PanelView): void {
  const isNew = before === undefined || before.kind === 'loading';
  window.scrollTo(0, isNew && target !== undefined ? host.keptScroll(target) : 0);
  if (isNew) return;
  const left = before.kind === 'paper' && view.kind === 'day' ? byId(page, `paper ${before.key}`) : undefined;
  if (left === undefined) {
    byId(page, 'head')?.focus({ preventScroll: true });
  } else {
    left.focus({ preventScroll: true });
    left.closest('.card')?.scrollIntoView({ block: 'center' });
  }
}

function draw(by: PageContext, view: PanelView): readonly HTMLElement[] {
  switch (view.kind) {
    case 'loading':
      return loadingPage(by);
    case 'missing':
      return missingPage(by, view);
    case 'day':
      return dayPage(by, view);
    case 'paper':
      return paperPage(by, view);
  }
}

function isSamePlace(a: PanelView, b: PanelView): boolean {
  if (a.kind === 'day') return b.kind === 'day' && a.date === b.date;
  if (a.kind === 'paper') return b.kind === 'paper' && a.key === b.key;
  return a.kind === b.kind;
}

/** Only the target's own fields are kept, whatever else came with it. */
function state(target: PanelTarget): PanelTarget {
  return target.kind === 'day'
    ? { kind: 'day', date: target.date }
    : { kind: 'paper', key: target.key, day: target.day };
}
