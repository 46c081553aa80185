import { isReadingStatus, type Mark, type MarkChange, UNMARKED } from './mark';
import { type Field, type FieldValue, LAST_TIME, type MarkRecord, mergeRecords } from './record';

const TAG = 'tag:';

/** What a record says. A field that is absent, or has a value this version does not know, counts as never set. */
export function markOf({ opened, fields }: MarkRecord): Mark {
  const status = fields.get('status')?.value;
  const note = fields.get('note')?.value;
  const tags: string[] = [];
  for (const [name, { value }] of fields)
    if (name.startsWith(TAG) && value === true) tags.push(name.slice(TAG.length));
  return {
    status: isReadingStatus(status) ? status : UNMARKED.status,
    opened: opened && { first: iso(opened[0]), last: iso(opened[1]) },
    starred: fields.get('starred')?.value === true,
    tags: tags.sort(),
    note: typeof note === 'string' ? note : UNMARKED.note,
  };
}

/**
 * A record after a change at `now` (milliseconds since 1970); the record itself when the change says nothing new. What
 * is set here wins over all that the record knows, also when this clock is behind the one that wrote it.
 */
export function changeRecord(record: MarkRecord, change: MarkChange, now: number): MarkRecord {
  const time = Math.min(Math.max(0, Math.trunc(now) || 0), LAST_TIME);
  const mark = markOf(record);
  const fields = new Map<string, Field>();
  const set = (name: string, value: FieldValue): void => {
    const known = record.fields.get(name);
    fields.set(name, { value, at: Math.min(Math.max(time, (known?.at ?? -1) + 1), LAST_TIME) });
  };
  if (change.status !== undefined && change.status !== mark.status) set('status', change.status);
  if (change.starred !== undefined && change.starred !== mark.starred) set('starred', change.starred);
  if (change.note !== undefined && change.note !== mark.note) set('note', change.note);
  const [before, after] = [new Set(mark.tags), new Set(change.tags ?? mark.tags)];
  for (const tag of change.addTags ?? []) after.add(tag);
  for (const tag of change.removeTags ?? []) after.delete(tag);
  for (const tag of before) if (!after.has(tag)) set(TAG + tag, false);
  for (const tag of after) if (!before.has(tag)) set(TAG + tag, true);
  return mergeRecords(record, { opened: change.opened && [time, time], fields });
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
