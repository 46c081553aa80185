import fc from 'fast-check';
import type { NoteValues } from '../../../../src/core/notes/values';
import { noteValues } from '../../../../src/core/notes/values';
import { readDigest } from '../../../../src/core/digest/read';
import { citable } from '../../../../src/core/citation/citable';
import { Library } from '../../../../src/core/library/library';
import type { Paper } from '../../../../src/core/library/paper';
import { type Mark, UNMARKED } from '../../../../src/core/memory/mark';

export const VALUES: NoteValues = {
  title: 'Light Cones: A "Small" World',
  authors: ['Ann Lee', '@bob-7', 'et al.'],
  id: '2411.14190',
  date: '2024-11-22',
  url: 'https://arxiv.org/abs/2411.14190',
  key: 'lee2024light',
  tags: ['vision', 'to read'],
  summary: 'It is a model. It wins.',
  note: 'Ask Ann.',
};

/** Text that wants to be more than text: in YAML, in Markdown, in a path. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        ...[
          '---',
          '...',
          ': ',
          ' #',
          '"',
          "'",
          '\\',
          '[x](command:y)',
          '<script>',
          '# ',
          '- ',
          '> ',
          '1. ',
          '{title}',
          '{{id}}',
        ],
        ...[
          '../',
          '/',
          'CON',
          '.',
          '[[a]]',
          '`',
          '*',
          '|',
          '&amp;',
          '!',
          '%',
          '@',
          '~',
          '=',
          '<!-- paper-digest: on -->',
          '\n',
          '2411.1',
        ],
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** A paper whose digest has this title; with an address that is no arXiv id when `id` is empty. */
export function paperOf(title: string, id = '2411.14190', summary = 'It is a model.'): Paper {
  const library = new Library();
  const url = id === '' ? 'https://example.org/paper' : `https://arxiv.org/abs/${id}`;
  const head = '## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n';
  const row = `| T (Read more on [arXiv](${url})) | Ann Lee, bob-7 | S |\n`;
  library.replace([['a.md', readDigest(head + row)]]);
  const [paper] = library.snapshot.papers();
  if (!paper) throw new Error('The digest has no paper.');
  return { ...paper, entry: { ...paper.entry, title, summary } };
}

export function valuesOf(paper: Paper, mark: Partial<Mark> = {}): NoteValues {
  return noteValues(
    paper,
    { ...citable(paper), title: paper.entry.title },
    { ...UNMARKED, ...mark },
    'lee2024light',
  );
}
