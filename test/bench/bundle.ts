import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Loader } from 'esbuild';
import type { Bench, Figures } from './bench';

/** The size of what ships: each file of dist minified, and minified and gzipped. Without a build there are no figures. */
export const bundle: Bench = {
  name: 'bundle',
  about: 'size of what ships',
  takesPath: false,
  async run({ say }) {
    const files = existsSync('dist') ? readdirSync('dist').filter((name) => !name.endsWith('.map')) : [];
    if (files.length === 0) say('dist is empty: `npm run build` first');
    const figures: Record<string, Figures> = {};
    for (const name of files.sort()) {
      const minified = await minify(name, readFileSync(join('dist', name)));
      figures[name] = { bytes: minified.length, gzipBytes: gzipSync(minified, { level: 9 }).length };
    }
    return figures;
  },
};

async function minify(name: string, content: Buffer): Promise<Buffer> {
  const loader = LOADERS.get(extname(name));
  if (!loader) return content;
  const { transform } = await import('esbuild');
  const options = loader === 'js' ? ({ format: 'cjs', platform: 'node', target: 'es2022' } as const) : {};
  const { code } = await transform(content.toString(), {
    loader,
    minify: true,
    legalComments: 'none',
    ...options,
  });
  return Buffer.from(code);
}

const LOADERS: ReadonlyMap<string, Loader> = new Map([
  ['.js', 'js'],
  ['.css', 'css'],
]);
