import type { PageMessage } from '../core/panel/protocol';
import { count, object, text } from '../core/panel/schema';
import { isLibraryLook, type LibraryLook } from '../core/panel/library-look';
import { isPanelTarget, plainTarget, sameTarget, type PanelTarget } from '../core/panel/target';

/** What VS Code gives a page, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const isOfPage = object<{ readonly page: string }>({ page: text });
const isScrolled = object<{ readonly scroll: number }>({ scroll: count });

/** The page's line to its host. */
export interface Host {
  send(message: PageMessage): void;
  /** Keeps what brings this view back after the page was hidden or the window reloaded; `scroll` in CSS pixels. */
  keep(target: PanelTarget, scroll: number): void;
  /** Keeps how the person looks at the library, besides. */
  keepLook(look: LibraryLook): void;
  keptLook(): LibraryLook;
  /** How far down a target was read when it was kept; 0 when another one was kept. */
  keptScroll(target: PanelTarget): number;
  /**
   * The messages that the document of a page brought: anything. None when it is drawn a second time, as it is after it was
   * hidden: they are of the time when it was made.
   */
  broughtBy(page: HTMLElement): readonly unknown[];
}

/** Connects to the host; works once in the life of a page. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  const isKept = object<{ readonly look: LibraryLook }>({ look: isLibraryLook });
  const kept = api.getState();
  let look: LibraryLook = isKept(kept) ? kept.look : {};
  let drawnPage = isOfPage(kept) ? kept.page : undefined;
  return {
    send: (message) => api.postMessage(message),
    keep: (target, scroll) => api.setState({ ...plainTarget(target), scroll, look, page: drawnPage }),
    keepLook: (next) => {
      look = next;
      const state = api.getState();
      if (isPanelTarget(state)) api.setState({ ...state, look });
    },
    keptLook: () => look,
    broughtBy: ({ dataset }) => {
      const messages = dataset['page'] === drawnPage ? undefined : dataset['brought'];
      drawnPage = dataset['page'];
      delete dataset['brought'];
      return messages === undefined ? [] : (JSON.parse(messages) as readonly unknown[]);
    },
    keptScroll: (target) => {
      const kept = api.getState();
      return isPanelTarget(kept) && sameTarget(kept, target) && isScrolled(kept) ? kept.scroll : 0;
    },
  };
}
