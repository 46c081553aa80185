import type { CardAuthor, CardLink } from '../card/card';
import type { ReadingState } from '../memory/reading-states';
import type { QueryProblem } from '../search/finder';
import type { SentenceLabel } from '../summary/parts';
import type { Topic } from '../topics/topic';
import { isHttps } from './https';
import { isLibraryView } from './library-data';
import { count, flag, list, literal, object, optional, text, union } from './schema';
import type {
  AuthorsView,
  CitedFileView,
  CitedPlaceView,
  CitedView,
  DayGroup,
  DayLink,
  DayLookup,
  DayPaper,
  DayView,
  DocumentLink,
  FactsView,
  LoadingView,
  LookupView,
  MissingView,
  PanelView,
  PaperLink,
  PaperView,
  PlaceView,
  RelatedPaper,
  SearchHitView,
  SearchView,
  SummaryPart,
  TextSpan,
} from './view';

const spans = list(object<TextSpan>({ start: count, end: count }));
const dayLink = object<DayLink>({ date: text, label: text });
const paperLink = object<PaperLink>({ key: text, title: text });
const documentLink = object<DocumentLink>({ uri: text, label: text });
const author = object<CardAuthor>({ name: text, isHandle: flag });
const authors = object<AuthorsView>({ names: list(author), orderIsCertain: flag, mayBeMore: flag });
const topic = object<Topic>({ id: text, name: text });
const state = literal<ReadingState>('new', 'unread', 'reading', 'read');
const label = literal<SentenceLabel>('overview', 'objective', 'method', 'result', 'implication', 'other');

/** A page draws no link that is not `https:`, whoever sent it. */
const link = object<CardLink>({
  label: text,
  url: (value): value is string => text(value) && isHttps(value),
});

const dayPaper = object<DayPaper>({
  key: text,
  title: text,
  arxivId: optional(text),
  authors,
  lead: optional(text),
  headline: optional(text),
  link: optional(link),
  citedIn: optional(count),
  categories: list(text),
  topics: list(topic),
  state: optional(state),
  starred: flag,
});

const dayView = object<DayView>({
  kind: literal('day'),
  date: text,
  label: text,
  older: optional(dayLink),
  newer: optional(dayLink),
  documents: list(documentLink),
  groups: list(object<DayGroup>({ section: optional(text), papers: list(dayPaper) })),
  count,
  unread: count,
  lookup: object<DayLookup>({ canAsk: flag, asking: count }),
});

const place = object<PlaceView>({
  uri: text,
  line: count,
  document: text,
  day: optional(dayLink),
  section: optional(text),
});

const citedFile = object<CitedFileView>({
  uri: text,
  document: text,
  places: list(object<CitedPlaceView>({ line: count, character: count, isEntry: flag })),
});

const facts = object<FactsView>({
  abstract: optional(text),
  categories: list(text),
  published: optional(text),
  updated: optional(text),
  latestVersion: optional(count),
  comment: optional(text),
  journalRef: optional(text),
  doi: optional(link),
  code: optional(link),
  codeStars: optional(count),
  upvotes: optional(count),
  models: list(link),
  sources: list(text),
});

const paperView = object<PaperView>({
  kind: literal('paper'),
  key: text,
  title: text,
  arxivId: optional(text),
  version: optional(count),
  state: optional(state),
  starred: flag,
  topics: list(topic),
  tags: list(text),
  note: optional(text),
  authors,
  query: optional(text),
  day: optional(dayLink),
  position: count,
  count,
  previous: optional(paperLink),
  next: optional(paperLink),
  lead: optional(text),
  headline: optional(text),
  parts: list(object<SummaryPart>({ label, text, figures: spans })),
  asides: list(text),
  links: list(link),
  places: list(place),
  related: list(
    object<RelatedPaper>({ key: text, title: text, day: optional(dayLink), state: optional(state) }),
  ),
  cited: optional(object<CitedView>({ isComplete: flag, count, files: list(citedFile), more: count })),
  facts: optional(facts),
  lookup: optional(object<LookupView>({ isAsking: flag, canAsk: flag, failure: optional(text) })),
});

const searchView = object<SearchView>({
  kind: literal('search'),
  query: text,
  total: count,
  isComplete: flag,
  first: count,
  hits: list(
    object<SearchHitView>({
      key: text,
      title: text,
      titleMarks: spans,
      authors,
      nameMarks: list(spans),
      day: optional(dayLink),
      topics: list(topic),
      state: optional(state),
      starred: flag,
      citedIn: optional(count),
    }),
  ),
  problems: list(
    object<QueryProblem>({
      start: count,
      end: count,
      kind: literal('unknownField', 'badDate', 'unknownStatus', 'unknownTopic', 'emptyField'),
    }),
  ),
  suggestions: list(topic),
});

/** Whether a value is a view the page can draw, all the way down. */
export const isPanelView = union<PanelView>(
  object<LoadingView>({ kind: literal('loading') }),
  object<MissingView>({
    kind: literal('missing'),
    what: literal('day', 'paper', 'library'),
    newest: optional(dayLink),
  }),
  dayView,
  paperView,
  isLibraryView,
  searchView,
);
