import { labelledReferences, type LabelledReference } from './labelled-references';

/** Something that finds arXiv references in a line of text. */
export type Recogniser = (text: string, fileName?: string) => readonly LabelledReference[];

const NEW = String.raw`\d{4}\.\d{4,5}`;
const OLD = String.raw`[a-z-]+(?:\.[A-Za-z]{2})?\/\d{7}`;
const ID = `(${NEW}|${OLD})(?:v\\d+)?`;

/**
 * DevScholar, the closest rival in the marketplace (https://github.com/pallaprolus/dev-scholar), by what its README of
 * version 0.5 documents: "arXiv: `arxiv:1706.03762`, `[arxiv:1810.04805]`, or full URLs", "DOI: `doi:10.1038/nature14539` or
 * `https://doi.org/...`". The expressions are ours; where the README is silent they are kind to it: any case, versions, old
 * identifiers, abs, pdf and html with or without `www.`, and DOIs of arXiv taken for the paper.
 */
const DOCUMENTED = [
  `https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/${ID}(?:\\.pdf)?`,
  `arxiv:\\s?${ID}`,
  `(?:https?://doi\\.org/|doi:\\s?)10\\.48550/arxiv\\.${ID}`,
];

/** What the rival's documentation promises to find. */
export const rival: Recogniser = (text) => matches(new RegExp(DOCUMENTED.join('|'), 'gi'), text);

/** What one would write without a second thought: four digits, a point, four or five digits, perhaps a version. */
export const naive: Recogniser = (text) => matches(/(\d{4}\.\d{4,5})(?:v\d+)?/g, text);

function matches(expression: RegExp, text: string): readonly LabelledReference[] {
  return [...text.matchAll(expression)].map((match) => {
    const id = match.slice(1).find(Boolean) ?? '';
    return { id, start: match.index, end: match.index + match[0].length };
  });
}

/** How well a recogniser does on the labelled snippets; all figures but the counts are shares from 0 to 1. */
export interface Score {
  readonly snippets: number;
  readonly labels: number;
  readonly recall: number;
  readonly precision: number;
  readonly exactRanges: number;
  readonly perfectSnippets: number;
}

/** Judges a recogniser on all labelled snippets, or on those of one group. */
export function score(recogniser: Recogniser, group?: string): Score {
  const snippets = labelledReferences().filter((one) => group === undefined || one.group === group);
  const count = { labels: 0, found: 0, answers: 0, right: 0, exact: 0, perfect: 0 };
  for (const { text, fileName, references } of snippets) {
    const answers = recogniser(text, fileName);
    const hits = references.filter((label) => answers.some((answer) => agree(label, answer)));
    const right = answers.filter((answer) => references.some((label) => agree(label, answer)));
    const exact = references.filter((label) => answers.some((answer) => isExact(label, answer)));
    count.labels += references.length;
    count.found += hits.length;
    count.answers += answers.length;
    count.right += right.length;
    count.exact += exact.length;
    if (exact.length === references.length && answers.length === references.length) count.perfect++;
  }
  return {
    snippets: snippets.length,
    labels: count.labels,
    recall: share(count.found, count.labels),
    precision: share(count.right, count.answers),
    exactRanges: share(count.exact, count.labels),
    perfectSnippets: share(count.perfect, snippets.length),
  };
}

function agree(label: LabelledReference, answer: LabelledReference): boolean {
  const isSame = label.id.toLowerCase() === answer.id.toLowerCase();
  return isSame && answer.start < label.end && label.start < answer.end;
}

function isExact(label: LabelledReference, answer: LabelledReference): boolean {
  return agree(label, answer) && label.start === answer.start && label.end === answer.end;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
}
