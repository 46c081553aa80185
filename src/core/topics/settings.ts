import { readPhrase } from './phrase';
import type { TopicRule } from './rule';

/** The rules after what a person set, and what of it could not be used, one sentence each. */
export interface TopicRules {
  readonly rules: readonly TopicRule[];
  readonly problems: readonly string[];
}

const ID = /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u;
const MOST_TOPICS = 100;
const MOST_WORDS = 500;
/** A note is for people: it is that of a topic copied from `taxonomy.json`, or their own. */
const FIELDS = ['name', 'note', 'words', 'hints', 'categories'];

/**
 * Applies the setting `paperDigest.topics` to the built-in rules: an object by id, each `false` (the topic is removed) or
 * `{ name?, note?, words?, hints?, categories? }`. Lists that are given replace those of a built-in topic, the others stay; an
 * unknown id adds a topic, which needs words. What cannot be used becomes a problem, and the rest counts.
 */
export function applyTopicSettings(builtIn: readonly TopicRule[], setting: unknown): TopicRules {
  if (setting === undefined || setting === null) return { rules: builtIn, problems: [] };
  if (!isObject(setting)) return { rules: builtIn, problems: ['It must be an object of topics.'] };
  const rules = new Map(builtIn.map((rule) => [rule.id, rule]));
  const problems: string[] = [];
  for (const [id, value] of Object.entries(setting)) {
    if (!ID.test(id) || id.length > 40)
      problems.push(`"${id.slice(0, 40)}" is no id: use small letters, digits and hyphens.`);
    else if (value === false) rules.delete(id);
    else if (!isObject(value)) problems.push(`"${id}" must be an object with "words", or false.`);
    else {
      const rule = ruleOf(id, value, rules.get(id), problems);
      if (rule && (rules.has(id) || rules.size < MOST_TOPICS)) rules.set(id, rule);
      else if (rule) problems.push(`"${id}" is one topic too many; ${MOST_TOPICS} are the most.`);
    }
  }
  return { rules: [...rules.values()], problems };
}

function ruleOf(
  id: string,
  value: Readonly<Record<string, unknown>>,
  before: TopicRule | undefined,
  problems: string[],
): TopicRule | undefined {
  for (const field of Object.keys(value))
    if (!FIELDS.includes(field))
      problems.push(`"${id}" has "${field.slice(0, 40)}", which means nothing here.`);
  const { name } = value;
  const isName = typeof name === 'string' && name.trim() !== '' && name.length <= 80;
  if (name !== undefined && !isName) problems.push(`The name of "${id}" must be a short text.`);
  const lists = {
    words: phrases(id, 'words', value, problems) ?? before?.words ?? [],
    hints: phrases(id, 'hints', value, problems) ?? before?.hints ?? [],
    categories: strings(id, 'categories', value, problems) ?? before?.categories ?? [],
  };
  if (lists.words.length + lists.hints.length + lists.categories.length === 0) {
    problems.push(`"${id}" has no words.`);
    return undefined;
  }
  return { id, name: isName ? name.trim() : (before?.name ?? nameOf(id)), ...lists };
}

function phrases(
  id: string,
  field: string,
  value: Readonly<Record<string, unknown>>,
  problems: string[],
): readonly string[] | undefined {
  return strings(id, field, value, problems)?.filter((phrase) => {
    if (readPhrase(phrase)) return true;
    problems.push(
      `"${phrase.slice(0, 40)}" in "${id}" is no word or phrase; a * needs two letters before it.`,
    );
    return false;
  });
}

function strings(
  id: string,
  field: string,
  value: Readonly<Record<string, unknown>>,
  problems: string[],
): readonly string[] | undefined {
  const list = value[field];
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) {
    problems.push(`"${field}" of "${id}" must be a list of texts.`);
    return undefined;
  }
  if (list.length > MOST_WORDS) problems.push(`"${field}" of "${id}" is cut after ${MOST_WORDS} items.`);
  const items: readonly unknown[] = list.slice(0, MOST_WORDS);
  const texts = items.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
  if (texts.length < items.length) problems.push(`"${field}" of "${id}" has items that are no texts.`);
  return texts;
}

/** `long-context` -> `Long context`. */
function nameOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
