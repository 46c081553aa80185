// npm run test:tools: documents with citations, built with the real tools. What is missing of Debian's tools is installed
// where that is allowed and wanted: in CI, or with --install.
import { join } from 'node:path';
import { absentTools, installDebian } from './debian-tools.mjs';
import { fetchPart } from './fetch-part.mjs';
import { readOptions } from './options.mjs';
import { outFolder } from './paths.mjs';
import { runHost } from './run-host.mjs';
import { runNodeSuite } from './run-node-suite.mjs';
import { exitOnSignals, sayErrors } from './signals.mjs';
import { conclude } from './totals.mjs';

const help = `
node test/support/tools.mjs [--install] [--core] [--grep TEXT]

Runs the tests of test/tools that \`node build.mjs --tests\` built: citations made by the core, then citations that a real
VS Code has inserted in documents of every kind. Kinds of documents whose tool is absent are skipped with
a word; with --install, or where the variable CI is set, what is absent is installed, and cannot be absent.
  --install     installs what is missing with apt-get (as root, or with sudo if it asks nothing)
  --core        only those made by the core; no editor is started
  --grep TEXT   only tests whose name matches
`;
sayErrors();
exitOnSignals();
const { values } = readOptions(help, {
  install: { type: 'boolean' },
  core: { type: 'boolean' },
  grep: { type: 'string' },
});
const mustHaveAll = values.install === true || Boolean(process.env.CI);

const totals = [];
if (mustHaveAll) installDebian();
const { absent, folder } = await findTools();
if (absent.length > 0) {
  console.log(`\nAbsent here: ${absent.join(', ')}. What needs them is skipped.`);
  if (mustHaveAll) totals.push({ passed: 0, failed: 1 });
}
const env = { PAPER_DIGEST_TOOLS: folder ?? '', PAPER_DIGEST_TOOLS_ABSENT: absent.join(' ') };

console.log('\nCitations built with the real tools');
totals.push(await runNodeSuite('tools/core', { grep: values.grep, timeout: 120_000, env }));

if (!values.core) {
  console.log('\nCitations inserted in the editor');
  const keep = join(outFolder, 'kept');
  totals.push(await runHost('tools', { grep: values.grep, keep }));
  console.log('\nand built with the real tools');
  const written = { ...env, PAPER_DIGEST_WRITTEN: join(keep, 'written') };
  totals.push(await runNodeSuite('tools/written', { grep: values.grep, timeout: 120_000, env: written }));
}
conclude(totals);

/** The tools that are absent, and the folder of those from npm. */
async function findTools() {
  const absent = absentTools();
  try {
    return { absent, folder: await fetchPart('tools') };
  } catch (error) {
    console.log(error.message);
    return { absent: [...absent, 'mystmd', 'typst'], folder: undefined };
  }
}
