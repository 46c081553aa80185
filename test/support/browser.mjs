// A headless browser, driven by playwright-core.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fetchPart } from './fetch-part.mjs';
import { fontSettings, hasPackedBrowser, packedBrowser, packedLibraries } from './unpack-browser.mjs';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser that reaches this machine only: a request to anywhere else fails at once, as it would offline.
 *
 * @param {{ viewport?: { width: number, height: number }, colorScheme?: 'light' | 'dark' }} [options]
 * @returns {Promise<{ page: any, close: () => Promise<void> }>} a fresh page, and how to end the browser
 */
export async function openBrowser(options = {}) {
  const part = await fetchPart('browser');
  const { chromium } = createRequire(join(part, 'package.json'))('playwright-core');
  const browser = await chromium.launch({ headless: true, args, ...executable(part) });
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1400, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.route(isElsewhere, (/** @type {any} */ route) => route.abort('internetdisconnected'));
  const page = await context.newPage();
  return { page, close: () => browser.close() };
}

/** Whether an address is on another machine. @param {URL} url */
function isElsewhere(url) {
  const local =
    url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname.endsWith('.localhost');
  return /^(https?|wss?):$/.test(url.protocol) && !local;
}

/** Which browser: the one asked for, ours where there is one, or an installed one. @param {string} part */
function executable(part) {
  const asked = process.env.PAPER_DIGEST_BROWSER;
  if (asked) return { executablePath: asked };
  if (!hasPackedBrowser) return { executablePath: installedBrowser() };
  const libraries = [packedLibraries(part), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fontSettings(part) };
  return { executablePath: packedBrowser(part), env };
}

/** An installed browser of the Chromium family. */
function installedBrowser() {
  const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';
  const programs86 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';
  const places = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `${programs}\\Google\\Chrome\\Application\\chrome.exe`,
    `${programs86}\\Google\\Chrome\\Application\\chrome.exe`,
    `${programs86}\\Microsoft\\Edge\\Application\\msedge.exe`,
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ];
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error('No Chrome, Edge or Chromium found: name one in PAPER_DIGEST_BROWSER.');
  return found;
}
