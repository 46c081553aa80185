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
    const registered = [
      ...source.matchAll(/register(?:Row)?Command\(\s*(?:'([^']+)'|CARD_COMMANDS\.(\w+))/g),
    ].map((match) => match[1] ?? constants.get(match[2]) ?? `unknown ${match[0]}`);
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
    const submenus = new Set(contributes.submenus.map(({ id }) => id));
    const items: readonly { readonly command?: string; readonly submenu?: string }[] = Object.values(
      contributes.menus,
    ).flat();
    assert.deepEqual(
      items.filter(({ command, submenu }) =>
        command === undefined ? !submenus.has(submenu ?? '') : !commands.has(command),
      ),
      [],
    );
    assert.deepEqual(
      Object.keys(contributes.menus).filter((name) => name.startsWith('paperDigest.')),
      [...submenus],
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
      'paperDigest.clearFilter',
      'paperDigest.clearMetadata',
      'paperDigest.closeSample',
      'paperDigest.completeDay',
      'paperDigest.completeEntry',
      'paperDigest.copyBibtex',
      'paperDigest.copyReference',
      'paperDigest.editNote',
      'paperDigest.exportBib',
      'paperDigest.exportCitations',
      'paperDigest.exportMemory',
      'paperDigest.exportMetadata',
      'paperDigest.filterTree',
      'paperDigest.findPaper',
      'paperDigest.fixAll',
      'paperDigest.groupBy',
      'paperDigest.importMemory',
      'paperDigest.insertCitation',
      'paperDigest.insertNarrativeCitation',
      'paperDigest.lookUpMetadata',
      'paperDigest.openNote',
      'paperDigest.openPanel',
      'paperDigest.openSample',
      'paperDigest.openSampleDraft',
      'paperDigest.openWalkthrough',
      'paperDigest.refresh',
      'paperDigest.revealInTree',
      'paperDigest.showOnlyCited',
      'paperDigest.showOnlyNew',
      'paperDigest.showOnlyReading',
      'paperDigest.showOnlyStarred',
      'paperDigest.showOnlyUnread',
      'paperDigest.sortBy',
      'paperDigest.stopScanning',
      'paperDigest.tagPapers',
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

  it('has its settings in the order in which people see them', () => {
    const orders = Object.values(contributes.configuration.properties).map(({ order }) => order);
    assert.deepEqual(
      orders,
      orders.map((_, at) => at + 1),
    );
  });

  it('asks nobody on the network unless a person wants it, nor where a folder says', () => {
    const { properties } = contributes.configuration;
    const online = Object.entries(properties).filter(([name]) => name.startsWith('paperDigest.metadata.'));
    assert.deepEqual(
      online.map(([name, value]) => [name, value.scope, value.default, 'tags' in value && value.tags]),
      [
        ['paperDigest.metadata.lookup', 'window', 'onDemand', ['usesOnlineServices']],
        ['paperDigest.metadata.endpoints', 'application', {}, ['usesOnlineServices']],
      ],
    );
  });

  it('names files that are there', () => {
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const named = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...steps.map(({ media }) => media.svg),
    ];
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('ticks each step of the walkthrough when its key is set, and when it is looked at again', () => {
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const events = steps.map(({ id, completionEvents: [first = '', ...others] }) => [id, first, others]);
    assert.deepEqual(
      events,
      Object.entries({
        open: 'state == filled',
        hover: 'hovered',
        read: 'read',
        cite: 'cited',
        find: 'found',
      }).map(([id, key]) => {
        const first = `onContext:paperDigest.${key}`;
        return [id, first, [`${first} && paperDigest.tourShown`]];
      }),
    );
  });

  it('runs in both hosts, without trust, and on virtual files', () => {
    const { main, browser, capabilities } = manifest;
    assert.deepEqual(
      { main, browser, capabilities },
      {
        main: './dist/extension.js',
        browser: './dist/extension.web.js',
        capabilities: {
          // Only what is "limited" may name settings that an untrusted folder cannot set.
          untrustedWorkspaces: {
            supported: 'limited',
            description: '%capabilities.untrusted%',
            restrictedConfigurations: [
              'paperDigest.metadata.lookup',
              'paperDigest.memory.location',
              'paperDigest.memory.path',
              'paperDigest.notes.folder',
              'paperDigest.notes.template',
            ],
          },
          virtualWorkspaces: true,
        },
      },
    );
  });
});
