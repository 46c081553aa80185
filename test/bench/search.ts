import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { judge, type JudgedQuery, judgedQueries } from '../support/judged-queries';
import { ENGINES, ours, papersOf } from '../support/search-engines';
import type { Bench, Figures } from './bench';
import { readCorpus } from './corpus';
import { collectGarbage, rounded } from './measure';

/** So many papers the search has to be fast with. */
const SIZES = [5_000, 100_000];

/** What is bundled for each engine. */
const MODULES: Readonly<Record<string, string>> = {
  ours: resolve('src/core/search/search-papers.ts'),
  minisearch: 'minisearch',
  orama: '@orama/orama',
  flexsearch: 'flexsearch',
  lunr: 'lunr',
  'fuse.js': 'fuse.js',
};

/** The search beside other engines, by our judged queries; and how fast and how large it is with many papers. */
export const search: Bench = {
  name: 'search',
  about:
    'the search: judged queries beside other engines as they are; keys pressed at 5,000 and 100,000 made-up papers',
  takesPath: false,
  onlyWhenNamed: true,
  async run({ say }) {
    const figures: Record<string, Figures> = {};
    const isReal = existsSync(resolve('..', 'shared', 'digests'));
    const corpus = readCorpus({ path: isReal ? undefined : 'seeds', say });
    const isDaily = ({ path }: { readonly path: string }) => !isReal || path.includes('/daily/');
    const papers = papersOf(corpus.filter(isDaily));
    const ids = new Set(papers.map(({ arxivId }) => arxivId));
    const isAbout = (query: JudgedQuery): boolean => query.ids.every((id) => ids.has(id));
    const queries = judgedQueries(isReal ? 'real' : 'seeds').filter(isAbout);
    const fresh = judgedQueries(isReal ? 'fresh' : 'seeds').filter(isAbout);
    say(`${papers.length} papers, ${queries.length} and ${fresh.length} queries`);
    for (const [name, make] of Object.entries({ ours, ...ENGINES })) {
      collectGarbage();
      const start = performance.now();
      const engine = make(papers);
      const made = performance.now();
      const asked = performance.now();
      const held = judge(
        queries.filter(({ isHeldOut }) => isHeldOut),
        engine,
      );
      const ms = (performance.now() - asked) / (queries.length / 2);
      const seen = judge(
        queries.filter(({ isHeldOut }) => !isHeldOut),
        engine,
      );
      const other = judge(fresh, engine);
      figures[name] = {
        heldOutMrr: rounded(held.mrr),
        heldOutRecallAt10: rounded(held.recall),
        seenMrr: rounded(seen.mrr),
        seenRecallAt10: rounded(seen.recall),
        freshMrr: rounded(other.mrr),
        freshRecallAt10: rounded(other.recall),
        queryMs: rounded(ms),
        buildMs: rounded(made - start),
        bundleBytes: await bundleBytes(MODULES[name] ?? name),
      };
    }
    for (const count of SIZES) {
      for (const engine of ['ours', ...(count < 10_000 ? ['minisearch'] : [])]) {
        say(`${engine}: ${count} made-up papers`);
        const args = [
          '--expose-gc',
          '--max-old-space-size=4000',
          join(__dirname, 'search-child.js'),
          engine,
          String(count),
        ];
        const { stdout } = await promisify(execFile)(process.execPath, args);
        figures[`${engine}, ${count} papers`] = JSON.parse(stdout) as Figures;
      }
    }
    return figures;
  },
};

/** What a library adds to a bundle, minified. */
async function bundleBytes(entry: string): Promise<number> {
  // The build tool is no part of what is measured.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as all from ${JSON.stringify(entry)}; keep(all);`,
      resolveDir: resolve('.'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents.length ?? 0;
}
