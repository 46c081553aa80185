import type { TopicRule } from './rule';
import { topics } from './taxonomy.json';

/** A rule as the data file has it: what is absent is empty, and the `note` is for people. */
type WrittenRule = Pick<TopicRule, 'name'> & Partial<Pick<TopicRule, 'words' | 'hints' | 'categories'>>;

const WRITTEN: Readonly<Record<string, WrittenRule>> = topics;

/** The topics of `taxonomy.json`, in the order in which people see them; how a rule is read: {@link TopicRule}. */
export const TAXONOMY: readonly TopicRule[] = Object.entries(WRITTEN).map(
  ([id, { name, words = [], hints = [], categories = [] }]) => ({ id, name, words, hints, categories }),
);
