import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { parse } from 'yaml';
import { readDigest } from '../../../../src/core/digest/read';
import { isNoteOn } from '../../../../src/core/notes/belongs';
import { fillNote, NOTE_TEMPLATE } from '../../../../src/core/notes/template';
import { scanFile } from '../../../../src/core/references/scan-file';
import { hostile, paperOf, VALUES, valuesOf } from './arbitraries';

function front(text: string): Readonly<Record<string, unknown>> {
  const found = /^---\n([^]*?)\n---\n/.exec(text)?.[1];
  assert.notEqual(found, undefined, text);
  return parse(found!) as Readonly<Record<string, unknown>>;
}

function tokens(markdown: string): readonly Token[] {
  const flat = (token: Token): Token[] => [
    token,
    ...('tokens' in token ? (token.tokens ?? []).flatMap(flat) : []),
  ];
  return lexer(markdown, { gfm: true }).flatMap(flat);
}

describe('a note on a paper', () => {
  it('has what is known of it, in a front matter and to read', () => {
    assert.equal(
      fillNote(NOTE_TEMPLATE, VALUES),
      [
        '---',
        'title: "Light Cones: A \\"Small\\" World"',
        'authors: ["Ann Lee", "@bob-7", "et al."]',
        'arxiv: "2411.14190"',
        'url: "https://arxiv.org/abs/2411.14190"',
        'date: 2024-11-22',
        'tags: ["vision", "to read"]',
        'citekey: "lee2024light"',
        '---',
        '',
        '# Light Cones: A "Small" World',
        '',
        'Ann Lee, @bob-7, et al.',
        '',
        '<https://arxiv.org/abs/2411.14190>',
        '',
        '> It is a model. It wins.',
        '',
        'Ask Ann.',
        '',
        '## Notes',
        '',
        '<!-- paper-digest: off -->',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    const bare = { ...VALUES, authors: [], id: '', date: '', tags: [], summary: '', note: '' };
    const text = fillNote(NOTE_TEMPLATE, { ...bare, url: 'https://example.org/a' });
    assert.deepEqual(front(text), {
      title: VALUES.title,
      authors: [],
      url: 'https://example.org/a',
      tags: [],
      citekey: 'lee2024light',
    });
    assert.match(text, /World\n\n<https:\/\/example\.org\/a>\n\n## Notes\n/);
  });

  it('is no digest, and refers to its paper', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('2411.14190', 'hep-th/9901001'), hostile, (title, id, summary) => {
        const text = fillNote(NOTE_TEMPLATE, valuesOf(paperOf(`T ${title}`, id, summary)));
        assert.equal(readDigest(text, 'notes/a.md').isDigest, false);
        assert.ok(
          scanFile(text, { path: 'notes/a.md' }).some(({ arxivId }) => arxivId === id),
          text,
        );
        assert.equal(isNoteOn(text, paperOf('another', id)), true);
        assert.equal(isNoteOn(text, paperOf('another', '2411.14191')), false);
      }),
    );
  });

  it('is no digest with a template that has the front matter of one alone', () => {
    const text = fillNote('---\ntitle: {title}\narxiv: {id}\n---\n', VALUES);
    assert.equal(readDigest(text).isDigest, false);
    // Whose template says that it is one has asked for it.
    const wanted = fillNote('---\ntitle: {title}\narxiv: {id}\n---\n<!-- paper-digest: on -->\n', VALUES);
    assert.equal(readDigest(wanted).isDigest, true);
  });

  it('keeps each value one value in YAML, wherever it stands, whatever it is', () => {
    const template = [
      '---',
      'bare: {title}',
      'part: On {title} by {authors}',
      'double: "On {title}, \\"{{summary}}\\""',
      "single: 'On {title}'",
      'flow: [{title}, "x {title}", {tags}]',
      'map: {a: {title}}',
      'list:',
      '  - {title}',
      '  - "[[{title}]]"',
      'tags: {tags}',
      'block: |',
      '  {summary}',
      'last: {id}',
      '---',
      '',
    ].join('\n');
    fc.assert(
      fc.property(hostile, hostile, (title, tag) => {
        const paper = paperOf(`T ${title}`, '2411.14190', title);
        const values = valuesOf(paper, { tags: [`t ${tag}`] });
        const on = `On ${values.title}`;
        assert.deepEqual(front(fillNote(template, values)), {
          bare: values.title,
          part: `${on} by ${values.authors.join(', ')}`,
          double: `${on}, "${values.summary}"`,
          single: on,
          flow: [values.title, `x ${values.title}`, ...values.tags],
          map: { a: values.title },
          list: [values.title, `[[${values.title}]]`],
          tags: values.tags,
          ...(values.summary === '' ? { block: '' } : { block: `${values.summary}\n` }),
          last: '2411.14190',
        });
      }),
      { numRuns: 300 },
    );
  });

  it('shows text as text, and nothing in it comes alive', () => {
    const template = '# {title}\n\n{summary}\n\n> {title}\n\n- {title}\n\nSee [{title}]({url}).\n';
    fc.assert(
      fc.property(hostile, (title) => {
        const values = valuesOf(paperOf(title, '2411.14190', title));
        const kinds = tokens(fillNote(template, values)).map(({ type }) => type);
        const count = (kind: string): number => kinds.filter((one) => one === kind).length;
        for (const kind of ['image', 'codespan', 'code', 'table', 'hr', 'strong'])
          assert.equal(count(kind), 0, kind);
        // A note that would be a digest says that it is none.
        assert.ok(count('html') <= 1);
        assert.ok(count('heading') <= 1 && count('blockquote') <= 1 && count('list') <= 1);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the other braces and the lines of a template', () => {
    assert.equal(
      fillNote('{titel} \\frac{a}{b} {{ id }}\r\n\r\n\r\n{}\n', VALUES),
      '{titel} \\frac{a}{b} 2411.14190\n\n\n{}\n',
    );
    assert.equal(
      fillNote('+++\ntitle = {title}\n+++\n', { ...VALUES, title: 'a "b"' }),
      '+++\ntitle = "a \\"b\\""\n+++\n',
    );
  });
});
