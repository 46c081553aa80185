import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TurnTimes } from '../../../src/host/arxiv-turn';

const TIMES: TurnTimes = { interval: 150, beat: 50, look: 10, patience: 100 };
const folder = mkdtempSync(join(tmpdir(), 'paper-digest-turns-'));
const children: ChildProcess[] = [];

/** A process of its own with what it has printed. */
function window(turns: number, ...more: readonly string[]) {
  const file = join(__dirname, 'turn-child.js');
  const args = [file, pathToFileURL(`${folder}/`).href, `${turns}`, JSON.stringify(TIMES), ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const said = { text: '' };
  child.stdout.on('data', (data) => (said.text += String(data)));
  return { child, said, ended: new Promise<void>((resolve) => child.on('close', () => resolve())) };
}

/** The turns that were had, in order. */
function turnsOf(texts: readonly string[]): readonly (readonly [number, number])[] {
  const lines = texts.join('').split('\n');
  const spans = lines.filter((line) => /^\d/.test(line)).map((line) => line.split(' ').map(Number));
  return spans.map(([start, end]) => [start!, end!] as const).sort(([a], [b]) => a - b);
}

describe('windows that are processes of their own', () => {
  after(() => {
    for (const child of children) child.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('take turns apart from each other; one that is killed in its turn stops nobody', async () => {
    const dying = window(1, 'die');
    while (!dying.said.text.includes('holding')) await new Promise((resolve) => setTimeout(resolve, 10));
    const others = Array.from({ length: 5 }, () => window(4));
    dying.child.kill('SIGKILL');
    await Promise.all(others.map(({ ended }) => ended));
    const turns = turnsOf(others.map(({ said }) => said.text));
    assert.equal(turns.length, 20);
    const pauses = turns.slice(1).map(([start], at) => start - turns[at]![1]);
    assert.deepEqual(
      pauses.filter((pause) => pause < TIMES.interval - 2),
      [],
    );
    console.log(`      shortest pause of ${TIMES.interval} ms: ${Math.min(...pauses).toFixed(1)} ms`);
  });
});
