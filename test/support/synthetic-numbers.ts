import type { LibraryNumbers, LibraryTopic } from '../../src/core/panel/library-data';
import { Random } from './random';

const TOPICS = [
  ['reasoning', 'Reasoning'],
  ['agents', 'Agents'],
  ['multimodal', 'Multimodal'],
  ['video', 'Video'],
  ['image-generation', 'Image generation'],
  ['efficiency', 'Efficiency'],
  ['evaluation', 'Evaluation'],
  ['rl', 'Reinforcement learning'],
  ['data', 'Data'],
  ['long-context', 'Long context'],
  ['retrieval', 'Retrieval'],
  ['safety', 'Safety'],
  ['code', 'Code'],
  ['speech', 'Speech'],
  ['3d', '3D'],
  ['robotics', 'Robotics'],
  ['medical', 'Medical'],
] as const;

/**
 * The numbers of a made-up library: digests on working days back from 16 May 2025, `perDay` papers on the average, and a reader who
 * began with the newest. The same for the same seed.
 */
export function syntheticNumbers(days: number, perDay = 14, seed = 1): LibraryNumbers {
  const random = new Random(seed);
  const dates: string[] = [];
  for (let day = Date.UTC(2025, 4, 16); dates.length < days; day -= 86_400_000) {
    const date = new Date(day);
    if (date.getUTCDay() % 6 !== 0 && !random.chance(0.04)) dates.push(date.toISOString().slice(0, 10));
  }
  const calendar = dates.reverse().map((date, index) => {
    const count = Math.max(1, Math.round(perDay * (0.45 + random.next() * 1.1)));
    const age = days - index;
    const read =
      age < 40 && random.chance(0.75) ? (random.chance(0.5) ? count : random.between(1, count)) : 0;
    return { date, count, read: Math.min(count, read) };
  });
  const months = monthsOf(calendar, random);
  const all = calendar.reduce((sum, { count }) => sum + count, 0);
  const read = calendar.reduce((sum, day) => sum + day.read, 0);
  const reading = months.reduce((sum, month) => sum + month.reading, 0);
  return {
    totals: { papers: all, read, reading, unread: all - read - reading, starred: Math.round(all / 90) },
    days: calendar,
    months,
    topics: topicsOf(
      months.map(({ count }) => count),
      random,
    ),
    authors: Array.from({ length: 60 }, (_, index) => ({
      name: index % 3 === 2 ? `account${index}` : `Forename${index} Surname${index * 7}`,
      isHandle: index % 3 === 2,
      count: Math.max(1, Math.round((all / 300) * Math.exp(-index / 9))),
    })),
    rising: {
      from: dates.at(-30),
      to: dates.at(-1),
      recentPapers: Math.min(all, 30 * perDay),
      beforePapers: Math.max(0, all - 30 * perDay),
      terms:
        days < 60
          ? []
          : [
              'GRPO',
              'flow matching',
              'test-time scaling',
              'world model',
              'R1-style',
              'tokenizer-free',
              'agentic',
            ].map((term, index) => ({
              term,
              recent: 38 - index * 4,
              before: index === 2 ? 0 : 12 + index * 9,
            })),
    },
  };
}

function monthsOf(days: LibraryNumbers['days'], random: Random): LibraryNumbers['months'] {
  const months = new Map<string, { count: number; read: number }>();
  for (const { date, count, read } of days) {
    const month = months.get(date.slice(0, 7)) ?? { count: 0, read: 0 };
    months.set(date.slice(0, 7), { count: month.count + count, read: month.read + read });
  }
  return [...months].map(([month, { count, read }]) => ({
    month,
    count,
    read,
    reading: Math.min(count - read, read > 0 ? random.between(2, 12) : 0),
  }));
}

function topicsOf(counts: readonly number[], random: Random): readonly LibraryTopic[] {
  return TOPICS.map(([id, name], index): LibraryTopic => {
    const start = random.next();
    const byMonth = counts.map((count, month) => {
      const share = (0.32 / (1 + index * 0.45)) * (start + ((1 - start) * 2 * month) / counts.length);
      return Math.round(count * share * (0.7 + random.next() * 0.6));
    });
    const count = byMonth.reduce((sum, value) => sum + value, 0);
    return { id, name, count, read: Math.round(count * 0.06), byMonth };
  }).sort((a, b) => b.count - a.count);
}
