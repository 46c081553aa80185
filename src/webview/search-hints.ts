import type { Topic } from '../core/topics/topic';
import type { PanelStringName } from '../core/panel/strings';
import type { PageContext } from './context';
import { goTo } from './controls';
import { el } from './dom';
import { topicChips } from './topics';

/** What a query may hold, with an example that can be pressed. */
const examples: readonly (readonly [query: string, says: PanelStringName])[] = [
  ['is:unread', 'hintUnread'],
  ['is:starred', 'hintStarred'],
  ['is:cited', 'hintCited'],
  ['author:lee', 'hintAuthor'],
  ['date:2025-03..2025-05', 'hintDate'],
  ['"chain of thought"', 'hintPhrase'],
  ['diffusion -video', 'hintWithout'],
];

/** Shown as long as nothing is asked: how to ask, and topics to look into. */
export function searchHints(context: PageContext, topics: readonly Topic[]): HTMLElement {
  const { strings } = context;
  const list = el('dl', { class: 'hints' });
  for (const [query, says] of examples) {
    list.append(
      el(
        'dt',
        {},
        goTo(context, { id: `hint ${query}`, class: 'chip code' }, { kind: 'search', query }, query),
      ),
      el('dd', { class: 'quiet', text: strings[says] }),
    );
  }
  return el(
    'div',
    { class: 'searchHelp' },
    el('p', { class: 'quiet', text: strings.searchHelp }),
    list,
    topics.length === 0 ? undefined : el('h2', { text: strings.topics }),
    topicChips(context, '', topics),
  );
}
