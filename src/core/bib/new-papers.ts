import type { SoughtPaper } from './find-paper';
import { normalTitle } from './likeness';

/** A new entry as it is told from others. */
export interface NewPaper {
  readonly key: string;
  readonly paper: SoughtPaper;
}

/** The papers that are about to be added: which of them is a paper, and which keys they take. */
export class NewPapers {
  /** By identifier, DOI and title. */
  private readonly byMark = new Map<string, NewPaper[]>();
  private readonly keys = new Set<string>();

  add(one: NewPaper): void {
    this.keys.add(one.key.toLowerCase());
    for (const mark of marksOf(one.paper)) {
      const there = this.byMark.get(mark);
      if (there) there.push(one);
      else this.byMark.set(mark, [one]);
    }
  }

  /** Whether one of them has the key; keys that differ in case alone are one, as for BibTeX. */
  has(key: string): boolean {
    return this.keys.has(key.toLowerCase());
  }

  /** The one that is for the same paper; undefined when none is. */
  find(paper: SoughtPaper): NewPaper | undefined {
    for (const mark of marksOf(paper)) {
      const found = this.byMark.get(mark)?.find((one) => isSame(one.paper, paper));
      if (found) return found;
    }
    return undefined;
  }
}

/** What two entries for one paper have in common, the surest first. */
function marksOf({ arxivId, doi, title }: SoughtPaper): readonly string[] {
  return [
    ...(arxivId === undefined ? [] : [`arxiv:${arxivId}`]),
    ...(doi === undefined ? [] : [`doi:${doi.toLowerCase()}`]),
    // A title means the paper only where no identifier tells better.
    ...(arxivId !== undefined || title === undefined ? [] : [`title:${normalTitle(title)}`]),
  ];
}

function isSame(a: SoughtPaper, b: SoughtPaper): boolean {
  if (a.arxivId !== undefined && b.arxivId !== undefined) return a.arxivId === b.arxivId;
  if (a.doi !== undefined && b.doi !== undefined) return a.doi.toLowerCase() === b.doi.toLowerCase();
  const [first, second] = [a, b].map(({ title }) => (title === undefined ? undefined : normalTitle(title)));
  return a.arxivId === b.arxivId && first !== undefined && first === second;
}
