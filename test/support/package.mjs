// npm run package: builds for production and packs paper-digest-<version>.vsix.
import { readOptions } from './options.mjs';
import { packExtension, packedFile } from './vsix.mjs';
import { sayErrors } from './signals.mjs';

sayErrors();

const help = `
node test/support/package.mjs [--out FILE]

Builds the extension for production and packs it into ${packedFile()}, or FILE. Prints the name of the file.
`;
const { values } = readOptions(help, { out: { type: 'string' } });
console.log(await packExtension(values.out ?? packedFile()));
