import type { ColumnRole } from './columns';

/** How many of the columns say what they hold. */
export function fieldsOf(columns: readonly ColumnRole[]): number {
  let fields = 0;
  for (const role of columns) if (role !== 'other') fields++;
  return fields;
}

const orders = new WeakMap<readonly ColumnRole[], readonly number[]>();

/** The columns in the order in which they may hold the title; worked out once a table. */
export function orderOf(columns: readonly ColumnRole[]): readonly number[] {
  const known = orders.get(columns);
  if (known) return known;
  const order = [...columns.keys()].sort((a, b) => weight(columns[a]) - weight(columns[b]));
  orders.set(columns, order);
  return order;
}

function weight(role: ColumnRole | undefined): number {
  return role === 'title' ? 0 : role === 'name' ? 2 : role === 'link' ? 3 : 1;
}
