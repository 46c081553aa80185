import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bench, Figures } from './bench';

const PAPERS = 100_000;

/** Memory that a library holds, per paper, in a process that does nothing else. */
export const memory: Bench = {
  name: 'memory',
  about: `memory of a library of ${PAPERS} made-up papers`,
  takesPath: false,
  async run({ say }) {
    say(`a library of ${PAPERS} made-up papers`);
    const child = join(__dirname, 'memory-child.js');
    const args = ['--expose-gc', '--max-old-space-size=3000', child, String(PAPERS)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return JSON.parse(stdout) as Figures;
  },
};
