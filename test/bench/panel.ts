import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OperationError } from '../../src/cli/usage';
import { deskDigests } from '../support/desk-library';
import type { Bench, Figures } from './bench';
import { stageRun, support, type Stage } from './editor-start';
import { median, rounded } from './measure';
import { type Kind, KINDS, type Mark, WATCH_PAGE } from './panel-marks';

/** Working days of the made-up library: about 5,000 papers. */
const DAYS = 360;
/** So many windows of each kind. */
const ROUNDS = Number(process.env['PAPER_DIGEST_ROUNDS'] ?? 3);
/** How long a window or a page may take, in milliseconds. */
const LIMIT = 60_000;
/** What goes on in a window that was just opened is over after that, in milliseconds. */
const CALM = 6000;

interface Page {
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  addInitScript(script: string): Promise<void>;
  frames(): readonly { evaluate<T>(work: string): Promise<T> }[];
  readonly keyboard: { press(keys: string): Promise<void> };
  readonly mouse: { click(x: number, y: number): Promise<void> };
}

interface Server {
  url(folder: string, payload: readonly (readonly [string, string])[]): string;
  remote(file: string): string;
  close(): Promise<void>;
}

/** From the press of a key to a panel that shows what it has, in a real VS Code; beside it, what an empty panel takes there. */
export const panelBench: Bench = {
  name: 'panel',
  about: 'from a key to a panel with all it shows, at 5,000 papers in a real VS Code, beside an empty panel',
  takesPath: false,
  onlyWhenNamed: true,
  async run({ say }) {
    if (!existsSync(join('dist', 'extension.js')))
      throw new OperationError('dist is empty: `npm run build -- --production` first');
    const stage = await stageRun(undefined, fill, 'panel-probe', ({ contributes }) => ({
      contributes: { ...contributes, keybindings: [...(contributes['keybindings'] ?? []), ...keys()] },
    }));
    try {
      return withShares(await measured(stage, say));
    } finally {
      await stage.remove();
    }
  },
};

/** The figures of each kind of panel, in a new window and in one that was loaded anew, opened first and once more. */
async function measured(stage: Stage, say: (message: string) => void): Promise<Record<string, Figures>> {
  const { startServer } = await support<{ startServer: (options: object) => Promise<Server> }>(
    'editor-server.mjs',
  );
  const { openBrowser } = await support<{
    openBrowser: () => Promise<{ page: Page; close(): Promise<void> }>;
  }>('browser.mjs');
  const found: Record<string, Record<string, number>[]> = {};
  const server = await startServer({ data: stage.data, userData: join(stage.data, 'user') });
  const url = server.url(stage.workspace, [['extensionDevelopmentPath', server.remote(stage.extension)]]);
  const inWindow = async (page: Page, kind: Kind, window: string): Promise<void> => {
    await rm(marksFile(stage), { force: true });
    await (window === 'new' ? page.goto(url) : page.reload());
    await marked(stage, 'settled');
    await wait(CALM);
    // A panel that the editor brings back all the same would only be shown again.
    await page.keyboard.press('Control+Alt+F6');
    await wait(500);
    for (const [before, turn] of ['first', 'later'].entries())
      (found[`${kind}, ${window} window, ${turn}`] ??= []).push(await opened(page, stage, kind, before));
    // The editor stores every five seconds which panels are open: the next window must not bring this one back.
    await wait(CALM);
  };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const kind of Object.keys(KINDS) as Kind[]) {
        say(`${kind}, round ${round + 1} of ${ROUNDS}`);
        const browser = await openBrowser();
        try {
          await browser.page.addInitScript(WATCH_PAGE);
          for (const window of ['new', 'reloaded']) await inWindow(browser.page, kind, window);
        } finally {
          await browser.close();
        }
      }
    }
  } finally {
    await server.close();
  }
  return Object.fromEntries(Object.entries(found).map(([name, all]) => [name, medians(all)]));
}

