import { XMLParser } from 'fast-xml-parser';
import * as v from 'valibot';
import { parseIdentifier } from '../arxiv/identifier';
import type { ArxivIdentifier } from '../arxiv/reference';
import type { MetadataClient, PaperAnswer } from './client';
import { bad, forEach, known } from './answers';
import { authors, categories, day, line, publishedDoi, versionNumber } from './facts';
import { LIMITS } from './limits';

/** Elements that may come once or many times. */
const LISTS = new Set(['entry', 'author', 'category']);

/** Names without their prefix; no number is made of a text; numbered entities are decoded as well, which the parser does with HTML's. */
function parser(): XMLParser {
  return new XMLParser({
    ignoreAttributes: (name) => name !== 'term',
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
    maxNestedTags: 20,
    isArray: (name) => LISTS.has(name),
  });
}

/** A text of an element; with an attribute that is kept it is an object that holds the text apart. One with children is none. */
const Text = v.union([
  v.string(),
  v.pipe(
    v.strictObject({ '#text': v.string(), '@term': v.optional(v.string()) }),
    v.transform((element) => element['#text']),
  ),
]);
const Category = v.object({ '@term': v.string() });
/** With nothing else in it: the parser forgives an author that does not end, and puts the next one into it. */
const Author = v.strictObject({ name: Text, affiliation: v.optional(v.unknown()) });
const Entry = v.object({
  // Likewise of an entry that does not end.
  entry: v.optional(v.undefined()),
  id: Text,
  title: v.optional(v.unknown()),
  author: v.optional(v.array(v.unknown()), []),
  summary: v.optional(v.unknown()),
  published: v.optional(v.unknown()),
  updated: v.optional(v.unknown()),
  comment: v.optional(v.unknown()),
  journal_ref: v.optional(v.unknown()),
  doi: v.optional(v.unknown()),
  primary_category: v.optional(v.unknown()),
  category: v.optional(v.unknown()),
});
const Feed = v.object({
  feed: v.union([
    v.object({ entry: v.optional(v.array(v.unknown()), []) }),
    // One with nothing in it.
    v.pipe(
      v.literal(''),
      v.transform(() => ({ entry: [] })),
    ),
  ]),
});

/**
 * arXiv's own interface (FACTS.md section 5). Entries are matched by their id, whatever their order; of two about one paper
 * the first that can be used counts. An id without an entry is unknown. But where the feed holds something that nobody asked
 * for (an error comes as an entry with status 200; a paper is another one), the question may not have been understood:
 * then such an id has a bad answer, as "unknown" would be believed for a day.
 */
export const arxivAtom: MetadataClient = {
  service: 'arxiv',
  endpoint: 'https://export.arxiv.org',
  batch: 50,
  sizeLimit: (papers) => 200_000 + papers * 400_000,
  // A comma is no sign of an id; all else is encoded.
  url: (endpoint, ids) =>
    `${endpoint}/api/query?id_list=${ids.map(encodeURIComponent).join(',')}&max_results=${ids.length}`,
  accept: 'application/atom+xml',
  read(ids, status, contentType, body) {
    // It has no 404 for papers: that is a page's.
    const entries = status === 200 ? entriesOf(contentType, body) : `Status ${status}.`;
    if (typeof entries === 'string') return forEach(ids, bad(entries));
    const answers = new Map<string, PaperAnswer>();
    let strange: string | undefined;
    for (const json of entries) {
      const entry = v.safeParse(Entry, json);
      const identifier = entry.success ? identifierOf(entry.output.id) : undefined;
      if (!entry.success || identifier === undefined) {
        strange ??= entry.success
          ? `The service says: ${line(asText(entry.output.title), 60) ?? ''} (${line(asText(entry.output.summary), 200) ?? ''})`
          : 'An entry cannot be read.';
        continue;
      }
      if (!ids.includes(identifier.id)) strange ??= 'There is an answer about another paper.';
      // Of two entries about one paper the first counts.
      else if (answers.get(identifier.id)?.kind !== 'known')
        answers.set(identifier.id, factsOf(entry.output, identifier.version));
    }
    const rest: PaperAnswer = strange === undefined ? { kind: 'unknown' } : bad(strange);
    return new Map(ids.map((id) => [id, answers.get(id) ?? rest]));
  },
};

/** The entries of a feed; a sentence for the log when the body is no feed. */
function entriesOf(contentType: string, body: string): readonly unknown[] | string {
  const start = JSON.stringify(body.slice(0, 60));
  if (!/\bxml\b/i.test(contentType)) return `No XML (${contentType.slice(0, 60)}): ${start}`;
  // A feed declares nothing; what does wants entities expanded.
  if (/<!(?:doctype|entity)/i.test(body)) return 'The XML has declarations.';
  // The parser forgives a body that breaks off.
  if (!/(?:<\/(?:[\w.-]{1,20}:)?feed\s{0,9}>|\/>)\s{0,99}$/.test(body.slice(-200)))
    return `The feed does not end: ${start}`;
  try {
    const feed = v.safeParse(Feed, parser().parse(body));
    return feed.success ? feed.output.feed.entry : `No feed: ${start}`;
  } catch (error) {
    return `The XML cannot be read: ${String(error).slice(0, 200)}`;
  }
}

/** The paper of an entry's id, `http://arxiv.org/abs/2411.14199v2`. */
function identifierOf(text: string): ArxivIdentifier | undefined {
  const found = /^https?:\/\/(?:[a-z]+\.)?arxiv\.org\/abs\/(\S+)$/i.exec(text.trim());
  return found ? parseIdentifier(found[1] ?? '') : undefined;
}

function factsOf(entry: v.InferOutput<typeof Entry>, version: number | undefined): PaperAnswer {
  const all = v.safeParse(v.array(v.unknown()), entry.category);
  const terms = [entry.primary_category, ...(all.success ? all.output : [])].map((element) => {
    const found = v.safeParse(Category, element);
    return found.success ? found.output['@term'] : undefined;
  });
  return known('arxiv', {
    title: line(asText(entry.title), LIMITS.title),
    authors: authors(entry.author.map(nameOf)),
    abstract: line(asText(entry.summary), LIMITS.abstract),
    categories: categories(terms),
    published: day(asText(entry.published)),
    updated: day(asText(entry.updated)),
    version: versionNumber(version),
    comment: line(asText(entry.comment), LIMITS.comment),
    journalRef: line(asText(entry.journal_ref), LIMITS.journalRef),
    doi: publishedDoi(asText(entry.doi)),
  });
}

/** Undefined for one that cannot be read, which keeps its place: so the list is seen to have a hole. */
function nameOf(author: unknown): string | undefined {
  const found = v.safeParse(Author, author);
  return found.success ? found.output.name : undefined;
}

function asText(value: unknown): string | undefined {
  const text = v.safeParse(Text, value);
  return text.success ? text.output : undefined;
}
