import type { PanelAction } from '../core/panel/protocol';
import type { PanelStringName } from '../core/panel/strings';
import { byId } from './dom';

/** What a key asks for. */
export type KeyCommand =
  | 'down'
  | 'up'
  | 'left'
  | 'right'
  | 'back'
  | 'search'
  | 'day'
  | 'library'
  | 'cite'
  | 'star'
  | 'read'
  | 'bibtex'
  | 'pdf'
  | 'note'
  | 'noteFile'
  | 'readAll'
  | 'help';

const commands: Readonly<Record<string, KeyCommand | undefined>> = {
  j: 'down',
  ArrowDown: 'down',
  k: 'up',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Escape: 'back',
  Backspace: 'back',
  '/': 'search',
  d: 'day',
  l: 'library',
  c: 'cite',
  s: 'star',
  r: 'read',
  b: 'bibtex',
  p: 'pdf',
  n: 'note',
  o: 'noteFile',
  R: 'readAll',
  '?': 'help',
};

type KeyLine = readonly [keys: readonly string[], does: PanelStringName];

/** The keys as the help names them, in its order; keys that stand together do the same or opposite things. */
const KEY_HELP: readonly KeyLine[] = [
  [['/'], 'keySearch'],
  [['D'], 'keyDay'],
  [['L'], 'keyLibrary'],
  [['↓', '↑', 'J', 'K'], 'keyMove'],
  [['Enter'], 'keyOpen'],
  [['Shift+Enter'], 'keyOpenDay'],
  [['←', '→'], 'keySides'],
  [['Esc', '⌫'], 'keyBack'],
  [['C'], 'keyCite'],
  [['B'], 'keyBibtex'],
  [['R'], 'keyRead'],
  [['Shift+R'], 'keyReadAll'],
  [['S'], 'keyStar'],
  [['N'], 'keyNote'],
  [['O'], 'keyNoteFile'],
  [['P'], 'keyPdf'],
  [['?'], 'keyHelp'],
];

/** Keys for the help, without single letters and signs where those are off. */
export function keyHelp(singleKeys: boolean): readonly KeyLine[] {
  if (singleKeys) return KEY_HELP;
  const isSingle = (key: string): boolean => /^(?:Shift\+)?[\w/?]$/.test(key);
  return KEY_HELP.flatMap(([keys, does]): readonly KeyLine[] => {
    const left = keys.filter((key) => !isSingle(key));
    return left.length === 0 ? [] : [[left, does]];
  });
}

/**
 * What a key press asks the page for; undefined in a text field, in an open dialog, with a modifier (but the Shift that
 * `?` and `R` need), and for all other keys.
 * @param singleKeys whether letters and signs are keys: who speaks to their computer may say some by chance (WCAG 2.1.4)
 */
export function keyCommand(event: KeyboardEvent, singleKeys: boolean): KeyCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  // `/` needs Shift on some keyboards; with an arrow it selects text.
  if (event.shiftKey && event.key.length > 1) return undefined;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
    return undefined;
  if (document.querySelector('dialog[open]') !== null) return undefined;
  if (!singleKeys && event.key.length === 1) return undefined;
  // Caps Lock is not Shift.
  const key = event.key.length === 1 && !event.shiftKey ? event.key.toLowerCase() : event.key;
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}

/** What the page itself does for keys. */
export interface KeyTarget {
  readonly page: HTMLElement;
  /** The paper that is shown, where one is. */
  readonly paper: string | undefined;
  /** Goes through the items of a page that knows its own; undefined where the page does not. */
  readonly step: ((by: 1 | -1) => boolean) | undefined;
  readonly search: () => void;
  readonly help: () => void;
  readonly press: (id: string) => boolean;
  /** For what has no control in a list. */
  readonly act: (action: PanelAction, key: string) => void;
  /** Goes back from a search. */
  readonly leave: () => boolean;
}

/**
 * Does what a key asks for, mostly by pressing the control that does it; says whether there was one. In a list, down and
 * up go through its items, and letters are for the one that has the focus; on a paper, `j` and `k` go to its neighbours
 * and the arrows scroll as ever.
 */
export function perform(command: KeyCommand, key: string, target: KeyTarget): boolean {
  const { press } = target;
  switch (command) {
    case 'search':
      target.search();
      return true;
    case 'help':
      target.help();
      return true;
    case 'day':
    case 'library':
      return press(`view ${command}`);
    case 'back':
      return press('back') || target.leave();
    case 'left':
      return press('older') || press('previous');
    case 'right':
      return press('newer') || press('next');
    case 'down':
    case 'up': {
      const by = command === 'down' ? 1 : -1;
      if (target.step !== undefined) return target.step(by);
      const cards = [...target.page.querySelectorAll<HTMLElement>('.cardLink')];
      if (target.paper === undefined && cards.length > 0) return step(cards, by);
      if (key.startsWith('Arrow')) return false;
      return press(command === 'down' ? 'next' : 'previous');
    }
    case 'readAll':
      return press('readAll');
    default: {
      const paper = document.activeElement?.closest('[data-key]')?.getAttribute('data-key') ?? target.paper;
      if (paper === undefined) return false;
      if (press(`${command} ${paper}`)) return true;
      if (command === 'pdf') target.act('openPdf', paper);
      else if (command === 'note') target.act('editNote', paper);
      else if (command === 'noteFile') target.act('openNote', paper);
      else
        return command === 'read' && press(`${isRead(target.page, paper) ? 'unread' : 'markRead'} ${paper}`);
      return true;
    }
  }
}

function isRead(page: HTMLElement, key: string): boolean {
  return byId(page, `markRead ${key}`)?.getAttribute('aria-pressed') === 'true';
}

/** Presses a control by its name; says whether there is one. */
export function pressIn(root: HTMLElement, id: string): boolean {
  const control = byId(root, id);
  control?.click();
  return control !== undefined;
}

/** Focuses the card before or after the one that has the focus; the first visible one when none has it. */
function step(cards: readonly HTMLElement[], by: 1 | -1): boolean {
  const card = document.activeElement?.closest('.card');
  const current = cards.findIndex((link) => link.closest('.card') === card);
  const firstVisible = cards.findIndex((link) => link.getBoundingClientRect().top >= 0);
  const index = current < 0 ? firstVisible : current + by;
  const target = cards[Math.max(0, Math.min(index, cards.length - 1))];
  if (target === undefined) return false;
  target.focus({ preventScroll: true });
  target.closest('.card')?.scrollIntoView({ block: 'nearest' });
  return true;
}
