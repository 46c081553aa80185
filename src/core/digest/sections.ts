import { collapse, type Range } from '../text';
import type { HeadingBlock } from './block';
import { Chapters } from './chapters';
import { dateIn } from './dates';
import { headingTitle, shownHeading } from './heading-title';
import type { OwnTitle } from './own-title';
import type { UnitLink } from './unit-links';

/** "(Feb 6 - 12)": a week is a date also where its year is not known. */
const YEARLESS_WEEK = /\((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\s*[-–]/i;

interface Section {
  readonly level: number;
  readonly text: string;
  /** What it is called; undefined for a date, and for the heading of the file itself. */
  readonly name: string | undefined;
  readonly date: string | undefined;
  readonly dateRange: Range | undefined;
}

/** The headings that a place in a file stands under. */
export class Sections {
  private readonly open: Section[] = [];
  private readonly chapters = new Chapters();
  private seen = 0;
  /** The first date that a heading names: that of the file, when its path names none. */
  firstDate: string | undefined;

  /** The title that the next heading holds, without the number of its chapter. */
  headingTitle(text: string, { content, level }: HeadingBlock, links: readonly UnitLink[]): OwnTitle {
    const own = headingTitle(text, content, links);
    const title = this.chapters.without(own.title, level);
    return title === own.title ? own : { ...own, title };
  }

  /** Takes in a heading of a file. */
  enterHeading(text: string, { content, level }: HeadingBlock, links: readonly UnitLink[]): void {
    this.enter(level, shownHeading(text, content, { links }), content);
  }

  /** Takes in a heading: its text as a reader sees it, its level and place. */
  enter(level: number, text: string, range: Range): void {
    this.leave(level);
    const date = dateIn(text, this.year)?.iso ?? '';
    if (date !== '') this.firstDate ??= date;
    const isTitle = this.seen++ === 0 && level === 1;
    const isDate =
      (date !== '' && isOnlyDate(text)) ||
      YEARLESS_WEEK.test(text) ||
      /^\D{0,3}(?:19|20)\d{2}\D{0,3}$/.test(text);
    const name =
      isTitle || isDate ? undefined : collapse(text.replace(/\s*\[(?:back|top|返回)[^\]]*\]/gi, ''));
    this.open.push({
      level,
      name: name === '' ? undefined : name,
      text,
      date: date === '' ? undefined : date,
      dateRange: date === '' ? undefined : range,
    });
  }

  /** Leaves the sections that a heading of this level ends. */
  leave(level: number): void {
    while ((this.open.at(-1)?.level ?? 0) >= level) this.open.pop();
  }

  /** The nearest heading that is a name. */
  get name(): string | undefined {
    for (let at = this.open.length - 1; at >= 0; at--) {
      const name = this.open[at]?.name;
      if (name !== undefined) return name;
    }
    return undefined;
  }

  /** The nearest heading that names a date. */
  get date(): { readonly iso: string; readonly range: Range } | undefined {
    for (let at = this.open.length - 1; at >= 0; at--) {
      const { date, dateRange } = this.open[at] ?? {};
      if (date !== undefined) return dateRange && { iso: date, range: dateRange };
    }
    return undefined;
  }

  /** A year that a heading above names alone (`## 2023`), for dates without one. */
  private get year(): number | undefined {
    for (const section of [...this.open].reverse()) {
      const year = /^\D{0,3}((?:19|20)\d{2})\D{0,3}$/.exec(section.text)?.[1];
      if (year !== undefined) return Number(year);
    }
    return undefined;
  }
}

/** Whether a heading says little but a date ("Papers for 2024-11-22", "Updated on 2026.06.29", "📅 2026-03-04 日报"). */
function isOnlyDate(text: string): boolean {
  const found = dateIn(text);
  const rest = found ? text.slice(0, found.start) + text.slice(found.end) : text;
  const words = rest.replace(
    /\b(?:papers?|for|updated?|on|of|the|daily|arxiv|digest|report|week|top|ml|ai|hugging|face|hf|last|new|reading|list|date|mon|tue|wed|thu|fri|sat|sun)(?:day|nesday|sday|rsday|urday|ly)?\b/gi,
    '',
  );
  return words.replace(/[^\p{L}]/gu, '').length <= 6;
}
