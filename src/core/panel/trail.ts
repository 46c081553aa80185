import { clip } from './clip';
import { sameTarget, type PanelTarget } from './target';
import type { PanelView } from './view';
import { fill, type PanelStrings } from './strings';

/** A view that can be gone back to. */
export interface Step {
  readonly target: PanelTarget;
  /** What it is called. */
  readonly label: string;
}

/** Longest title of a paper on the button that leads back to it. */
const labelLimit = 48;

/** The views on the way from a day, the library or a search to the paper that is shown, this one last. */
export class Trail {
  private steps: Step[] = [];

  /** The view before the one that is shown. */
  get before(): Step | undefined {
    return this.steps.at(-2);
  }

  /** Takes in what is shown now: another start, a step back, a neighbour in the place of a paper, or a step further. */
  follow(target: PanelTarget, view: PanelView, strings: PanelStrings): void {
    const label = labelOf(view, strings);
    if (label === undefined) return;
    const at = this.steps.findIndex((step) => sameTarget(step.target, target));
    if (at >= 0) this.steps.length = at;
    else if (target.kind !== 'paper') this.steps = [];
    else if (isNeighbour(this.steps.at(-1)?.target, target)) this.steps.pop();
    this.steps.push({ target, label });
  }
}

/** Whether two papers are read in the same place, so that one takes the place of the other. */
function isNeighbour(a: PanelTarget | undefined, b: PanelTarget): boolean {
  return a?.kind === 'paper' && b.kind === 'paper' && a.day === b.day && a.query === b.query;
}

function labelOf(view: PanelView, strings: PanelStrings): string | undefined {
  switch (view.kind) {
    case 'day':
      return view.label;
    case 'paper':
      return clip(view.title, labelLimit);
    case 'library':
      return strings.library;
    case 'search':
      return view.query.trim() === '' ? strings.search : fill(strings.foundFor, clip(view.query, labelLimit));
    default:
      return undefined;
  }
}
