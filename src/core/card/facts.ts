import type { Fact, LinkedModel, MetadataFacts, MetadataRecord, MetadataService } from '../metadata/record';
import type { Card, CardFacts, CardLink } from './card';

/** What the services are called. */
export const SERVICE_NAMES: Readonly<Record<MetadataService, string>> = {
  huggingFace: 'Hugging Face',
  arxiv: 'arXiv',
  datacite: 'DataCite',
};

/** More models of one paper are a list of their own, and Hugging Face has it. */
const MODELS = 5;

/** The facts of a record for a card; undefined when there are none. */
export function cardFacts(record: MetadataRecord | undefined): CardFacts | undefined {
  const facts = record?.facts;
  if (facts === undefined || Object.values(facts).every((fact) => fact === undefined)) return undefined;
  const doi = doiLink(facts.doi?.value);
  const code = codeLink(facts.codeUrl?.value);
  return {
    ...plain(facts),
    categories: facts.categories?.value ?? [],
    ...(doi === undefined ? {} : { doi }),
    ...(code === undefined ? {} : { code }),
    models: (facts.models?.value ?? []).flatMap((model) => modelLink(model) ?? []).slice(0, MODELS),
    sources: sourcesOf(facts),
    isWhole: facts.authors !== undefined && facts.abstract !== undefined && facts.categories !== undefined,
  };
}

/** Every link of a card, those of its facts too. */
export function allLinks({ links, facts }: Pick<Card, 'links' | 'facts'>): readonly CardLink[] {
  return facts === undefined ? links : [links, facts.doi ?? [], facts.code ?? [], facts.models].flat();
}

/** Whether two addresses lead to the same repository, as far as can be seen. */
export function isSameCode(a: string, b: string): boolean {
  return foldCode(a) === foldCode(b);
}

type Plain = Pick<
  CardFacts,
  'abstract' | 'published' | 'updated' | 'latestVersion' | 'comment' | 'journalRef' | 'codeStars' | 'upvotes'
>;

function plain(facts: MetadataFacts): Plain {
  const { abstract, published, updated, version, comment, journalRef, codeStars, upvotes } = facts;
  return {
    ...(abstract === undefined ? {} : { abstract: abstract.value }),
    ...(published === undefined ? {} : { published: published.value }),
    ...(updated === undefined ? {} : { updated: updated.value }),
    ...(version === undefined ? {} : { latestVersion: version.value }),
    ...(comment === undefined ? {} : { comment: comment.value }),
    ...(journalRef === undefined ? {} : { journalRef: journalRef.value }),
    ...(codeStars === undefined ? {} : { codeStars: codeStars.value }),
    ...(upvotes === undefined ? {} : { upvotes: upvotes.value }),
  };
}

function sourcesOf(facts: MetadataFacts): readonly MetadataService[] {
  const said = new Set(
    Object.values(facts as Readonly<Record<string, Fact<unknown> | undefined>>).flatMap(
      (fact) => fact?.source ?? [],
    ),
  );
  return (['arxiv', 'huggingFace', 'datacite'] as const).filter((service) => said.has(service));
}

/** The resolver's address of a DOI, whatever signs it holds; undefined for what is no DOI. */
function doiLink(doi: string | undefined): CardLink | undefined {
  if (doi === undefined || !/^10\.\d{3,9}(?:\.\d+)*\/\S/.test(doi)) return undefined;
  const path = encodeURIComponent(wellFormed(doi)).replaceAll('%2F', '/');
  return { label: doi, url: `https://doi.org/${path}` };
}

function codeLink(url: string | undefined): CardLink | undefined {
  if (url === undefined || !/^https:\/\/[^\s/]+/i.test(url) || /\s/.test(url)) return undefined;
  const host = /^https:\/\/(?:www\.)?(?:github|gitlab)\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/i.exec(url);
  return { label: host?.[1] ?? url.replace(/^https:\/\//i, ''), url };
}

function modelLink({ id }: LinkedModel): CardLink | undefined {
  if (!/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)?$/.test(id)) return undefined;
  return { label: id, url: `https://huggingface.co/${id}` };
}

function foldCode(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/(?:\.git)?\/?(?:[?#].*)?$/, '');
}

/** Half of a surrogate pair has no encoding. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}
