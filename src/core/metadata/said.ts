import type { Fact, MetadataFacts, MetadataService } from './record';

type Value<Name extends keyof MetadataFacts> = NonNullable<MetadataFacts[Name]>['value'];

/** What one service says of a paper, each thing undefined where it says nothing of use. */
export type Said = { readonly [Name in keyof MetadataFacts]?: Value<Name> | undefined };

/** All things that can be said, in one order, so that equal records are equal text. */
const NAMES: Readonly<Record<keyof MetadataFacts, true>> = {
  title: true,
  authors: true,
  abstract: true,
  categories: true,
  published: true,
  updated: true,
  version: true,
  comment: true,
  journalRef: true,
  doi: true,
  codeUrl: true,
  codeStars: true,
  upvotes: true,
  models: true,
};
export const FACT_NAMES = Object.keys(NAMES) as readonly (keyof MetadataFacts)[];

/** Facts of which each is looked for on its own; undefined leaves one out. */
export function factsFrom(find: (name: keyof MetadataFacts) => Fact<unknown> | undefined): MetadataFacts {
  const facts: Partial<Record<keyof MetadataFacts, Fact<unknown>>> = {};
  for (const name of FACT_NAMES) {
    const fact = find(name);
    if (fact) facts[name] = fact;
  }
  // Held by those who call: a value comes from the thing of the same name.
  return facts as MetadataFacts;
}

/** What one service says, as facts. */
export function factsSaid(service: MetadataService, said: Said): MetadataFacts {
  return factsFrom((name) => {
    const value = said[name];
    return value === undefined ? undefined : { value, source: service };
  });
}
