import type { PanelStrings } from '../core/panel/strings';
import type { Step } from '../core/panel/trail';
import type { PanelView } from '../core/panel/view';
import type { Host } from './host';

/** What every part of the page draws with. */
export interface PageContext {
  readonly strings: PanelStrings;
  readonly host: Host;
  /** Where the person came from to the view that is drawn; undefined when the page has only just begun. */
  readonly cameFrom: () => Step | undefined;
}

/** A page that changes in place, so that what a person has in hand stays where it is. */
export interface LivePage {
  readonly elements: readonly HTMLElement[];
  /** Shows another state of the same page; false when it cannot, and must be drawn anew. */
  update(view: PanelView): boolean;
  /** Puts the focus on the item `by` further, or on the first one; false when there is none. */
  readonly step?: (by: 1 | -1) => boolean;
  /** Called when the page goes. */
  end(): void;
}
