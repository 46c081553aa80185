import { buildCard } from '../core/card/build';
import { SENTENCE_TITLES } from '../core/card/titles';
import { TAXONOMY } from '../core/topics/taxonomy';
import { TopicIndex } from '../core/topics/topic-index';
import type { Command } from './command';
import { readDigests } from './digests';
import { identify } from './identify';
import { said } from './list';
import { readArguments, UsageError } from './usage';

/** `show ID --from PATH`: one paper with every place it stands. */
export const show: Command = {
  usage: 'show ID --from PATH [--json]',
  about: 'one paper, with every place it stands',
  run(args, { print, warn }) {
    const { positionals, values, flags } = readArguments(args, { values: ['from'], flags: ['json'] });
    const [argument] = positionals;
    const from = values.get('from');
    if (argument === undefined || positionals.length > 1) throw new UsageError('show takes one id');
    if (from === undefined) throw new UsageError('--from PATH is missing');
    const { id } = identify(argument);
    const paper = readDigests([from]).library.snapshot.paperById(id);
    if (!paper) {
      warn(`no digest in ${from} lists ${id}`);
      return 1;
    }
    const card = buildCard(paper);
    const places = paper.places.map(({ uri, entry }) => ({
      file: uri,
      line: entry.line + 1,
      endLine: entry.endLine + 1,
      date: entry.date ?? null,
    }));
    const topics = new TopicIndex(TAXONOMY).of(paper.entry);
    if (flags.has('json')) {
      print(
        JSON.stringify({
          ...said(paper.entry),
          topics: topics.map((topic) => topic.id),
          sentences: card.sentences,
          headline: card.headline ?? null,
          links: card.links,
          places,
        }),
      );
      return 0;
    }
    print(card.title ?? id);
    const authors = card.authors?.names
      .map(({ name, isHandle }) => (isHandle ? `@${name}` : name))
      .join(', ');
    if (authors !== undefined) {
      print(
        `${authors}${card.authors?.mayBeMore === true ? ', …' : ''}${card.authors?.orderIsCertain === false ? ' (order is a guess)' : ''}`,
      );
    }
    print(`arXiv:${id}${card.days.length > 0 ? `, listed ${card.days.join(', ')}` : ''}\n`);
    for (const { label, text } of card.sentences) {
      const title = SENTENCE_TITLES.get(label);
      print(title === undefined ? text : `${title}: ${text}`);
    }
    print('');
    if (topics.length > 0) print(`${'Topics'.padEnd(13)} ${topics.map(({ name }) => name).join('; ')}`);
    for (const { label, url } of card.links) print(`${label.padEnd(13)} ${url}`);
    for (const { file, line } of places) print(`${'Digest'.padEnd(13)} ${file}:${line}`);
    return 0;
  },
};
