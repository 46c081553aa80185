import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { Uri } from 'vscode';
import { ChangeQueue } from '../../../src/host/change-queue';

const uri = (name: string): Uri => Object.assign(Object.create(null), { toString: () => name }) as Uri;

describe('the queue of changes', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
  afterEach(() => mock.timers.reset());

  it('gives a burst as one, each file once, when it is over', () => {
    const taken: (readonly string[])[] = [];
    const queue: ChangeQueue = new ChangeQueue(() => taken.push(queue.take().map(String)));
    for (let at = 0; at < 600; at++) {
      queue.add(uri(`${at % 300}`), 'file');
      mock.timers.tick(5);
    }
    assert.deepEqual(taken, []);
    mock.timers.tick(600);
    assert.deepEqual(taken, [Array.from({ length: 300 }, (_, at) => String(at))]);
  });

  it('does not wait for ever for a stream of files to end', () => {
    let due = 0;
    const queue: ChangeQueue = new ChangeQueue(() => {
      due++;
      queue.take();
    });
    for (let at = 0; at < 3000; at++) {
      queue.add(uri(`${at}`), 'file');
      mock.timers.tick(10);
    }
    assert.ok(due >= 5 && due <= 6, `${due} times in 30 seconds`);
  });

  it('gives what a person writes though files keep coming', () => {
    const taken: (readonly string[])[] = [];
    const queue: ChangeQueue = new ChangeQueue(() => taken.push(queue.take().map(String)));
    queue.add(uri('written'), 'document');
    for (let at = 0; at < 55 && taken.length === 0; at++) {
      queue.add(uri('file'), 'file');
      mock.timers.tick(20);
    }
    assert.deepEqual(taken, [['written', 'file']]);
    assert.equal(queue.isWaiting, false);
  });
});
