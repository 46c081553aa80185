import type { PaperAnswer } from './client';
import type { MetadataService } from './record';
import { factsSaid, type Said } from './said';

/** An answer about a paper; `bad` where it lacks a title, without which it is about no paper. */
export function known(service: MetadataService, said: Said): PaperAnswer {
  return said.title === undefined
    ? bad('The answer has no title.')
    : { kind: 'known', facts: factsSaid(service, said) };
}

/** An answer that cannot be used, and why, for the log. */
export function bad(detail: string): PaperAnswer {
  return { kind: 'bad', detail };
}

/** One and the same answer for each id that was asked for. */
export function forEach(ids: readonly string[], answer: PaperAnswer): ReadonlyMap<string, PaperAnswer> {
  return new Map(ids.map((id) => [id, answer]));
}

/** The JSON of a body; undefined when it is none, or is said to be something else. */
export function jsonOf(contentType: string, body: string): unknown {
  if (!/^application\/(?:[\w.-]{1,40}\+)?json\b/i.test(contentType.trim())) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** How a body begins that cannot be used, for the log: no control character, in one line. */
export function startOf(contentType: string, body: string): string {
  return `${JSON.stringify(contentType.slice(0, 60))}: ${JSON.stringify(body.slice(0, 60))}`;
}
