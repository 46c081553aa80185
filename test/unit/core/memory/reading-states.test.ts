import assert from 'node:assert/strict';
import { Memory } from '../../../../src/core/memory/memory';
import { ReadingStates } from '../../../../src/core/memory/reading-states';
import type { Mention } from '../../../../src/core/references/mention';
import { ReferenceIndex } from '../../../../src/core/references/reference-index';

const PAPER = { key: 'arxiv:2411.14199', arxivId: '2411.14199' };
const OTHER = { key: 'title:a paper', arxivId: undefined };
const BARE = { tags: [], note: '' };
const CITING: Mention = {
  kind: 'id',
  arxivId: '2411.14199',
  key: undefined,
  line: 0,
  character: 0,
  start: 0,
  end: 10,
};

function setUp(): { memory: Memory; index: ReferenceIndex; states: ReadingStates; told: unknown[] } {
  const [memory, index] = [new Memory(), new ReferenceIndex()];
  const states = new ReadingStates(memory, index);
  const told: unknown[] = [];
  states.onChange((keys) => told.push(keys && [...keys]));
  return { memory, index, states, told };
}

describe('how a paper stands', () => {
  it('is new when it was never opened and every file has been read and cites it nowhere', () => {
    const { index, states } = setUp();
    assert.deepEqual(states.of(PAPER), { ...BARE, state: 'unread', starred: false });
    index.setComplete(true);
    assert.deepEqual(states.of(PAPER), { ...BARE, state: 'new', starred: false });
    assert.deepEqual(states.of(OTHER), { ...BARE, state: 'new', starred: false });
    index.replace([['a.tex', { folder: undefined, mentions: [CITING] }]]);
    assert.deepEqual(states.of(PAPER), { ...BARE, state: 'unread', starred: false });
  });

  it('is new no more once it was opened or marked', () => {
    const { memory, index, states } = setUp();
    index.setComplete(true);
    memory.update([PAPER.key], { opened: true }, 1);
    assert.deepEqual(states.of(PAPER), { ...BARE, state: 'unread', starred: false });
    memory.update([OTHER.key], { status: 'read', starred: true }, 1);
    assert.deepEqual(states.of(OTHER), { ...BARE, state: 'read', starred: true });
  });

  it('comes with the tags and the note of the person', () => {
    const { memory, states } = setUp();
    memory.update([PAPER.key], { tags: ['vision', 'agents'], note: 'Read *again*.' }, 1);
    assert.deepEqual(states.of(PAPER), {
      state: 'unread',
      starred: false,
      tags: ['agents', 'vision'],
      note: 'Read *again*.',
    });
  });

  it('tells of the papers that are marked or cited, and of all when the last file has been read', () => {
    const { memory, index, told } = setUp();
    index.replace([['a.tex', { folder: undefined, mentions: [CITING] }]]);
    assert.deepEqual(told, [], 'a citation says nothing yet');
    index.setComplete(true);
    index.replace([['a.tex', undefined]]);
    memory.update([OTHER.key], { starred: true }, 1);
    assert.deepEqual(told, [undefined, [PAPER.key], [OTHER.key]]);
  });
});
