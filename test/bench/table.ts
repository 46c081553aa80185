import type { Figures } from './bench';

/** Figures as a table for people: a line for each group of figures, with its numbers side by side. */
export function formatTable(name: string, figures: Figures): string {
  const groups = Object.entries(figures).filter(
    (entry): entry is [string, Figures] => typeof entry[1] === 'object',
  );
  if (groups.length === 0) return pairs(figures);
  const columns = [...new Set(groups.flatMap(([, group]) => Object.keys(group)))];
  const rows = [
    [name, ...columns],
    ...groups.map(([label, group]) => [label, ...columns.map((column) => shown(group[column]))]),
  ];
  const widths = [0, ...columns.map((_, at) => at + 1)].map((at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))),
    )
    .map((row) => `  ${row.join('  ')}`)
    .join('\n');
}

function pairs(figures: Figures): string {
  const width = Math.max(0, ...Object.keys(figures).map((key) => key.length));
  return Object.entries(figures)
    .map(([key, value]) => `  ${key.padEnd(width)}  ${shown(value).padStart(12)}`)
    .join('\n');
}

function shown(value: Figures[string] | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 4 });
  return typeof value === 'string' ? value : JSON.stringify(value);
}
