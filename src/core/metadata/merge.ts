import type { MetadataFacts, MetadataRecord, MetadataService } from './record';
import { factsFrom } from './said';

/** Who is believed first. arXiv has it from the authors; DataCite has it from arXiv; Hugging Face read it at arXiv once. */
const FIRST: readonly MetadataService[] = ['arxiv', 'datacite', 'huggingFace'];
/** Hugging Face has names whole; DataCite's are cut into given and family names, not always well. */
const FIRST_FOR_AUTHORS: readonly MetadataService[] = ['arxiv', 'huggingFace', 'datacite'];

/**
 * One record of two about the same paper. Of each service the later answer counts, whole: what it no longer says is gone.
 * Of what several say, the one that is believed first is believed, and the others' word is kept in `others`, so that the
 * result is the same whatever comes first, and however often. Neither record changes.
 */
export function merge(a: MetadataRecord, b: MetadataRecord): MetadataRecord {
  const asked: Partial<Record<MetadataService, number>> = {};
  const said: Partial<Record<MetadataService, MetadataFacts>> = {};
  for (const service of FIRST) {
    const [first, second] = [answerOf(a, service), answerOf(b, service)];
    const later = compare(first, second) >= 0 ? first : second;
    if (later.at !== undefined) asked[service] = later.at;
    said[service] = later.facts;
  }
  const believed = (name: keyof MetadataFacts): MetadataService | undefined =>
    (name === 'authors' ? FIRST_FOR_AUTHORS : FIRST).find((service) => said[service]?.[name]);
  const facts = factsFrom((name) => {
    const service = believed(name);
    return service && said[service]?.[name];
  });
  const others: Partial<Record<MetadataService, MetadataFacts>> = {};
  for (const service of FIRST) {
    const rest = factsFrom((name) => (believed(name) === service ? undefined : said[service]?.[name]));
    if (Object.keys(rest).length > 0) others[service] = rest;
  }
  return { arxivId: a.arxivId, facts, asked, ...(Object.keys(others).length > 0 ? { others } : {}) };
}

interface Answer {
  readonly at: number | undefined;
  readonly facts: MetadataFacts;
}

/** All that a record has of one service. */
function answerOf({ facts, others, asked }: MetadataRecord, service: MetadataService): Answer {
  const kept = others?.[service];
  return {
    at: asked[service],
    facts: factsFrom((name) => (facts[name]?.source === service ? facts[name] : kept?.[name])),
  };
}

/** Positive when the first answer counts: the later one; of the same moment, one that says more; then by its text. */
function compare(first: Answer, second: Answer): number {
  const time = (first.at ?? -1) - (second.at ?? -1);
  if (time !== 0) return time;
  const [x, y] = [JSON.stringify(first.facts), JSON.stringify(second.facts)];
  const more = Object.keys(first.facts).length - Object.keys(second.facts).length;
  return more !== 0 ? more : x < y ? 1 : x > y ? -1 : 0;
}
