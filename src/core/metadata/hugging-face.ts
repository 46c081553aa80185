import * as v from 'valibot';
import { parseIdentifier } from '../arxiv/identifier';
import { bad, forEach, jsonOf, known, startOf } from './answers';
import type { MetadataClient, PaperAnswer } from './client';
import { authors, count, day, httpsUrl, line, modelIds } from './facts';
import { LIMITS } from './limits';

/** What must be there; all else is looked at on its own, so that one odd field costs no more than itself. */
const Paper = v.object({
  id: v.string(),
  title: v.optional(v.unknown()),
  authors: v.optional(v.unknown()),
  summary: v.optional(v.unknown()),
  publishedAt: v.optional(v.unknown()),
  upvotes: v.optional(v.unknown()),
  githubRepo: v.optional(v.unknown()),
  githubStars: v.optional(v.unknown()),
  linkedModels: v.optional(v.unknown()),
});

const Authors = v.array(v.object({ name: v.string() }));

/**
 * Hugging Face's page of a paper (FACTS.md section 5): authors in order, and what arXiv does not know: code, upvotes, models.
 * An author's `name` is the paper's own; whoever has an account is also there as `user`, which is not looked at. Authors
 * marked `hidden` are hidden from a page there, but are authors.
 */
export const huggingFace: MetadataClient = {
  service: 'huggingFace',
  endpoint: 'https://huggingface.co',
  batch: 1,
  sizeLimit: () => 4_000_000,
  url: (endpoint, [id = '']) => `${endpoint}/api/papers/${id.split('/').map(encodeURIComponent).join('/')}`,
  accept: 'application/json',
  read: (ids, status, contentType, body) => forEach(ids, answer(ids[0] ?? '', status, contentType, body)),
};

function answer(id: string, status: number, contentType: string, body: string): PaperAnswer {
  const json = jsonOf(contentType, body);
  if (json === undefined) return bad(`No JSON: ${startOf(contentType, body)}`);
  // A network's sign-in page may say 404 as well; the service itself says it in JSON.
  if (status === 404) return { kind: 'unknown' };
  const paper = v.safeParse(Paper, json);
  if (!paper.success) return bad(`No paper: ${startOf(contentType, body)}`);
  const { output } = paper;
  if (parseIdentifier(output.id)?.id !== id) return bad('The answer is about another paper.');
  const people = v.safeParse(Authors, output.authors);
  const codeUrl = httpsUrl(output.githubRepo);
  return known('huggingFace', {
    title: line(output.title, LIMITS.title),
    authors: people.success ? authors(people.output.map(({ name }) => name)) : undefined,
    abstract: line(output.summary, LIMITS.abstract),
    published: day(output.publishedAt),
    codeUrl,
    codeStars: codeUrl === undefined ? undefined : count(output.githubStars),
    upvotes: count(output.upvotes),
    models: modelIds(output.linkedModels),
  });
}
