import type { Library } from '../../core/library/library';
import { arxivKey } from '../../core/library/key';
import type { CitationsOfWorkspace } from '../../host/citations';
import { RefreshTimes } from '../../host/refresh-times';
import type { CitedGroupNode, CitedPaperNode, CitedPlaceNode, TreeNode } from './nodes';
import { titleOf } from './paper-item';

/** So many papers are refreshed one by one; each costs the editor a question and an answer. */
const FEW = 20;

/**
 * The papers that the workspace cites, by title, those of no digest last; each with its places. A change costs what it
 * changed, never a walk over all papers; only what the editor has been given is refreshed.
 */
export class CitedGroup {
  readonly node: CitedGroupNode = { kind: 'cited' };
  private readonly listed = new Map<string, CitedPaperNode>();
  private readonly waiting = new Set<string>();
  private readonly times = new RefreshTimes(() => this.refresh());
  private readonly subscriptions: readonly { dispose(): void }[];
  private shownCount = 0;

  /** @param fire tells the editor what has changed; undefined: the list of groups and days */
  constructor(
    private readonly cited: CitationsOfWorkspace,
    private readonly library: Library,
    private readonly fire: (node: TreeNode | undefined) => void,
  ) {
    this.subscriptions = [
      cited.onChange(({ arxivIds }) => this.changed(arxivIds)),
      library.onChange(({ keys }) => {
        const titles = [...this.listed.values()].filter(({ key }) => keys.has(key));
        this.changed(titles.map(({ arxivId }) => arxivId));
      }),
    ];
  }

  /** How many papers are cited; without any, the group is not shown. */
  get count(): number {
    return this.cited.citedIds().size;
  }

  /** The group where there is anything to show. */
  roots(): readonly CitedGroupNode[] {
    this.shownCount = this.count;
    return this.shownCount > 0 ? [this.node] : [];
  }

  papers(): CitedPaperNode[] {
    const ids = this.cited.citedIds();
    for (const id of this.listed.keys()) if (!ids.has(id)) this.listed.delete(id);
    const titled: { readonly node: CitedPaperNode; readonly title: string; readonly isKnown: boolean }[] = [];
    for (const arxivId of ids) {
      const node = this.listed.get(arxivId) ?? { kind: 'citedPaper', arxivId, key: arxivKey(arxivId) };
      this.listed.set(arxivId, node);
      const paper = this.library.snapshot.paper(node.key);
      titled.push({ node, title: paper ? titleOf(paper) : arxivId, isKnown: paper !== undefined });
    }
    titled.sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || order.compare(a.title, b.title));
    return titled.map(({ node }) => node);
  }

  places(paper: CitedPaperNode): CitedPlaceNode[] {
    const places = this.cited.placesOf(paper.arxivId);
    const citing = places.filter(({ kind }) => kind !== 'entry');
    const entries = places.filter(({ kind }) => kind === 'entry');
    return [...citing, ...entries].map((place) => ({ kind: 'citedPlace', place, paper }));
  }

  /** Marks of these papers (by key) have changed; undefined for all. */
  marked(keys: ReadonlySet<string> | undefined): void {
    const nodes = [...this.listed.values()].filter(({ key }) => keys?.has(key) !== false);
    this.changed(nodes.map(({ arxivId }) => arxivId));
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.times.dispose();
  }

  private changed(arxivIds: Iterable<string>): void {
    for (const id of arxivIds) {
      // What came and went again before anyone saw it, and what a digest alone lists, is no change.
      if (this.listed.has(id) || this.cited.isCited(id)) this.waiting.add(id);
    }
    if (this.waiting.size > 0 || this.count !== this.shownCount) this.times.changed();
  }

  private refresh(): void {
    const ids = [...this.waiting];
    this.waiting.clear();
    const { count, shownCount } = this;
    if (count > 0 !== shownCount > 0) {
      if (count === 0) this.listed.clear();
      this.fire(undefined);
      return;
    }
    const isOpened = this.listed.size > 0;
    const stays = (id: string): boolean => this.listed.has(id) && this.cited.isCited(id);
    if (count !== shownCount || (isOpened && (ids.length > FEW || !ids.every(stays)))) {
      this.shownCount = count;
      this.fire(this.node);
    } else if (isOpened)
      for (const id of ids) {
        const node = this.listed.get(id);
        if (node) this.fire(node);
      }
  }
}

const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
