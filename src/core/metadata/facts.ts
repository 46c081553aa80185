import * as v from 'valibot';
import { LIMITS } from './limits';
import { plainText } from './plain-text';
import type { LinkedModel } from './record';

/** A text as one line, cut at `limit` UTF-16 units; undefined when it is none, or empty. */
export function line(value: unknown, limit: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = plainText(value, limit);
  return text === '' ? undefined : text;
}

/**
 * The authors in the order given. A list with one who cannot be named, or with more than anybody believes, is none: with a
 * hole, or an end in the wrong place, it would claim other authors. A `:` is no author: arXiv lists one between a
 * collaboration and its members. Undefined when nobody is left.
 */
export function authors(values: readonly unknown[]): readonly string[] | undefined {
  if (values.length > LIMITS.authors) return undefined;
  const all: string[] = [];
  for (const value of values) {
    const name = line(value, LIMITS.name + 1);
    if (name === undefined || name.length > LIMITS.name) return undefined;
    if (name === ':') continue;
    if (!/[\p{L}\p{N}]/u.test(name)) return undefined;
    all.push(name);
  }
  return all.length === 0 ? undefined : all;
}

/** The day (ISO 8601) that a time stamp begins with; undefined when it begins with none that the calendar has. */
export function day(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const found = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(value.trim());
  if (!found) return undefined;
  const [text, year, month, date] = [found[0], Number(found[1]), Number(found[2]), Number(found[3])];
  if (year < 1900 || month < 1 || month > 12 || date < 1) return undefined;
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? text : undefined;
}

/** How many there are: a whole number from 0 on; undefined for anything else, and for what nobody believes. */
export function count(value: unknown): number | undefined {
  return isWholeNumber(value, 0, LIMITS.count) ? value : undefined;
}

/** The number of a version, given as a number, in digits, or as `v3`; undefined for anything else. */
export function versionNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(/^v?(\d{1,3})$/i.exec(value.trim())?.[1] ?? NaN) : value;
  return isWholeNumber(number, 1, LIMITS.version) ? number : undefined;
}

function isWholeNumber(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** A category of arXiv: `hep-th`, `cs.CL`, `physics.bio-ph`, `cond-mat.mtrl-sci`. */
const CATEGORY = /^[a-z]{2,12}(?:-[a-z]{2,12})?(?:\.[A-Za-z]{2,12}(?:-[a-z]{2,12})?)?$/;

/** Categories each once, in the order given, without those that are none; undefined when none is left. */
export function categories(values: readonly unknown[]): readonly string[] | undefined {
  const all = new Set<string>();
  for (const value of values) {
    const text = typeof value === 'string' && value.length <= LIMITS.category ? value.trim() : '';
    if (CATEGORY.test(text) && all.size < LIMITS.categories) all.add(text);
  }
  return all.size === 0 ? undefined : [...all];
}

/**
 * The DOI of a published version, without a resolver before it; undefined for arXiv's own and for anything else. Of several
 * with blanks between them, as authors give them to arXiv, the first.
 */
export function publishedDoi(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LIMITS.doi) return undefined;
  const first = value.trim().split(/\s+/)[0] ?? '';
  const doi = first.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');
  if (plainText(doi, LIMITS.doi) !== doi || doi.startsWith('10.48550/')) return undefined;
  return /^10\.\d{4,9}\/[^\s"<>\\{}|^`]+$/.test(doi) ? doi : undefined;
}

/** An address that may be opened: `https:`, a host with a dot, no name or password; undefined for anything else. */
export function httpsUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LIMITS.url) return undefined;
  const text = value.trim();
  return /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#][\w!#$%&'()*+,./:;=?@[\]~-]*)?$/i.test(
    text,
  )
    ? text
    : undefined;
}

const Model = v.object({
  id: v.pipe(v.string(), v.maxLength(LIMITS.model), v.regex(/^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/)),
});

/** Models of Hugging Face by their names, `owner/name`, each once, without what is no model; undefined when none is left. */
export function modelIds(values: unknown): readonly LinkedModel[] | undefined {
  if (!Array.isArray(values)) return undefined;
  const ids = new Set<string>();
  for (const value of values as readonly unknown[]) {
    if (ids.size >= LIMITS.models) break;
    const model = v.safeParse(Model, value);
    if (model.success) ids.add(model.output.id);
  }
  return ids.size === 0 ? undefined : [...ids].map((id) => ({ id }));
}
