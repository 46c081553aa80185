// What the packaged extension holds. .vscodeignore says the same to vsce; the package check compares the two.

/** Folders and files of the repository that ship, if they exist. Source maps never do. */
export const shipped = [
  'package.json',
  'package.nls.json',
  'l10n',
  'dist',
  'media',
  'seeds',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

/** What must be in the package whatever else is; paths inside it, as vsce names them. */
export const required = [
  'package.json',
  'dist/extension.js',
  'dist/extension.web.js',
  'dist/references.js',
  'dist/panel.js',
  'media/',
  'seeds/',
  'readme.md',
  'LICENSE.txt',
];

/** The most that the package may weigh, in bytes. */
export const sizeLimit = 1_000_000;
