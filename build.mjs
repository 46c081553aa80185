// Builds what ships (dist/) and, with --tests, what is tested (out/).
//   node build.mjs [--watch] [--production] [--tests]
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  // Citation styles and their locale (media/csl) are texts for the citation processor.
  loader: { '.csl': 'text', '.xml': 'text' },
  define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
};

/**
 * The citation processor and its styles are as large as all the rest, and few starts need them. In Node they are a file
 * of their own, required at the first formatted reference: bundled, they cost each start 9 ms of parsing. A web worker
 * can load no second file, so there they stay inside, run at first use all the same.
 * @type {import('esbuild').BuildOptions}
 */
const later = {
  supported: { 'dynamic-import': false },
  plugins: [
    {
      name: 'later',
      setup(build) {
        build.onResolve({ filter: /^\.\/processor$/ }, ({ kind }) =>
          kind === 'dynamic-import' ? { path: './references.js', external: true } : undefined,
        );
      },
    },
  ],
};

/** @type {import('esbuild').BuildOptions[]} */
const shipped = [
  {
    ...common,
    ...later,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...common,
    entryPoints: { 'extension.web': 'src/extension.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...common,
    ...later,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    platform: 'node',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...common,
    entryPoints: { references: 'src/core/citation/reference/processor.ts' },
    outdir: 'dist',
    platform: 'node',
    format: 'cjs',
  },
  {
    ...common,
    entryPoints: { panel: 'src/webview/panel.ts', 'panel-style': 'src/webview/panel.css' },
    outdir: 'dist',
    platform: 'browser',
    format: 'iife',
    loader: { '.ttf': 'file' },
    assetNames: '[name]',
  },
];

/** Every file below `folder` whose name ends with `suffix`. */
function filesBelow(folder, suffix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/**
 * The in-editor tests as one file that runs in either extension host: test/editor/index.ts sets mocha up, then every test
 * file follows. Those below test/editor/restricted/ are for Restricted Mode, those below test/editor/roots/ for a workspace
 * of several folders, those below test/editor/tools/ write documents that are built afterwards. None if there is no such test.
 */
function editorSuite(name, wanted) {
  const files = filesBelow('test/editor', '.test.ts').filter(wanted);
  if (files.length === 0) return [];
  const imports = files.map((file) => `import './${file.replaceAll('\\', '/')}';`);
  return [
    {
      ...common,
      minify: false,
      stdin: {
        contents: [`export { run } from './test/editor/index.ts';`, ...imports].join('\n'),
        resolveDir: '.',
        sourcefile: `${name}.ts`,
      },
      outfile: `out/test/editor/${name}.js`,
      platform: 'browser',
      format: 'cjs',
      external: ['vscode'],
      alias: { mocha: 'mocha/mocha.js', 'node:assert/strict': './test/support/assert.ts' },
    },
  ];
}

/** Unit tests, benchmarks, end-to-end tests and the fake services run in Node. */
const tested = () => [
  {
    ...common,
    minify: false,
    entryPoints: [
      ...filesBelow('test/unit', '.ts'),
      ...filesBelow('test/scale', '.ts'),
      ...filesBelow('test/tools', '.ts'),
      ...filesBelow('test/e2e', '.ts'),
      ...filesBelow('test/live', '.ts'),
      ...filesBelow('test/bench', '.ts'),
      'test/support/fake-services/services.ts',
      'test/support/fake-services/main.ts',
    ],
    outbase: '.',
    outdir: 'out',
    platform: 'node',
    format: 'cjs',
    external: ['mocha', 'playwright-core', 'esbuild', 'typescript', 'vscode'],
  },
  ...editorSuite('index', (file) => !/restricted|roots|tools/.test(file)),
  ...editorSuite('restricted', (file) => file.includes('restricted')),
  ...editorSuite('roots', (file) => file.includes('roots')),
  ...editorSuite('tools', (file) => file.includes('tools')),
];

const builds = flags.has('--tests-only')
  ? tested()
  : flags.has('--tests')
    ? [...shipped, ...tested()]
    : shipped;
if (!flags.has('--tests-only')) rmSync('dist', { recursive: true, force: true });
if (flags.has('--tests') || flags.has('--tests-only')) rmSync('out', { recursive: true, force: true });

if (flags.has('--watch')) {
  const contexts = await Promise.all(builds.map((build) => esbuild.context(build)));
  console.log('[watch] building');
  await Promise.all(contexts.map((context) => context.rebuild().catch(() => undefined)));
  console.log('[watch] ready');
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await Promise.all(builds.map((build) => esbuild.build(build)));
}
