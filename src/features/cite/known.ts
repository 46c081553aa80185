import type { CitablePaper } from '../../core/citation/citable';
import type { Form } from '../../core/citation/forms';
import { paperIdentity } from '../../core/citation/key';
import { wantsAuthors } from '../../core/citation/wants-authors';
import type { Paper } from '../../core/library/paper';
import { citableNow } from '../../host/citable-now';
import { askForCitation, type Asking, recall } from '../../host/ask-metadata';

/** Papers as they are cited, with what services know of them and the keys that they got in this session. */
export class KnownPapers {
  /** Keys by the identity of the paper: it keeps its key, and no two papers share one. */
  private readonly keys = new Map<string, string>();

  constructor(private readonly asking: Asking) {}

  get given(): ReadonlyMap<string, string> {
    return this.keys;
  }

  of(paper: Paper): CitablePaper {
    return citableNow(paper, this.asking.metadata);
  }

  /** The paper has this key from now on, whatever becomes known of it. */
  give(paper: CitablePaper, key: string): void {
    if (key !== '') this.keys.set(paperIdentity(paper), key);
  }

  /** Resolves when what is stored of the papers is in memory, or soon after. */
  async recall(papers: readonly Paper[]): Promise<void> {
    await recall(this.asking.metadata, ...papers.flatMap(({ arxivId }) => arxivId ?? []));
  }

  /** Sees to it that the authors are known as well as a form or an entry wants them, within a few seconds. */
  async prepare(papers: readonly Paper[], form: Form): Promise<void> {
    const wanting = (): readonly string[] =>
      papers.flatMap((paper) => {
        const { arxivId } = paper;
        return arxivId !== undefined && wantsAuthors(this.of(paper), form) ? [arxivId] : [];
      });
    const ids = wanting();
    if (ids.length === 0) return;
    await recall(this.asking.metadata, ...ids);
    // An entry says who wrote the paper; a key that is settled does not change.
    const isEntry = form === 'bibtex' || form === 'biblatex-entry';
    const settled = isEntry
      ? new Set<string>()
      : new Set(
          papers.flatMap((paper) => (this.keys.has(paperIdentity(this.of(paper))) ? [paper.arxivId] : [])),
        );
    const unknown = wanting().filter((id) => !settled.has(id));
    if (unknown.length > 0) await askForCitation(this.asking, ...unknown);
  }
}
