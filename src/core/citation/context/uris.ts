/**
 * Paths within URIs, as strings: whatever the scheme, its authority, query and fragment are kept as they are. A URI is
 * taken as VS Code writes it: `scheme://authority/path`, `/` between segments, other signs percent-encoded.
 */

const PARTS = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)(.*)$/is;

interface Parts {
  readonly root: string;
  readonly path: string;
  readonly rest: string;
}

function partsOf(uri: string): Parts {
  const match = PARTS.exec(uri);
  return { root: match?.[1] ?? '', path: match?.[2] ?? uri, rest: match?.[3] ?? '' };
}

/** The folder of a file, without a slash at its end; of a root, the root itself. */
export function folderOf(uri: string): string {
  const { root, path, rest } = partsOf(uri);
  return root + path.slice(0, Math.max(0, path.replace(/\/+$/, '').lastIndexOf('/'))) + queryOf(rest);
}

/** A fragment, such as a notebook's cell, belongs to its file alone. */
function queryOf(rest: string): string {
  return rest.split('#', 1)[0] ?? '';
}

/** The last segment of a URI's path, decoded. */
export function nameOf(uri: string): string {
  return decoded(partsOf(uri).path.split('/').at(-1) ?? '');
}

/** The URI of a file in a folder (given without a slash at its end), by its name, which is not encoded yet. */
export function fileIn(folder: string, name: string): string | undefined {
  const { root, path, rest } = partsOf(folder);
  return resolveUri(`${root}${path}/x${queryOf(rest)}`, name);
}

/**
 * What a path that a document wrote means beside that document: relative (`../refs.bib`), absolute within the same root
 * (`/home/a.bib`, `C:\a.bib`), or a URI of its own. A `%` that was written is a character of the name. Web addresses
 * and what has no name come back as undefined: no file can be there.
 * @param base URI of the document
 */
export function resolveUri(base: string, written: string): string | undefined {
  const text = written.trim().replaceAll('\\', '/');
  if (text === '' || /^https?:/i.test(text)) return undefined;
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) return text;
  const { root, path, rest } = partsOf(base);
  const drive = /^\/?([a-z]):\//i.exec(text);
  const segments = text.startsWith('/') || drive ? [''] : path.split('/').slice(0, -1);
  const names = drive
    ? ['', `${(drive[1] ?? '').toLowerCase()}:`, ...text.slice(drive[0].length).split('/')]
    : text.split('/');
  for (const name of drive ? names.slice(1) : names) {
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (segments.length > 1) segments.pop();
    } else segments.push(encoded(name));
  }
  return root + segments.join('/') + queryOf(rest);
}

/** The folders from a file's own up to `top` (a folder's URI), included; the file's own alone when it is not below. */
export function foldersUp(uri: string, top: string | undefined): readonly string[] {
  const first = folderOf(uri);
  if (top === undefined) return [first];
  const last = top.replace(/\/+$/, '');
  const folders = [first];
  for (let folder = first; folder !== last && folders.length < 40;) {
    const next = folderOf(folder);
    if (next === folder || !sameStart(next, last)) return folder === last ? folders : [first];
    folders.push((folder = next));
  }
  return folders;
}

function sameStart(folder: string, top: string): boolean {
  return folder === top || folder.startsWith(`${top}/`);
}

/** As VS Code encodes a segment of a path: all but unreserved signs, drive letters' colons included. */
function encoded(name: string): string {
  return encodeURIComponent(wellFormed(name)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Half of a surrogate pair cannot be encoded. */
function wellFormed(name: string): string {
  return name.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
