import type { ReadingState } from '../core/memory/reading-states';
import type { PanelMark } from '../core/panel/protocol';
import { fill, type PanelStringName } from '../core/panel/strings';
import type { PageContext } from './context';
import { button } from './controls';
import { el, icon } from './dom';

export const stateNames = {
  new: 'stateNew',
  unread: 'stateUnread',
  reading: 'stateReading',
  read: 'stateRead',
} as const satisfies Readonly<Record<ReadingState, PanelStringName>>;

const choiceNames = {
  unread: 'choiceUnread',
  reading: 'choiceReading',
  read: 'choiceRead',
} as const;

/** The same pictures as in the tree. */
const stateIcons = {
  new: 'circle-filled',
  unread: 'circle-outline',
  reading: 'book',
  read: 'check',
} as const;

/** What is marked: the key of a paper, and its title to say. */
interface Marked {
  readonly key: string;
  readonly title: string;
}

/** How a paper of a list stands, as a button that marks it read, or unread when it is read. */
export function stateToggle(
  { strings, host }: PageContext,
  { key, title }: Marked,
  state: ReadingState | undefined,
): HTMLElement {
  const shown = state ?? 'unread';
  const mark: PanelMark = shown === 'read' ? 'unread' : 'read';
  const label = fill(mark === 'read' ? strings.markRead : strings.markUnread, title);
  return button(
    {
      id: `read ${key}`,
      class: `iconButton state ${shown}`,
      label: `${label} (${strings[stateNames[shown]]})`,
    },
    () => host.send({ type: 'mark', mark, key }),
    icon(stateIcons[shown]),
  );
}

/** The star of a paper, to set and to take. */
export function starToggle(
  { strings, host }: PageContext,
  { key, title }: Marked,
  isStarred: boolean,
): HTMLElement {
  return button(
    {
      id: `star ${key}`,
      class: isStarred ? 'iconButton star on' : 'iconButton star',
      label: fill(isStarred ? strings.unstar : strings.star, title),
    },
    () => host.send({ type: 'mark', mark: isStarred ? 'unstar' : 'star', key }),
    icon(isStarred ? 'star-full' : 'star-empty'),
  );
}

/** The three ways a paper can stand, the one it does pressed; a new paper is an unread one. */
export function stateChoice(
  { strings, host }: PageContext,
  key: string,
  state: ReadingState | undefined,
): HTMLElement {
  const choices = (['unread', 'reading', 'read'] as const).map((choice) => {
    const isOn = state === choice || (state === 'new' && choice === 'unread');
    return button(
      { id: choice === 'read' ? `markRead ${key}` : `${choice} ${key}`, class: 'status', pressed: isOn },
      () => host.send({ type: 'mark', mark: choice, key }),
      icon(stateIcons[choice]),
      strings[choiceNames[choice]],
    );
  });
  return el(
    'div',
    { class: 'statuses', attributes: { role: 'group', 'aria-label': strings.status } },
    ...choices,
  );
}
