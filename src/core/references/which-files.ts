/** Which files are looked at for references to papers: those that may be text that a person wrote. */

/** Folders of other people's files and of version control, at any depth. */
export const SKIPPED_FOLDERS: readonly string[] = [
  'node_modules',
  'bower_components',
  '.git',
  '.hg',
  '.svn',
  '.jj',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  '.mypy_cache',
  '.cache',
  '.ipynb_checkpoints',
];

const BINARY = new Set(
  (
    '7z a aac ai apk avi avif bin blend bmp bz2 ckpt class cur dat db dll dmg dvi dylib ear eot eps epub exe fig flac ' +
    'flv gif gz h5 hdf5 heic ico icns iso jar jpeg jpg ko lib lz4 lzma m4a m4v mat mkv mov mp3 mp4 mpeg msi nb npy ' +
    'npz o obj ods odt ogg onnx otf parquet pb pdf pickle pkl png ppt pptx ps psd pt pth pyc pyd pyo rar rds rdata rlib safetensors ' +
    'so sqlite sqlite3 swf tar tflite tgz tif tiff ttf vsix wasm wav weights webm webp wmv woff woff2 xls xlsx xz zip zst ' +
    'doc docx'
  ).split(' '),
);
/** What services said of papers, written by ourselves: it names them all and cites none. */
export const METADATA_EXPORT = 'paper-metadata.json';
/** Text that programs write and no one reads. */
const GENERATED =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|Cargo\.lock|uv\.lock)$|\.(?:map|min\.js|min\.css|synctex\.gz|aux|bbl|blg|bcf|fls|fdb_latexmk|log|lock|tsbuildinfo)$/i;

/** Whether a file may hold references, by its path (with `/`). */
export function mayHoldReferences(path: string): boolean {
  const extension = /\.([^./]{1,12})$/.exec(path)?.[1]?.toLowerCase();
  if (extension !== undefined && BINARY.has(extension)) return false;
  if (GENERATED.test(path) || path === METADATA_EXPORT || path.endsWith(`/${METADATA_EXPORT}`)) return false;
  return !path
    .split('/')
    .slice(0, -1)
    .some((folder) => SKIPPED_FOLDERS.includes(folder));
}

/** Whether the first bytes of a file show that it is no text: a NUL is in none, in UTF-8. */
export function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).includes(0);
}
