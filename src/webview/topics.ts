import type { Topic } from '../core/topics/topic';
import { fill } from '../core/panel/strings';
import type { PageContext } from './context';
import { goTo } from './controls';
import { el } from './dom';

/** Topics as chips; each searches for its papers. Nothing where there are none. */
export function topicChips(
  context: PageContext,
  key: string,
  topics: readonly Topic[],
): HTMLElement | undefined {
  if (topics.length === 0) return undefined;
  const chips = topics.map(({ id, name }) =>
    el(
      'li',
      {},
      goTo(
        context,
        { id: `topic ${key} ${id}`, class: 'chip', tooltip: fill(context.strings.topicSearch, name) },
        { kind: 'search', query: `topic:${id}` },
        name,
      ),
    ),
  );
  return el('ul', { class: 'chips', attributes: { 'aria-label': context.strings.topics } }, ...chips);
}

/** The person's own tags as chips; each searches for what has it too. */
export function tagChips(context: PageContext, tags: readonly string[]): HTMLElement | undefined {
  if (tags.length === 0) return undefined;
  const chips = tags.map((tag) =>
    el(
      'li',
      {},
      goTo(
        context,
        { id: `tag ${tag}`, class: 'chip', tooltip: fill(context.strings.topicSearch, tag) },
        { kind: 'search', query: `tag:${/[\s"]/.test(tag) ? `"${tag.replaceAll('"', '')}"` : tag}` },
        el('bdi', { text: `#${tag}` }),
      ),
    ),
  );
  return el('ul', { class: 'chips', attributes: { 'aria-label': context.strings.tags } }, ...chips);
}
