import type { LibraryPick } from '../../core/panel/library-pick';
import { fill } from '../../core/panel/strings';
import type { PageContext } from '../context';
import { button } from '../controls';
import { byId, el, icon } from '../dom';

/** Where the page says what a press came to. */
export interface Outcome {
  /** Stands at the end of the page and stays in sight; spoken when something is said. */
  readonly element: HTMLElement;
  /** Says which papers the tree shows now, and offers to show them here. */
  readonly say: (pick: LibraryPick, name: string) => void;
}

/**
 * The outcome of a press on a page. To the Tab key it stands behind the control that was pressed, wherever that is, and the focus
 * goes back there when it is closed.
 */
export function outcomeOf(context: PageContext, page: HTMLElement): Outcome {
  const element = el('div', { class: 'outcome', attributes: { role: 'status' } });
  let pressedId: string | undefined;
  // The page may have been drawn anew.
  const pressed = (): HTMLElement | undefined =>
    pressedId === undefined ? undefined : byId(page, pressedId);
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...element.querySelectorAll('button')];
    const [from, first, before] = [document.activeElement, buttons[0], pressed()];
    if (first === undefined || before === undefined) return;
    const to =
      from === before && !event.shiftKey ? first : from === first && event.shiftKey ? before : undefined;
    if (to !== undefined) {
      event.preventDefault();
      to.focus();
    }
    // From its end the browser goes on behind what was pressed.
    else if (from === buttons.at(-1) && !event.shiftKey) before.focus();
  });
  return {
    element,
    say: (pick, name) => {
      pressedId = document.activeElement?.getAttribute('data-id') ?? undefined;
      const close = (): void => {
        element.replaceChildren();
        (pressed() ?? byId(page, 'head'))?.focus({ preventScroll: true });
      };
      element.replaceChildren(...content(context, pick, name, close));
    },
  };
}

function content(
  { strings, host }: PageContext,
  pick: LibraryPick,
  name: string,
  close: () => void,
): readonly HTMLElement[] {
  return [
    icon('filter'),
    el('span', { class: 'outcomeText', text: fill(strings.inTree, name), attributes: { dir: 'auto' } }),
    // A day has a page of its own.
    pick.kind === 'day'
      ? button(
          { id: 'openDay', class: 'button', tooltip: strings.openDayHint },
          () => host.send({ type: 'show', target: { kind: 'day', date: pick.date } }),
          strings.openDay,
        )
      : button(
          { id: 'showHere', class: 'button' },
          () => host.send({ type: 'pick', pick, where: 'panel' }),
          strings.showHere,
        ),
    button({ id: 'closeOutcome', class: 'iconButton', label: strings.close }, close, icon('close')),
  ];
}
