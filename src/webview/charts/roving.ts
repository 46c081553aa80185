/**
 * Makes a group of buttons one stop of the Tab key: arrows, Home and End go through them. `move` says where a key leads from
 * a button; undefined for keys that lead nowhere.
 */
export function rove(
  group: HTMLElement,
  selector: string,
  move: (key: string, from: HTMLElement, all: readonly HTMLElement[]) => HTMLElement | undefined,
): void {
  const all = (): readonly HTMLElement[] => [...group.querySelectorAll<HTMLElement>(selector)];
  const settle = (chosen: HTMLElement): void => {
    for (const button of all()) button.tabIndex = button === chosen ? 0 : -1;
  };
  group.addEventListener('focusin', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
    if (button !== null) settle(button);
  });
  group.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
    if (from === null) return;
    const to = move(event.key, from, all());
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
  });
}

/** Through a row of buttons, as they stand. */
export function moveInRow(
  key: string,
  from: HTMLElement,
  all: readonly HTMLElement[],
): HTMLElement | undefined {
  const index = all.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return all[Math.max(0, index - 1)];
    case 'ArrowRight':
    case 'ArrowDown':
      return all[Math.min(all.length - 1, index + 1)];
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}
