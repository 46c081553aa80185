import { monthOf, monthsBetween } from '../months';
import type { Reading } from '../memory/reading-states';
import type { Topic } from '../topics/topic';
import { isDay } from './calendar';
import type { DayCount, LibraryStats } from './library-stats';

interface Count {
  count: number;
  read: number;
}

interface TopicTally extends Count {
  readonly topic: Topic;
  readonly byMonth: Map<string, number>;
}

/** Counts papers day by day, the days newest first: then the days of a month come together, and those without a date last. */
export class LibraryTally {
  private readonly days: DayCount[] = [];
  private readonly months = new Map<string, Count & { reading: number }>();
  private readonly topics = new Map<string, TopicTally>();
  private readonly totals = {
    papers: 0,
    read: 0,
    reading: 0,
    unread: 0,
    starred: 0,
  };
  private readonly keys = new Set<string>();
  private date = '';
  private month: string | undefined;
  private keysOfMonth = new Set<string>();
  private day: Count = { count: 0, read: 0 };

  /** The papers that follow stand under this date. */
  startDay(date: string): void {
    this.endDay();
    this.date = date;
    this.day = { count: 0, read: 0 };
    const month = monthOf(date);
    if (month !== this.month) this.keysOfMonth = new Set();
    this.month = month;
  }

  /** Counts one paper of the day; says whether it is the first time. */
  add(key: string, { state, starred }: Reading, topics: readonly Topic[]): boolean {
    const read = state === 'read' ? 1 : 0;
    const reading = state === 'reading' ? 1 : 0;
    this.day.count++;
    this.day.read += read;
    const isFirst = !this.keys.has(key);
    if (isFirst) {
      const { totals } = this;
      this.keys.add(key);
      totals.papers++;
      totals.read += read;
      totals.reading += reading;
      totals.unread += 1 - read - reading;
      if (starred) totals.starred++;
    }
    const month = this.keysOfMonth.has(key) ? undefined : this.month;
    if (month !== undefined) this.addToMonth(month, key, read, reading);
    for (const topic of topics) {
      const tally = this.topics.get(topic.id) ?? {
        topic,
        count: 0,
        read: 0,
        byMonth: new Map<string, number>(),
      };
      this.topics.set(topic.id, tally);
      if (isFirst) tally.count++;
      if (isFirst) tally.read += read;
      if (month !== undefined) tally.byMonth.set(month, (tally.byMonth.get(month) ?? 0) + 1);
    }
    return isFirst;
  }

  /** What was counted. */
  result(): Pick<LibraryStats, 'totals' | 'days' | 'months' | 'topics'> {
    this.endDay();
    const months = monthsBetween(this.months.keys());
    const topics = [...this.topics.values()].map(({ topic, count, read, byMonth }) => ({
      topic,
      count,
      read,
      byMonth: months.map((month) => byMonth.get(month) ?? 0),
    }));
    return {
      totals: { ...this.totals },
      days: [...this.days].reverse(),
      months: months.map((month) => ({ month, count: 0, read: 0, reading: 0, ...this.months.get(month) })),
      topics: topics.sort((a, b) => b.count - a.count || (a.topic.id < b.topic.id ? -1 : 1)),
    };
  }

  private addToMonth(month: string, key: string, read: number, reading: number): void {
    this.keysOfMonth.add(key);
    const tally = this.months.get(month) ?? { count: 0, read: 0, reading: 0 };
    this.months.set(month, tally);
    tally.count++;
    tally.read += read;
    tally.reading += reading;
  }

  private endDay(): void {
    if (this.day.count > 0 && isDay(this.date)) this.days.push({ date: this.date, ...this.day });
    this.day = { count: 0, read: 0 };
  }
}
