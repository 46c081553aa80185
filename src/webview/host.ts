import type { PageMessage } from '../core/panel/protocol';
import { count, object } from '../core/panel/schema';
import { isPanelTarget, sameTarget, type PanelTarget } from '../core/panel/target';

/** What VS Code gives a page, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const isScrolled = object<{ readonly scroll: number }>({ scroll: count });

/** The page's line to its host. */
export interface Host {
  send(message: PageMessage): void;
  /** Keeps what brings this view back after the page was hidden or the window reloaded; `scroll` in CSS pixels. */
  keep(target: PanelTarget, scroll: number): void;
  /** How far down a target was read when it was kept; 0 when another one was kept. */
  keptScroll(target: PanelTarget): number;
}

/** Connects to the host; works once in the life of a page. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  return {
    send: (message) => api.postMessage(message),
    keep: (target, scroll) => api.setState({ ...target, scroll }),
    keptScroll: (target) => {
      const kept = api.getState();
      return isPanelTarget(kept) && sameTarget(kept, target) && isScrolled(kept) ? kept.scroll : 0;
    },
  };
}
