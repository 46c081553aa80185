import SearchableMap from 'minisearch/SearchableMap';
import type { SearchDocument } from './document';
import { beginningsIn, placesIn } from './places';
import { PostingList, type Postings } from './postings';

/**
 * Which words stand in which papers. Words are kept in MiniSearch's radix tree, which finds beginnings and near misses; where
 * they stand, in plain lists of numbers: a tenth of what MiniSearch's own index needs, and a search looks at nothing else.
 * A paper that goes is marked as gone and leaves the lists with the next {@link sweep}.
 */
export class SearchIndex {
  /** Every word with its list. The tree is for beginnings and near misses alone: to find a word in it takes much longer. */
  private readonly lists = new Map<string, PostingList>();
  private readonly tree = new SearchableMap<PostingList>();
  private readonly beginnings = new Map<string, PostingList>();
  private readonly topicLists = new Map<string, PostingList>();

  private readonly keys: (string | undefined)[] = [];
  private readonly numbers = new Map<string, number>();
  private alive = new Uint8Array(64);
  private readonly versions: number[] = [];
  private readonly froms: number[] = [];
  private readonly tos: number[] = [];
  private readonly summaries: boolean[] = [];
  private gone: number[] = [];
  private free: number[] = [];

  /** How many papers can be found. */
  get size(): number {
    return this.numbers.size;
  }

  /** All papers have numbers below this. */
  get end(): number {
    return this.keys.length;
  }

  /** By number, 1 for each paper that is there; longer than {@link end}. */
  get living(): Uint8Array {
    return this.alive;
  }

  /** The key of a paper by its number; undefined when it is gone. */
  keyOf(paper: number): string | undefined {
    return this.keys[paper];
  }

  numberOf(key: string): number | undefined {
    return this.numbers.get(key);
  }

  allKeys(): Iterable<string> {
    return this.numbers.keys();
  }

  /** The first and last day it is listed on; 0 when that is not known. */
  firstDay(paper: number): number {
    return this.froms[paper] ?? 0;
  }
  lastDay(paper: number): number {
    return this.tos[paper] ?? 0;
  }

  hasSummary(paper: number): boolean {
    return this.summaries[paper] === true;
  }

  /** Where this very word stands; undefined when nowhere. */
  postings(word: string): Postings | undefined {
    const list = this.lists.get(word);
    return list && this.livesIn(list) ? list : undefined;
  }

  /** Where words stand in titles and authors that begin so; `beginning` has {@link SHORT} letters or fewer. */
  beginningsOf(beginning: string): Postings | undefined {
    return this.beginnings.get(beginning);
  }

  /** The words that begin so, and where they stand. */
  *withBeginning(beginning: string): Iterable<readonly [word: string, postings: Postings]> {
    for (const [word, list] of this.tree.atPrefix(beginning)) if (this.livesIn(list)) yield [word, list];
  }

  /** The words that differ in `distance` letters at most. */
  *near(
    word: string,
    distance: number,
  ): Iterable<readonly [word: string, postings: Postings, distance: number]> {
    for (const [near, [list, apart]] of this.tree.fuzzyGet(word, distance)) {
      if (this.livesIn(list)) yield [near, list, apart];
    }
  }

  /** The papers of a topic, by its id. */
  ofTopic(topic: string): Postings | undefined {
    return this.topicLists.get(topic);
  }

  /** In how many papers a word stands. */
  count(postings: Postings): number {
    if (this.gone.length === 0) return postings.length;
    let count = 0;
    const { values, length } = postings;
    for (let i = 0; i < length; i++) count += this.alive[(values[i] ?? 0) >>> 8] ?? 0;
    return count;
  }

  /** Takes in a paper, in the place of the one with the same key. False when it is known as it is. */
  set(document: SearchDocument): boolean {
    const before = this.numbers.get(document.key);
    if (before !== undefined && this.versions[before] === document.version) return false;
    this.delete(document.key);
    const paper = this.free.pop() ?? this.keys.length;
    this.keys[paper] = document.key;
    if (paper >= this.alive.length) {
      const longer = new Uint8Array(this.alive.length * 2);
      longer.set(this.alive);
      this.alive = longer;
    }
    this.alive[paper] = 1;
    this.numbers.set(document.key, paper);
    this.versions[paper] = document.version;
    this.froms[paper] = document.from;
    this.tos[paper] = document.to;
    this.summaries[paper] = document.texts.length > 0;
    for (const [word, places] of placesIn(document)) this.listOf(word).push(paper * 256 + places);
    for (const [beginning, places] of beginningsIn(document)) {
      push(this.beginnings, beginning, paper * 256 + places);
    }
    for (const topic of document.topics) push(this.topicLists, topic, paper * 256);
    return true;
  }

  /** Takes a paper out; false when it is not known. */
  delete(key: string): boolean {
    const paper = this.numbers.get(key);
    if (paper === undefined) return false;
    this.numbers.delete(key);
    this.keys[paper] = undefined;
    this.alive[paper] = 0;
    this.gone.push(paper);
    return true;
  }

  /** Whether so many papers are gone that the lists had better be swept. */
  get wantsSweep(): boolean {
    return this.gone.length > 200 + this.size / 4;
  }

  /** Takes what is gone out of the lists, in steps of some microseconds. */
  *sweep(): Generator<void, void, void> {
    // A copy: what goes meanwhile is still in lists that were swept before, and its number must not be given again.
    const swept = [...this.gone];
    const going = new Set(swept);
    const stays = (posting: number): boolean => !going.has(posting >>> 8);
    for (const lists of [this.lists, this.beginnings, this.topicLists]) {
      for (const [word, list] of lists) {
        list.keep(stays);
        if (list.length === 0) {
          lists.delete(word);
          if (lists === this.lists) this.tree.delete(word);
        }
        yield;
      }
    }
    for (const paper of swept) this.free.push(paper);
    this.gone = this.gone.filter((paper) => !going.has(paper));
  }

  private livesIn({ values, length }: Postings): boolean {
    if (this.gone.length === 0) return length > 0;
    for (let i = 0; i < length; i++) if (this.alive[(values[i] ?? 0) >>> 8] === 1) return true;
    return false;
  }

  private listOf(word: string): PostingList {
    const known = this.lists.get(word);
    if (known) return known;
    const list = new PostingList();
    this.lists.set(word, list);
    this.tree.set(word, list);
    return list;
  }
}

function push(lists: Map<string, PostingList>, name: string, posting: number): void {
  const list = lists.get(name) ?? new PostingList();
  if (list.length === 0) lists.set(name, list);
  list.push(posting);
}
