import type { PaperView } from '../core/panel/view';
import { fill } from '../core/panel/strings';
import type { PageContext } from './context';
import { button } from './controls';
import { el, icon } from './dom';
import { tagChips } from './topics';

/** Whether the person has written anything of a paper. */
export function hasOwn({ note, tags }: PaperView): boolean {
  return note !== undefined || tags.length > 0;
}

/** What the person has written of a paper: their note and their tags; undefined when they have not. */
export function ownSection(context: PageContext, view: PaperView): HTMLElement | undefined {
  if (!hasOwn(view)) return undefined;
  const { strings } = context;
  return el(
    'section',
    { class: 'own', attributes: { 'aria-label': strings.own } },
    el('div', { class: 'summaryHead' }, el('h2', { text: strings.own }), ownActions(context, view)),
    view.note === undefined
      ? undefined
      : el('p', { class: 'ownNote', text: view.note, attributes: { dir: 'auto' } }),
    tagChips(context, view.tags),
  );
}

/** The ways to write a note and tags, or to change them. */
export function ownActions({ strings, host }: PageContext, view: PaperView): HTMLElement {
  const { key, title } = view;
  const edit = (
    id: string,
    action: 'editNote' | 'editTags' | 'openNote',
    symbol: string,
    words: string,
  ): HTMLElement =>
    button(
      { id: `${id} ${key}`, class: 'textButton', tooltip: fill(strings.actionOf, words, title) },
      () => host.send({ type: 'act', action, key }),
      icon(symbol),
      words,
    );
  return el(
    'div',
    { class: 'ownActions', attributes: { role: 'group', 'aria-label': strings.own } },
    edit('note', 'editNote', 'edit', view.note === undefined ? strings.addNote : strings.editNote),
    edit('tags', 'editTags', 'tag', view.tags.length === 0 ? strings.addTags : strings.editTags),
    edit('noteFile', 'openNote', 'notebook', strings.openNote),
  );
}
