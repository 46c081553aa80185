import { dateLabel } from '../../core/panel/date-label';
import type { LibraryNumbers, LibraryTopic } from '../../core/panel/library-data';
import { fill } from '../../core/panel/strings';
import { spansOf, sumOver, type TimeRange, type TimeSpan } from '../../core/panel/time-range';
import { dataTable } from '../charts/data-table';
import { bar } from '../charts/parts';
import { spark } from '../charts/spark';
import { el, numberText } from '../dom';
import type { LibraryContext } from './look';
import { pending } from './pending';
import { rowList } from './rows';
import { section } from './section';
import { countText, spanText } from './words';

/** How many topics are shown before the person wants all. */
const few = 12;
/** Fewer columns than these are no course. */
const fewestSpans = 3;

interface TopicRow {
  readonly topic: LibraryTopic;
  /** Papers in the range, and in each column of it. */
  readonly count: number;
  readonly values: readonly number[];
}

/** Each topic with its papers in the range, as a bar and as a course over time. */
export function topicsSection(
  context: LibraryContext,
  numbers: LibraryNumbers,
  range: TimeRange,
): HTMLElement {
  const { strings, language } = context;
  const spans = spansOf(numbers.months, range);
  const rows = (numbers.topics ?? [])
    .map((topic): TopicRow => {
      const values = spans.map((span) => sumOver(topic.byMonth, span));
      // Papers without a date count where everything is shown.
      const count = range === 'all' ? topic.count : values.reduce((sum, value) => sum + value, 0);
      return { topic, count, values };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [first = '', last = ''] = [spans[0]?.from, spans.at(-1)?.to];
  const shown =
    range === 'all' || spans.length === 0 ? undefined : { from: first, to: last, start: 0, end: 0 };
  const hint =
    rows.length === 0
      ? numbers.topics && strings.noTopics
      : spans.length < fewestSpans
        ? undefined
        : fill(strings.topicsHint, dateLabel(first, language, 'plain'), dateLabel(last, language, 'plain'));
  return section(
    { class: 'topics', title: strings.topics },
    numbers.topics === undefined ? pending(context, 'boneChart') : undefined,
    hint === undefined ? undefined : el('p', { class: 'quiet hint', text: hint }),
    rows.length === 0
      ? undefined
      : rowList(context, 'topic', strings.topics, rows, few, rowOf(context, rows, spans, shown)),
    rows.length === 0 ? undefined : topicTable(context, rows, spans),
  );
}

function rowOf(
  context: LibraryContext,
  rows: readonly TopicRow[],
  spans: readonly TimeSpan[],
  shown: TimeSpan | undefined,
): Parameters<typeof rowList<TopicRow>>[5] {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return ({ topic, count, values }) => ({
    id: `topic ${topic.id}`,
    label: `${topic.name}: ${countText(context, count, Math.min(count, topic.read))}`,
    press: () => {
      // What is pressed has as many papers as it says: those of the range.
      if (shown === undefined) context.pick({ kind: 'topic', id: topic.id }, topic.name);
      else
        context.pick(
          { kind: 'topic', id: topic.id, from: shown.from, to: shown.to },
          `${topic.name}, ${spanText(context, shown)}`,
        );
    },
    content: [
      el('bdi', { class: 'rowName', text: topic.name }),
      bar([{ name: 'plain', value: count }], most),
      el('span', { class: 'rowNumber', text: numberText(count) }),
      spans.length < fewestSpans ? undefined : spark(values),
    ],
  });
}

function topicTable(
  context: LibraryContext,
  rows: readonly TopicRow[],
  spans: readonly TimeSpan[],
): HTMLElement {
  const { strings } = context;
  return dataTable(
    'topicTable',
    strings.asTable,
    strings.topics,
    [
      strings.columnTopic,
      strings.columnPapers,
      strings.columnRead,
      ...spans.map((span) => spanText(context, span)),
    ],
    () => rows.map(({ topic, count, values }) => [topic.name, count, topic.read, ...values]),
  );
}
