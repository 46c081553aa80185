import type { Entry } from '../digest/entry';
import type { MetadataFacts } from '../metadata/record';
import { type Classifier, compileTopics } from './classify';
import type { TopicRule } from './rule';
import type { Topic } from './topic';

type Known = Pick<MetadataFacts, 'categories' | 'abstract'>;

/** Topics of entries under one set of rules, each found when it is first asked for, then kept as long as the entry lives. */
export class TopicIndex {
  readonly all: readonly Topic[];
  private classify: Classifier | undefined;
  private readonly kept = new WeakMap<Entry, { readonly known: Known; readonly topics: readonly Topic[] }>();

  constructor(private readonly rules: readonly TopicRule[]) {
    this.all = rules.map(({ id, name }) => ({ id, name }));
  }

  /** The surest first; `known` is what services say of the paper, and is looked at again when it has changed. */
  of(entry: Entry, known: Known = {}): readonly Topic[] {
    const before = this.kept.get(entry);
    if (before && before.known.categories === known.categories && before.known.abstract === known.abstract)
      return before.topics;
    this.classify ??= compileTopics(this.rules);
    const { title, section, summary } = entry;
    const found = this.classify({
      title,
      section,
      summary: summary ?? known.abstract?.value,
      categories: known.categories?.value,
    });
    const topics = found.flatMap((topic) => this.all[topic] ?? []);
    this.kept.set(entry, { known: { ...known }, topics });
    return topics;
  }
}
