import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));

/** What each file of `src` imports: files of `src` by path, other modules by name. */
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join('src', file), 'utf8');
    const found = [...text.matchAll(/^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm)];
    return [file, found.map((match) => resolve(file, match[1] ?? match[2] ?? ''))] as const;
  }),
);

function resolve(file: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const path = normalize(join(dirname(file), name)).replaceAll('\\', '/');
  return existsSync(join('src', `${path}.ts`)) ? `${path}.ts` : path;
}

function offences(of: (file: string, imported: string) => boolean): readonly string[] {
  return [...imports].flatMap(([file, all]) =>
    all.filter((name) => of(file, name)).map((name) => `${file} -> ${name}`),
  );
}

/** The part of the house a file stands in. */
function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  webview: ['webview', 'core'],
  cli: ['cli', 'core'],
  host: ['host', 'core'],
  features: ['features', 'host', 'core'],
  'extension.ts': ['features', 'host', 'core'],
};

describe('the house', () => {
  it('has imports that run one way', () => {
    const wrong = offences((file, imported) => {
      if (!files.includes(imported)) return false;
      return MAY_IMPORT[roomOf(file)]?.includes(roomOf(imported)) !== true;
    });
    assert.deepEqual(wrong, []);
  });

  it('keeps core free of the editor, of Node and of the page', () => {
    const allowed = new Set([
      'citeproc',
      'immutable',
      'fast-xml-parser',
      'minisearch/SearchableMap',
      'stemmer',
      'valibot',
    ]);
    const wrong = offences((file, imported) => {
      // Citation styles are texts that the build puts in.
      if (imported.startsWith('../media/csl/')) return false;
      // Rules of topics are data.
      if (imported === 'core/topics/taxonomy.json') return false;
      return file.startsWith('core/') && !files.includes(imported) && !allowed.has(imported);
    });
    assert.deepEqual(wrong, []);
  });

  it('uses Node in the command line alone', () => {
    assert.deepEqual(
      offences((file, imported) => imported.startsWith('node:') && roomOf(file) !== 'cli'),
      [],
    );
  });

  it('asks the Node extension host for its modules in one file', () => {
    const asking = files.filter((file) =>
      /getBuiltinModule|\brequire\(/.test(readFileSync(join('src', file), 'utf8')),
    );
    assert.deepEqual(asking, ['host/node-modules.ts']);
  });

  it('has features that do not know each other', () => {
    const featureOf = (path: string) => path.split('/')[1];
    const wrong = offences(
      (file, imported) =>
        roomOf(file) === 'features' &&
        roomOf(imported) === 'features' &&
        featureOf(file) !== featureOf(imported),
    );
    assert.deepEqual(wrong, []);
  });

  it('has no import cycle', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (path.includes(file) || done.has(file)) return;
      for (const imported of imports.get(file) ?? []) visit(imported, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    assert.deepEqual(cycles, []);
  });

  it('has no barrels, no default exports, and no file past 300 lines', () => {
    const wrong = files.filter((file) => {
      const text = readFileSync(join('src', file), 'utf8');
      return /^export \* from|^export default/m.test(text) || text.split('\n').length > 301;
    });
    assert.deepEqual(wrong, []);
  });

  it('reads paths of documents only through URIs', () => {
    const wrong = files.filter((file) => /\.fsPath\b/.test(readFileSync(join('src', file), 'utf8')));
    assert.deepEqual(wrong, []);
  });
});
