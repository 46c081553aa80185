import * as v from 'valibot';
import { parseIdentifier } from '../arxiv/identifier';
import {
  authors,
  categories,
  count,
  day,
  httpsUrl,
  line,
  modelIds,
  publishedDoi,
  versionNumber,
} from './facts';
import { LIMITS } from './limits';
import type { MetadataFacts, MetadataRecord, MetadataService } from './record';
import { FACT_NAMES, factsFrom } from './said';

/** Of the shape below; another number is another shape, and read by nobody yet. */
const VERSION = 1;
const SERVICES = ['huggingFace', 'arxiv', 'datacite'] as const satisfies readonly MetadataService[];

const Source = v.picklist(SERVICES);
const Stored = v.object({
  v: v.literal(VERSION),
  arxivId: v.string(),
  facts: v.record(v.string(), v.unknown()),
  others: v.optional(v.record(v.string(), v.unknown())),
  asked: v.record(v.string(), v.unknown()),
});
const StoredFact = v.object({ value: v.unknown(), source: Source });

/** How each fact is held against the limits when it comes back from a file, which anyone may have written. */
const READERS: {
  readonly [Name in keyof MetadataFacts]-?: (
    value: unknown,
  ) => NonNullable<MetadataFacts[Name]>['value'] | undefined;
} = {
  title: (value) => line(value, LIMITS.title),
  authors: (value) => authors(list(value)),
  abstract: (value) => line(value, LIMITS.abstract),
  categories: (value) => categories(list(value)),
  published: day,
  updated: day,
  version: versionNumber,
  comment: (value) => line(value, LIMITS.comment),
  journalRef: (value) => line(value, LIMITS.journalRef),
  doi: publishedDoi,
  codeUrl: httpsUrl,
  codeStars: count,
  upvotes: count,
  models: modelIds,
};

/** A record as JSON: see {@link readRecord}. */
export function writeRecord({ arxivId, facts, others, asked }: MetadataRecord): unknown {
  return { v: VERSION, arxivId, facts, ...(others ? { others: withoutRepeats(others, facts) } : {}), asked };
}

/** The record that a JSON value is; a fact that cannot be one is left out, and what is no record gives undefined. */
export function readRecord(json: unknown): MetadataRecord | undefined {
  const stored = v.safeParse(Stored, json);
  if (!stored.success) return undefined;
  const { arxivId } = stored.output;
  if (parseIdentifier(arxivId)?.id !== arxivId) return undefined;
  const facts = readFacts(stored.output.facts);
  const asked: Partial<Record<MetadataService, number>> = {};
  const others: Partial<Record<MetadataService, MetadataFacts>> = {};
  for (const service of SERVICES) {
    const time = stored.output.asked[service];
    if (typeof time === 'number' && Number.isFinite(time) && time >= 0) asked[service] = time;
    const rest = readOthers(stored.output.others?.[service], service, facts);
    if (Object.keys(rest).length > 0) others[service] = rest;
  }
  return { arxivId, facts, asked, ...(Object.keys(others).length > 0 ? { others } : {}) };
}

function readFacts(json: Readonly<Record<string, unknown>>): MetadataFacts {
  return factsFrom((name) => {
    const fact = v.safeParse(StoredFact, json[name]);
    const value = fact.success ? READERS[name](fact.output.value) : undefined;
    return fact.success && value !== undefined ? { value, source: fact.output.source } : undefined;
  });
}

/** What stands for a value that is also the believed one: services mostly say the same, and abstracts are long. */
const SAME = null;

function withoutRepeats(others: NonNullable<MetadataRecord['others']>, facts: MetadataFacts): unknown {
  return Object.fromEntries(
    SERVICES.flatMap((service) => {
      const rest = others[service];
      if (!rest) return [];
      const values = FACT_NAMES.flatMap((name) => {
        const value: unknown = rest[name]?.value;
        if (value === undefined) return [];
        const isSame = JSON.stringify(value) === JSON.stringify(facts[name]?.value);
        return [[name, isSame ? SAME : value] as const];
      });
      return [[service, Object.fromEntries(values)] as const];
    }),
  );
}

function readOthers(json: unknown, source: MetadataService, facts: MetadataFacts): MetadataFacts {
  const values = v.safeParse(v.record(v.string(), v.unknown()), json);
  if (!values.success) return {};
  return factsFrom((name) => {
    const believed = facts[name];
    // Where nobody is believed, or the service itself is, it is no other one.
    if (!believed || believed.source === source || !(name in values.output)) return undefined;
    const given = values.output[name];
    const value = given === SAME ? believed.value : READERS[name](given);
    return value === undefined ? undefined : { value, source };
  });
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
