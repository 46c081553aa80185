/** Something that happened: when, in milliseconds since 1970, and how large it was (UTF-16 units), where that says something. */
export interface Mark {
  readonly name: string;
  readonly at: number;
  readonly size?: number;
}

/** Opens a panel without anything in it. */
export const EMPTY_COMMAND = 'paperDigestProbe.empty';

/** What is opened, by which key, and what of it is looked for in the page: the last is all. */
export const KINDS = {
  empty: { key: 'F7', command: EMPTY_COMMAND, args: undefined, looks: ['.empty'] },
  day: { key: 'F8', command: 'paperDigest.openPanel', args: undefined, looks: ['.card'] },
  library: {
    key: 'F9',
    command: 'paperDigest.openPanel',
    args: { view: 'library' },
    looks: ['main.library', '.calendar .square', '.termRows .row'],
  },
} as const;

export type Kind = keyof typeof KINDS;

const allLooks = Object.values(KINDS).flatMap(({ looks }) => [...looks]);

/**
 * Runs in every document of the window before anything of its own: notes in the window when a key of ours is pressed, and in a
 * webview when what is looked for can be seen, which is at the first frame after it is there and VS Code shows the page.
 */
export const WATCH_PAGE = `(() => {
  const marks = (globalThis.__marks = []);
  const mark = (name) => marks.push({ name, at: performance.timeOrigin + performance.now() });
  if (window === window.top) {
    window.addEventListener('keydown', (event) => {
      if (event.ctrlKey && event.altKey && /^F\\d$/.test(event.key)) mark('press');
    }, true);
    return;
  }
  const waiting = new Set(${JSON.stringify(allLooks)});
  const look = () => {
    let isShown = false;
    try {
      isShown = window.frameElement?.id === 'active-frame';
    } catch {
      return;
    }
    if (isShown && !marks.some(({ name }) => name === 'shown')) mark('shown');
    for (const what of waiting) {
      if (!document.querySelector(what)) continue;
      if (!marks.some(({ name }) => name === 'in ' + what)) mark('in ' + what);
      if (!isShown) continue;
      waiting.delete(what);
      requestAnimationFrame(() => mark('seen ' + what));
    }
    setTimeout(look, 4);
  };
  setTimeout(look, 4);
})()`;
