import type { BibIndex } from '../../core/bib/bib-index';
import { isKeyTaken } from '../../core/bib/lookup';
import type { CitablePaper } from '../../core/citation/citable';
import { cite } from '../../core/citation/cite';
import type { CitationContext } from '../../core/citation/context/context';
import { type BibEntry, bibEntry } from '../../core/citation/entry';
import type { Manner } from '../../core/citation/forms';
import { type KeyPreset, paperIdentity } from '../../core/citation/key';
import type { KeyTemplate } from '../../core/citation/key-template';
import type { Written } from './changes';
import { footnotesIn } from './footnotes';
import { isFootnote, isInBib, itemsOf, namesKeys, needsEntries } from './items';
import { keyIn, type Plan, planCitation } from './plan';

/** All that a citation depends on. */
export interface Task {
  readonly papers: readonly CitablePaper[];
  readonly context: CitationContext;
  readonly manner: Manner;
  readonly format: KeyPreset | KeyTemplate;
  /** Of the document, now. */
  readonly text: string;
  readonly bibliographies: readonly BibIndex[];
  /** The bibliography that entries can be added to. */
  readonly target: BibIndex | undefined;
  readonly given: ReadonlyMap<string, string>;
  readonly chosen: ReadonlyMap<string, string>;
}

/** What a citation comes to. */
export interface Draft {
  readonly plan: Plan;
  readonly written: Written;
  /** The entries that no bibliography has, for the clipboard. */
  readonly entries: readonly BibEntry[];
}

const NOTHING: Plan = { keys: [], additions: undefined };

/** Makes keys, items and entries; the same task gives the same draft. */
export function draftOf(task: Task): Draft {
  const { papers, context, manner, bibliographies, chosen } = task;
  const plan = needsEntries(context) ? planned(task) : namesKeys(context) ? footnotes(task) : NOTHING;
  const keyed = new Map(papers.map((paper, i) => [paperIdentity(paper), plan.keys[i] ?? '']));
  const entries = !needsEntries(context)
    ? []
    : papers.flatMap((paper, i) =>
        chosen.has(paperIdentity(paper)) || keyIn(bibliographies, paper) !== undefined
          ? []
          : [bibEntry(paper, plan.keys[i] ?? '', context.entryStyle)],
      );
  return {
    plan,
    entries,
    written: {
      form: context.template === undefined ? context.form : 'plain',
      items: isInBib(context) ? [] : itemsOf(papers, plan.keys, context),
      manner,
      definitions: isFootnote(context) ? cite(papers, 'footnote', { given: keyed }).definitions : undefined,
      titles: papers.map(({ title }) => title),
      isKnown: (key) => bibliographies.some((index) => isKeyTaken(index, key)),
    },
  };
}

function planned({ papers, bibliographies, target, context, format, given, chosen }: Task): Plan {
  const style = context.entryStyle;
  return planCitation(papers, bibliographies, target, { format, style, given, chosen });
}

/** Footnotes keep the labels that the document has for the papers, and take none that it has for others. */
function footnotes({ papers, text, format, given }: Task): Plan {
  const { own, taken } = footnotesIn(text, papers);
  const free = [...given].filter(([, key]) => !taken.includes(key));
  const { keys } = cite(papers, 'footnote', { preset: format, taken, given: new Map([...free, ...own]) });
  return { keys, additions: undefined };
}
