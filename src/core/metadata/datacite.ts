import * as v from 'valibot';
import { parseIdentifier } from '../arxiv/identifier';
import { bad, forEach, jsonOf, known, startOf } from './answers';
import type { MetadataClient, PaperAnswer } from './client';
import { versionDates } from './datacite-dates';
import { authors, categories, publishedDoi } from './facts';
import { LIMITS } from './limits';
import { plainMarkup } from './plain-text';

/** What must be there; all else is looked at on its own, so that one odd field costs no more than itself. */
const Body = v.object({
  data: v.object({
    id: v.string(),
    attributes: v.object({
      doi: v.nullish(v.string()),
      creators: v.optional(v.unknown()),
      titles: v.optional(v.unknown()),
      descriptions: v.optional(v.unknown()),
      subjects: v.optional(v.unknown()),
      dates: v.optional(v.unknown()),
      version: v.optional(v.unknown()),
      relatedIdentifiers: v.optional(v.unknown()),
    }),
  }),
});
const MaybeText = v.nullish(v.string(), '');
const Creator = v.object({
  name: MaybeText,
  nameType: MaybeText,
  givenName: MaybeText,
  familyName: MaybeText,
});
const Title = v.object({ title: v.string(), titleType: MaybeText });
const Description = v.object({ description: v.string(), descriptionType: v.string() });
const Subject = v.object({ subject: v.string(), subjectScheme: MaybeText });
const Dated = v.object({ date: v.string(), dateType: v.string(), dateInformation: MaybeText });
const Related = v.object({
  relationType: v.literal('IsVersionOf'),
  relatedIdentifierType: v.literal('DOI'),
  relatedIdentifier: v.string(),
});

/** DataCite, where every paper of arXiv has a DOI (FACTS.md section 5); it answers web pages, too. */
export const dataCite: MetadataClient = {
  service: 'datacite',
  endpoint: 'https://api.datacite.org',
  batch: 1,
  sizeLimit: () => 4_000_000,
  url: (endpoint, [id = '']) =>
    `${endpoint}/dois/10.48550/arxiv.${id.split('/').map(encodeURIComponent).join('/')}`,
  accept: 'application/vnd.api+json, application/json',
  read: (ids, status, contentType, body) => forEach(ids, answer(ids[0] ?? '', status, contentType, body)),
};

function answer(id: string, status: number, contentType: string, body: string): PaperAnswer {
  const json = jsonOf(contentType, body);
  if (json === undefined) return bad(`No JSON: ${startOf(contentType, body)}`);
  // A network's sign-in page may say 404 as well; the service itself says it in JSON.
  if (status === 404) return { kind: 'unknown' };
  const read = v.safeParse(Body, json);
  if (!read.success) return bad(`No DOI: ${startOf(contentType, body)}`);
  const { id: doi, attributes } = read.output.data;
  if (!isDoiOf(id, doi) || !isDoiOf(id, attributes.doi ?? doi))
    return bad('The answer is about another paper.');
  const titles = allOf(Title, attributes.titles);
  const title = titles.find(({ titleType }) => titleType === '') ?? titles[0];
  const descriptions = allOf(Description, attributes.descriptions);
  const described = (type: string, limit: number): string | undefined =>
    text(descriptions.find((one) => one.descriptionType === type)?.description, limit);
  return known('datacite', {
    title: text(title?.title, LIMITS.title),
    authors: creatorsOf(attributes.creators),
    abstract: described('Abstract', LIMITS.abstract),
    categories: categories(allOf(Subject, attributes.subjects).map(categoryOf)),
    ...versionDates(allOf(Dated, attributes.dates), attributes.version),
    // arXiv puts its comments there.
    comment: described('Other', LIMITS.comment),
    doi: allOf(Related, attributes.relatedIdentifiers)
      .map(({ relatedIdentifier }) => publishedDoi(relatedIdentifier))
      .find((found) => found !== undefined),
  });
}

/** Whether that is the DOI of the paper; case makes no difference in a DOI. */
function isDoiOf(id: string, doi: string): boolean {
  return doi.trim().toLowerCase() === `10.48550/arxiv.${id}`.toLowerCase() && parseIdentifier(id)?.id === id;
}

/** The items of a list that are what they should be. */
function allOf<T extends v.GenericSchema>(schema: T, value: unknown): readonly v.InferOutput<T>[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, LIMITS.authors).flatMap((item: unknown) => {
    const read = v.safeParse(schema, item);
    return read.success ? [read.output] : [];
  });
}

function text(value: string | undefined, limit: number): string | undefined {
  const plain = value === undefined ? '' : plainMarkup(value, limit);
  return plain === '' ? undefined : plain;
}

/** `Computation and Language (cs.CL)`; arXiv gives the primary one first. Others' subjects have other schemes. */
function categoryOf({ subject, subjectScheme }: v.InferOutput<typeof Subject>): string | undefined {
  if (!/^(?:arxiv)?$/i.test(subjectScheme)) return undefined;
  return /\(([^()\s]{1,40})\)\s*$/.exec(subject)?.[1];
}

function creatorsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  // One that cannot be read keeps its place, so that the list is seen to have a hole.
  return authors(
    value.map((item: unknown) => {
      const creator = v.safeParse(Creator, item);
      return creator.success ? nameOf(creator.output) : undefined;
    }),
  );
}

/** Given names first; `Family, Given` is turned around, and the name of an organisation never is. */
function nameOf(creator: v.InferOutput<typeof Creator>): string {
  const plain = (part: string | null): string => plainMarkup(part ?? '', LIMITS.name + 1);
  const [whole, given, family] = [plain(creator.name), plain(creator.givenName), plain(creator.familyName)];
  if (creator.nameType === 'Organizational') return whole;
  if (given !== '' && family !== '') return `${given} ${family}`;
  const [last = '', first = '', ...suffix] = whole.split(/, ?/);
  // What has more parts than "King, Martin, Jr." is no name that can be turned.
  if (last === '' || first === '' || suffix.length > 1) return whole || family;
  return [first, last, ...suffix].join(' ');
}
