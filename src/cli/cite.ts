import { citable } from '../core/citation/citable';
import { cite as citeAll } from '../core/citation/cite';
import type { Form } from '../core/citation/forms';
import type { Command } from './command';
import { readDigests } from './digests';
import { identify } from './identify';
import { readArguments, UsageError } from './usage';

const FORMS: readonly Form[] = ['bibtex', 'markdown', 'pandoc', 'latex', 'typst', 'plain'];

/** `cite ID... --from PATH --as FORM`: one citation of all the papers; thousands of ids in one call. */
export const cite: Command = {
  usage: `cite ID... --from PATH --as ${FORMS.join('|')} [--json]`,
  about: 'a citation of one or several papers',
  run(args, { print, warn }) {
    const { positionals, values, flags } = readArguments(args, { values: ['from', 'as'], flags: ['json'] });
    const from = values.get('from');
    const as = values.get('as') ?? 'bibtex';
    const form = FORMS.find((known) => known === as);
    if (positionals.length === 0) throw new UsageError('an id is missing');
    if (from === undefined) throw new UsageError('--from PATH is missing');
    if (form === undefined) throw new UsageError(`--as ${as} is unknown; it is one of ${FORMS.join(', ')}`);
    const ids = [...new Set(positionals.map((argument) => identify(argument).id))];
    const { snapshot } = readDigests([from]).library;
    const papers = ids.flatMap((id) => snapshot.paperById(id) ?? []);
    const missing = ids.filter((id) => snapshot.paperById(id) === undefined);
    const citation = citeAll(papers.map(citable), form);
    if (flags.has('json')) {
      const citations = papers.map((paper, at) => ({
        arxivId: paper.arxivId,
        key: citation.keys[at] ?? null,
      }));
      print(
        JSON.stringify({
          text: citation.text,
          citations,
          bibtex: citation.bibtex ?? null,
          notes: citation.notes,
          missing,
        }),
      );
    } else {
      if (citation.text !== '') print(citation.text);
      for (const note of citation.notes) warn(note);
    }
    if (missing.length > 0) warn(`no digest in ${from} lists ${missing.join(', ')}`);
    return missing.length > 0 ? 1 : 0;
  },
};
