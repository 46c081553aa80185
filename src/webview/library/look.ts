import type { LibraryLook } from '../../core/panel/library-look';
import type { LibraryPick } from '../../core/panel/library-pick';
import type { PageContext } from '../context';

/** What the parts of the view draw with. */
export interface LibraryContext extends PageContext {
  /** How the person looks at it now. */
  readonly look: () => LibraryLook;
  /** Changes the look and keeps it; who changes it draws itself again. */
  readonly change: (look: LibraryLook) => void;
  /** Shows the papers that were pressed; `name` says them in words. */
  readonly pick: (pick: LibraryPick, name: string) => void;
  /** The lists that the person wants whole. */
  readonly whole: Set<string>;
  /** BCP 47. */
  readonly language: string;
}
