import type { CardAuthor, CardLink } from '../card/card';
import type { ReadingState } from '../memory/reading-states';
import type { SentenceLabel } from '../summary/parts';
import { isHttps } from './https';
import { count, flag, list, literal, object, optional, text, union } from './schema';
import type {
  AuthorsView,
  CitedFileView,
  CitedPlaceView,
  CitedView,
  DayGroup,
  DayLink,
  DayPaper,
  DayView,
  DocumentLink,
  LoadingView,
  MissingView,
  PanelView,
  PaperLink,
  PaperView,
  PlaceView,
  SummaryPart,
} from './view';

const dayLink = object<DayLink>({ date: text, label: text });
const paperLink = object<PaperLink>({ key: text, title: text });
const documentLink = object<DocumentLink>({ uri: text, label: text });
const author = object<CardAuthor>({ name: text, isHandle: flag });
const authors = object<AuthorsView>({ names: list(author), orderIsCertain: flag, mayBeMore: flag });
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

const paperView = object<PaperView>({
  kind: literal('paper'),
  key: text,
  title: text,
  arxivId: optional(text),
  version: optional(count),
  state: optional(literal<ReadingState>('new', 'unread', 'reading', 'read')),
  starred: flag,
  authors,
  day: optional(dayLink),
  position: count,
  count,
  previous: optional(paperLink),
  next: optional(paperLink),
  lead: optional(text),
  headline: optional(text),
  parts: list(object<SummaryPart>({ label, text })),
  asides: list(text),
  links: list(link),
  places: list(place),
  cited: optional(object<CitedView>({ isComplete: flag, count, files: list(citedFile), more: count })),
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
);
