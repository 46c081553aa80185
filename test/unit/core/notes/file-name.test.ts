import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isNamedAfter, isNoteOn } from '../../../../src/core/notes/belongs';
import { noteFileName } from '../../../../src/core/notes/file-name';
import { hostile, paperOf, VALUES, valuesOf } from './arbitraries';

describe('the name of a note', () => {
  it('is made by a template', () => {
    assert.equal(noteFileName('{id}', VALUES), '2411.14190.md');
    assert.equal(noteFileName('{date}/{key}.md', VALUES), '2024-11-22/lee2024light.md');
    assert.equal(noteFileName('{{title}}', VALUES), 'Light Cones_ A _Small_ World.md');
    assert.equal(noteFileName('{id}', { ...VALUES, id: 'hep-th/9901001' }), 'hep-th_9901001.md');
    assert.equal(noteFileName('{id} {title}', { ...VALUES, title: 'CON' }), '2411.14190 CON.md');
    assert.equal(noteFileName('{title}', { ...VALUES, title: 'con.' }), '_con.md');
  });

  it('is the id where the template gives none, else the key', () => {
    for (const template of ['', 'notes', '..', '{titel}'.replace('titel', 'note')])
      assert.equal(noteFileName(template, { ...VALUES, note: '' }), '2411.14190.md');
    assert.equal(noteFileName('{id}', { ...VALUES, id: '' }), 'lee2024light.md');
  });

  it('is one for every system and stays in its folder, whatever a paper is called', () => {
    const templates = fc.constantFrom(
      '{title}',
      '{date}/{title}',
      '../{title}',
      '{title}/../x',
      '/{title}',
      '.{title}',
      '{tags} {note}',
    );
    fc.assert(
      fc.property(templates, hostile, (template, title) => {
        const values = valuesOf(paperOf(title), { tags: [title], note: title });
        const path = noteFileName(template, values);
        for (const part of path.split('/')) {
          assert.match(part, /^[^\s./\\:*?"<>|\u0000-\u001f][^/\\:*?"<>|\u0000-\u001f]*$/);
          assert.doesNotMatch(part, /[\s.]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
          assert.ok(new TextEncoder().encode(part).length <= 170);
        }
        assert.match(path, /[^/]\.md$/);
        assert.ok(path.split('/').length <= 2);
      }),
    );
  });

  it('tells whose note it is, whatever else is in it', () => {
    const paper = paperOf('T');
    const named = [
      '2411.14190.md',
      '2411.14190v2.md',
      'Lee 2411.14190 Light.md',
      'arxiv-2411.14190.md',
      '2411.14190-2.md',
    ];
    const others = ['12411.14190.md', '2411.141901.md', '2411.14191.md', 'notes.md', '1.2411.14190.md', ''];
    assert.deepEqual(
      [...named, ...others].filter((name) => isNamedAfter(name, paper)),
      named,
    );
    assert.equal(isNamedAfter('hep-th_9901001.md', paperOf('T', 'hep-th/9901001')), true);
    assert.equal(isNamedAfter('anything.md', paperOf('T', '')), false);
  });
});

describe('a note that is there', () => {
  it('says whose it is by an id in its front matter, in any field that has one', () => {
    const paper = paperOf('T');
    for (const line of [
      'arxiv: 2411.14190',
      'arxiv: "2411.14190v3"',
      'url: https://arxiv.org/pdf/2411.14190',
      'id: 2411.1419',
    ])
      assert.equal(isNoteOn(`---\ntitle: x\n${line}\n---\nText\n`, paper), true, line);
    assert.equal(isNoteOn('---\narxiv: 2411.14191\n---\n2411.14190\n', paper), false);
    for (const text of [
      '',
      'about 2411.14190',
      '---\ntags: [a]\n---\n2411.14190',
      '---\narxiv: 2411.14190\n',
    ])
      assert.equal(isNoteOn(text, paper), undefined, text);
  });

  it('says whose it is by its title where the paper has no id', () => {
    const paper = paperOf('A  Paper', '');
    assert.equal(isNoteOn('---\ntitle: "A Paper"\n---\n', paper), true);
    assert.equal(isNoteOn('---\ntitle: Another\n---\n', paper), false);
  });
});
