import { fill, type PanelStrings } from '../core/panel/strings';
import type { PanelView, PaperView, SearchView } from '../core/panel/view';
import { el, numberText } from './dom';
import { stateNames } from './marks';

/** The one line that a screen reader is told of what goes on; it stays while the page around it is drawn anew. */
const line = el('div', { class: 'spoken', attributes: { role: 'status', 'aria-live': 'polite' } });

/** How long a count of papers waits to be said: who still writes is not talked to, in milliseconds. */
const settleTime = 600;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Says what a person has changed, that a paper or a day is asked for and what came of it, and how many are found. */
export function announce(strings: PanelStrings, before: PanelView | undefined, view: PanelView): void {
  if (!line.isConnected) document.body.append(line);
  const said = wordsOf(strings, before, view);
  if (said !== undefined || view.kind !== 'search') {
    clearTimeout(settling);
    say(said);
  } else if (!isSameCount(before, view)) {
    clearTimeout(settling);
    settling = setTimeout(
      () => say(view.query.trim() === '' ? undefined : foundWords(strings, view.total)),
      settleTime,
    );
  }
}

/** A count that was said already is no news, though a mark was said after it. */
function isSameCount(before: PanelView | undefined, view: SearchView): boolean {
  return before?.kind === 'search' && before.query === view.query && before.total === view.total;
}

/** "42 papers", "1 paper". */
export function foundWords(strings: PanelStrings, total: number): string {
  return total === 1 ? strings.paperCountOne : fill(strings.paperCountMany, numberText(total));
}

function say(words: string | undefined): void {
  if (words !== undefined && words !== line.textContent) line.textContent = words;
}

function wordsOf(strings: PanelStrings, before: PanelView | undefined, view: PanelView): string | undefined {
  const marked = before === undefined ? undefined : markWords(strings, before, view);
  if (marked !== undefined) return marked;
  if (view.kind === 'paper') {
    const was = before?.kind === 'paper' && before.key === view.key ? before.lookup : undefined;
    if (view.lookup?.isAsking === true) return strings.asking;
    if (was?.isAsking === true) return view.lookup?.failure ?? strings.lookedUp;
  }
  if (view.kind === 'day') {
    const was = before?.kind === 'day' && before.date === view.date ? before.lookup.asking : 0;
    // Each paper that is settled is no news: the beginning is, and the end.
    if (view.lookup.asking > 0) return was === 0 ? fill(strings.askingDay, view.lookup.asking) : undefined;
    if (was > 0) return strings.lookedUpDay;
  }
  return undefined;
}

/** What a person has marked between two states of one view: one paper by its new state, several by what is left to read. */
function markWords(strings: PanelStrings, before: PanelView, view: PanelView): string | undefined {
  const was = new Map(papersOf(before).map((paper) => [paper.key, paper]));
  const changed = papersOf(view).filter(({ key, state, starred }) => {
    const old = was.get(key);
    return old !== undefined && (old.state !== state || old.starred !== starred);
  });
  const [first] = changed;
  if (first === undefined) return undefined;
  if (changed.length > 1 && view.kind === 'day')
    return view.unread === 0 ? strings.allRead : fill(strings.unreadCount, view.unread);
  const old = was.get(first.key);
  const words =
    old?.starred !== first.starred
      ? first.starred
        ? strings.starred
        : strings.notStarred
      : strings[stateNames[first.state ?? 'unread']];
  return `${first.title}: ${words}`;
}

type Marked = Pick<PaperView, 'key' | 'title' | 'state' | 'starred'>;

function papersOf(view: PanelView): readonly Marked[] {
  if (view.kind === 'paper') return [view];
  if (view.kind === 'search') return view.hits;
  return view.kind === 'day' ? view.groups.flatMap((group) => group.papers) : [];
}