/** Opens a panel, closes it, and tells when what happened, in milliseconds from the press on. */
async function opened(page: Page, stage: Stage, kind: Kind, before: number): Promise<Record<string, number>> {
  const { key, looks } = KINDS[kind];
  await page.keyboard.press(`Control+Alt+${key}`);
  const last = `seen ${looks.at(-1) ?? ''}`;
  const pageMarks = await until(async () => {
    const all = await marksOfPage(page);
    return all.some(({ name }) => name === last) ? all : undefined;
  }, last);
  await until(async () => {
    const heard = (await marks(stage))?.filter(({ name }) => name === 'got ready') ?? [];
    return heard.length > before ? true : undefined;
  }, 'ready');
  await wait(500);
  const hostMarks = (await marks(stage)) ?? [];
  const pressed = pageMarks.filter(({ name }) => name === 'press').at(-1)?.at ?? NaN;
  const times: Record<string, number> = {};
  for (const { name, at, size } of [...hostMarks, ...pageMarks]) {
    if (name === 'activated') times['activateMs'] = size ?? NaN;
    if (at < pressed || name === 'press') continue;
    times[name] ??= at - pressed;
    if (size !== undefined) times[`${name} size`] ??= size;
  }
  times['seen first'] = times[`seen ${looks[0]}`] ?? NaN;
  times['seen all'] = times[last] ?? NaN;
  await page.keyboard.press('Control+Alt+F6');
  await until(
    async () => ((await marksOfPage(page)).some(({ name }) => name === last) ? undefined : true),
    'the end',
  );
  await wait(500);
  return times;
}

/** What the documents of the window have noted. */
async function marksOfPage(page: Page): Promise<readonly Mark[]> {
  const lists = await Promise.all(
    page.frames().map((frame) => frame.evaluate<readonly Mark[]>(READ_MARKS).catch(() => [])),
  );
  return lists.flat();
}

/** Their own marks, what VS Code says of its webview, and when what the page is made of was there. */
const READ_MARKS = `(() => {
  const own = globalThis.__marks ?? [];
  const at = (time) => performance.timeOrigin + time;
  const isWebview = location.pathname.includes('/webview/');
  if (!isWebview) return own;
  const vs = performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name: name.split('/').slice(-2).join('/'), at: at(startTime) }));
  const loaded = performance.getEntriesByType('resource').flatMap(({ name, startTime, responseEnd }) => {
    const file = new URL(name).pathname.split('/').at(-1);
    return [{ name: 'asks ' + file, at: at(startTime) }, { name: 'has ' + file, at: at(responseEnd) }];
  });
  const paint = performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => ({ name: 'paint ' + location.pathname.split('/').at(-1), at: at(startTime) }));
  return [...own, ...vs, ...loaded, ...paint];
})()`;

function keys(): readonly object[] {
  const open = Object.values(KINDS).map(({ key, command, args }) => ({
    key: `ctrl+alt+${key.toLowerCase()}`,
    command,
    args,
  }));
  return [...open, { key: 'ctrl+alt+f6', command: 'workbench.action.closeActiveEditor' }];
}

async function fill(workspace: string): Promise<void> {
  for (const { path, text } of deskDigests(DAYS)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), text);
  }
}

const marksFile = (stage: Stage): string => join(stage.extension, 'probe', 'marks.json');

async function marks(stage: Stage): Promise<readonly Mark[] | undefined> {
  try {
    return JSON.parse(await readFile(marksFile(stage), 'utf8')) as Mark[];
  } catch {
    return undefined;
  }
}

function marked(stage: Stage, wanted: string): Promise<true> {
  return until(
    async () => ((await marks(stage))?.some(({ name }) => name === wanted) === true ? true : undefined),
    wanted,
  );
}

async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let waited = 0; waited < LIMIT; waited += 50) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(50);
  }
  throw new OperationError(`no "${what}" within ${LIMIT / 1000} s`);
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What of all that was noted is told, in the order in which it happens. */
const TOLD: Readonly<Record<string, string>> = {
  activateMs: 'activateMs',
  commandMs: 'command',
  htmlMs: 'html',
  frameMs: 'content/started',
  writtenMs: 'content/wroteInnerContent',
  styleMs: 'has panel-style.css',
  scriptMs: 'has panel.js',
  shownMs: 'shown',
  firstMs: 'seen first',
  allMs: 'seen all',
  iconsMs: 'has codicon.ttf',
  htmlSize: 'html size',
};

function medians(all: readonly Record<string, number>[]): Figures {
  const middle = (name: string): readonly [] | readonly [number] => {
    const values = all.flatMap((one) => one[name] ?? []);
    return values.length === 0 ? [] : [Math.round(median(values))];
  };
  return Object.fromEntries(
    Object.entries(TOLD).flatMap(([told, name]) => middle(name).map((value) => [told, value])),
  );
}

/** How much longer a panel takes than the empty one in the same window: what is ours, in milliseconds, and as a ratio. */
function withShares(figures: Readonly<Record<string, Figures>>): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, one]) => {
      const [, ...window] = name.split(', ');
      const empty = Number(figures[['empty', ...window].join(', ')]?.['allMs']);
      const all = Number(one['allMs']);
      return [name, { ...one, oursMs: all - empty, ratioToEmpty: rounded(all / empty) }];
    }),
  );
}
