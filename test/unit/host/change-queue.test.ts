import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { ChangeQueue } from '../../../src/host/change-queue';

const uri = (name: string): Uri => Object.assign(Object.create(null), { toString: () => name }) as Uri;

describe('the queue of changes', () => {
  it('gives a burst as one, each file once', async () => {
    const taken: (readonly string[])[] = [];
    await new Promise<void>((resolve) => {
      const queue: ChangeQueue = new ChangeQueue(() => {
        taken.push(queue.take().map(String));
        resolve();
      });
      for (let at = 0; at < 600; at++) queue.add(uri(`${at % 300}`), 'file');
    });
    assert.deepEqual(taken, [Array.from({ length: 300 }, (_, at) => String(at))]);
  });

  it('gives what a person writes though files keep coming', async () => {
    const queue = await new Promise<ChangeQueue>((resolve) => {
      const kept: ChangeQueue = new ChangeQueue(() => {
        clearInterval(coming);
        resolve(kept);
      });
      kept.add(uri('written'), 'document');
      const coming = setInterval(() => kept.add(uri('file'), 'file'), 20);
    });
    assert.deepEqual(queue.take().map(String), ['written', 'file']);
    assert.equal(queue.isWaiting, false);
  });
});
