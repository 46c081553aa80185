// npm run package:check: packs the extension and checks that the package holds what it must, nothing else, and is small.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from './paths.mjs';
import { required, shipped, sizeLimit } from './shipped.mjs';
import { conclude } from './totals.mjs';
import { filesIn, packExtension } from './vsix.mjs';
import { sayErrors } from './signals.mjs';

sayErrors();

const file = await packExtension(join(outFolder, 'checked.vsix'));
const names = filesIn(file).map(({ name }) => name);
const size = statSync(file).size;

// vsce changes the case of the readme and the changelog and adds an ending to the licence.
const plain = (/** @type {string} */ name) => name.toLowerCase().replace(/^license(\.txt)?$/, 'license');
const allowed = shipped.map(plain);
const isAllowed = (/** @type {string} */ name) =>
  !name.endsWith('.map') && allowed.some((one) => plain(name) === one || name.startsWith(`${one}/`));

/** @type {readonly [string, readonly string[]][]} */
const checks = [
  [
    'holds what it must',
    required
      .filter((one) => !names.some((name) => name === one || (one.endsWith('/') && name.startsWith(one))))
      .map((one) => `missing: ${one}`),
  ],
  ['holds nothing else', names.filter((name) => !isAllowed(name)).map((name) => `not wanted: ${name}`)],
  [`weighs at most ${sizeLimit} bytes`, size > sizeLimit ? [`it weighs ${size} bytes`] : []],
];

console.log(`The package (${names.length} files, ${size} bytes)`);
for (const [what, wrong] of checks) {
  console.log(`  ${wrong.length === 0 ? '✔' : '✘'} ${what}`);
  for (const one of wrong) console.log(`      ${one}`);
}
const failed = checks.filter(([, wrong]) => wrong.length > 0).length;
conclude([{ passed: checks.length - failed, failed }]);
