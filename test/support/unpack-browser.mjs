// The browser of @sparticuz/chromium comes compressed; this unpacks it beside itself, with the libraries it needs.
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** Whether the package holds a browser for this system. */
export const hasPackedBrowser = process.platform === 'linux' && process.arch === 'x64';

/** Where the unpacked browser is, in the folder of the part. */
export const packedBrowser = (/** @type {string} */ folder) => join(folder, 'chromium', 'chromium');

/** The libraries that a bare system may lack; for LD_LIBRARY_PATH. */
export const packedLibraries = (/** @type {string} */ folder) => join(folder, 'chromium', 'al2023', 'lib');

/** Where the browser's fonts are set up; for FONTCONFIG_PATH. */
export const fontSettings = (/** @type {string} */ folder) => join(folder, 'chromium');

// A bare system has no font at all, and then nothing is written on the page. DejaVu has what the packed Open Sans lacks:
// a fixed width, symbols and letters of more scripts. The system's own fonts come in where there are any.
const fontsFile = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias binding="strong"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/**
 * Unpacks the browser into `folder`/chromium and drops the archives. Does nothing on a system that it is not made for.
 * @param {string} folder the folder of the part, with node_modules
 */
export async function unpackBrowser(folder) {
  const source = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  if (hasPackedBrowser) {
    const target = join(folder, 'chromium');
    await mkdir(target, { recursive: true });
    const require = createRequire(join(folder, 'package.json'));
    const { extract } = require('tar-fs');
    const open = (/** @type {string} */ name) =>
      createReadStream(join(source, name)).pipe(createBrotliDecompress());
    await pipeline(open('chromium.br'), createWriteStream(packedBrowser(folder)));
    await chmod(packedBrowser(folder), 0o755);
    await pipeline(open('al2023.tar.br'), extract(join(target, 'al2023')));
    await pipeline(open('fonts.tar.br'), extract(target));
    await cp(join(folder, 'node_modules', 'dejavu-fonts-ttf', 'ttf'), join(target, 'fonts', 'DejaVu'), {
      recursive: true,
    });
    await writeFile(join(target, 'fonts.conf'), fontsFile);
    await pipeline(open('swiftshader.tar.br'), extract(target));
  }
  await rm(source, { recursive: true, force: true });
}
