import type { PanelStrings } from '../core/panel/strings';
import type { Host } from './host';

/** What every part of the page draws with. */
export interface PageContext {
  readonly strings: PanelStrings;
  readonly host: Host;
}
