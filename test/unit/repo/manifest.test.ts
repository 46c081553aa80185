import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../../package.json';
import strings from '../../../package.nls.json';

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join('src', path), 'utf8'))
  .join('\n');
const { contributes } = manifest;
const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

describe('the manifest', () => {
  it('declares exactly the commands that the code registers', () => {
    const constants = new Map(
      [...source.matchAll(/^\s+(\w+): '(paperDigest\.\w+)',$/gm)].map(
        (match) => [match[1], match[2]!] as const,
      ),
    );
    const registered = [...source.matchAll(/registerCommand\(\s*(?:'([^']+)'|CARD_COMMANDS\.(\w+))/g)].map(
      (match) => match[1] ?? constants.get(match[2]) ?? `unknown ${match[0]}`,
    );
    assert.deepEqual(sorted(registered), sorted(contributes.commands.map(({ command }) => command)));
  });

  it('gives every command the category and a title from the strings', () => {
    const wrong = contributes.commands.filter(
      ({ category, title }) => category !== 'Paper Digest' || !/^%command\.\w+%$/.test(title),
    );
    assert.deepEqual(wrong, []);
  });

  it('uses every string, and has every string it uses', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map((match) => match[1]!);
    assert.deepEqual(sorted(used), sorted(Object.keys(strings)));
  });

  it('names only commands and views that exist in its menus', () => {
    const commands = new Set(contributes.commands.map(({ command }) => command));
    const items = Object.values(contributes.menus).flat();
    assert.deepEqual(
      items.filter(({ command }) => !commands.has(command)),
      [],
    );
    const views = new Set(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
    );
    const named = [...JSON.stringify(contributes).matchAll(/view == (\w+\.\w+)/g)].map((match) => match[1]!);
    assert.deepEqual(
      named.filter((view) => !views.has(view)),
      [],
    );
  });

  it('hides commands from the palette that need an argument', () => {
    const hidden = contributes.menus.commandPalette
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    const palette = contributes.commands
      .map(({ command }) => command)
      .filter((command) => !hidden.includes(command));
    assert.deepEqual(sorted(palette), [
      'paperDigest.copyBibtex',
      'paperDigest.fixAll',
      'paperDigest.insertCitation',
      'paperDigest.openPanel',
      'paperDigest.openSample',
      'paperDigest.refresh',
      'paperDigest.stopScanning',
    ]);
  });

  it('declares the settings that the code reads, each with a scope and a description', () => {
    const read = [...source.matchAll(/\.get(?:<\w+>)?\('([\w.]+)'\)/g)].map(
      (match) => `paperDigest.${match[1]!}`,
    );
    const { properties } = contributes.configuration;
    assert.deepEqual(
      Object.keys(properties).filter((name) => !read.includes(name)),
      [],
    );
    assert.deepEqual(
      Object.values(properties).filter(({ scope, markdownDescription }) => !scope || !markdownDescription),
      [],
    );
  });

  it('names files that are there', () => {
    const named = [manifest.icon, ...contributes.viewsContainers.activitybar.map(({ icon }) => icon)];
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('runs in both hosts, without trust, and on virtual files', () => {
    const { main, browser, capabilities } = manifest;
    assert.deepEqual(
      { main, browser, capabilities },
      {
        main: './dist/extension.js',
        browser: './dist/extension.web.js',
        capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
      },
    );
  });
});
