import { day, versionNumber } from './facts';
import type { Said } from './said';

/** A date of DataCite: `Submitted`, `Updated`, `Available` or `Issued`, of a version such as `v2`. */
export interface DatedText {
  readonly date: string;
  readonly dateType: string;
  readonly dateInformation: string;
}

/**
 * First day, latest day and number of the latest version. arXiv registers the day on which a version was `Submitted`, often
 * of the first one alone, and with `Updated` the day on which it told DataCite: a day or so later. So a version's day is
 * that of its submission, if that is known, and `Updated` says nothing new of version 1. Months and years are no days.
 */
export function versionDates(
  dates: readonly DatedText[],
  version: unknown,
): Pick<Said, 'published' | 'updated' | 'version'> {
  const days = dates.flatMap(({ date, dateType, dateInformation }) => {
    const on = day(date);
    return on === undefined ? [] : [{ on, dateType, version: versionNumber(dateInformation) }];
  });
  const submitted = days.filter(({ dateType }) => dateType === 'Submitted');
  const updated = days.filter(({ dateType }) => dateType === 'Updated');
  const numbers = [...submitted, ...updated].flatMap((one) => one.version ?? []);
  const latest = versionNumber(version) ?? (numbers.length > 0 ? Math.max(...numbers) : undefined);
  const published = sorted(submitted.filter((one) => (one.version ?? 1) === 1))[0];
  return {
    published,
    version: latest,
    updated:
      latest === 1 && published !== undefined
        ? published
        : (lastOf(submitted, latest) ?? lastOf(updated, latest)),
  };
}

interface Day {
  readonly on: string;
  readonly version: number | undefined;
}

/** The last day of that version; where its number is not known, the last day of all. */
function lastOf(days: readonly Day[], version: number | undefined): string | undefined {
  return sorted(days.filter((one) => version === undefined || one.version === version)).at(-1);
}

function sorted(days: readonly Day[]): readonly string[] {
  return days.map(({ on }) => on).sort();
}
