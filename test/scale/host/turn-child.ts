// node turn-child.js FOLDER TURNS TIMES [die]: a window that takes so many turns and prints a line for each,
// `start end` in milliseconds of the machine's clock. With `die` it prints `holding` and is never done.
import { arxivTurn, type TurnTimes } from '../../../src/host/arxiv-turn';
import { nodeModules } from '../../../src/host/node-modules';

const [folder = '', turns = '', times = '', die] = process.argv.slice(2);
const clock = (): number => Number(process.hrtime.bigint()) / 1e6;
const rest = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

async function main(): Promise<void> {
  const modules = nodeModules();
  if (!modules) throw new Error('no Node here');
  const fail = (error: unknown): void => {
    throw error;
  };
  const turn = arxivTurn(new URL(folder), modules, fail, JSON.parse(times) as TurnTimes);
  for (let at = 0; at < Number(turns); at++) {
    await turn(async () => {
      const start = clock();
      if (die) console.log('holding');
      await rest(die ? 1e6 : 5);
      console.log(`${start} ${clock()}`);
    });
  }
}

void main();
