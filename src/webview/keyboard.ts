/** What a key asks for. */
export type KeyCommand = 'down' | 'up' | 'left' | 'right' | 'back';

const commands: Readonly<Record<string, KeyCommand | undefined>> = {
  j: 'down',
  ArrowDown: 'down',
  k: 'up',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Escape: 'back',
  Backspace: 'back',
};

/** What a key press asks the page for; undefined for keys with a modifier, in a text field, and for all others. */
export function keyCommand(event: KeyboardEvent): KeyCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented)
    return undefined;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
    return undefined;
  return Object.hasOwn(commands, event.key) ? commands[event.key] : undefined;
}

/**
 * Does what a key asks for by pressing the control that does it; says whether there was one. In a day, down and up go
 * through the cards; elsewhere `j` and `k` go to the neighbours and the arrows scroll as ever.
 */
export function perform(command: KeyCommand, key: string, page: HTMLElement): boolean {
  const press = (id: string): boolean => {
    const control = byId(page, id);
    control?.click();
    return control !== undefined;
  };
  switch (command) {
    case 'back':
      return press('back');
    case 'left':
      return press('older') || press('previous');
    case 'right':
      return press('newer') || press('next');
    case 'down':
    case 'up': {
      const cards = [...page.querySelectorAll<HTMLElement>('.cardLink')];
      if (cards.length > 0) return step(cards, command === 'down' ? 1 : -1);
      if (key.startsWith('Arrow')) return false;
      return press(command === 'down' ? 'next' : 'previous');
    }
  }
}

/** The control with that name, if it is on the page. */
export function byId(page: HTMLElement, id: string): HTMLElement | undefined {
  return page.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? undefined;
}

/** Focuses the card before or after the one that has the focus; the first visible one when none has it. */
function step(cards: readonly HTMLElement[], by: 1 | -1): boolean {
  const card = document.activeElement?.closest('.card');
  const current = cards.findIndex((link) => link.closest('.card') === card);
  const firstVisible = cards.findIndex((link) => link.getBoundingClientRect().top >= 0);
  const index = current < 0 ? firstVisible : current + by;
  const target = cards[Math.max(0, Math.min(index, cards.length - 1))];
  if (target === undefined) return false;
  target.focus();
  target.closest('.card')?.scrollIntoView({ block: 'nearest' });
  return true;
}
