import { PLACEHOLDER, type Name } from './placeholder';
import type { NoteValues } from './values';

/** A name has at most so many bytes in UTF-8; file systems end at 255. */
const MOST_BYTES = 160;

/**
 * The path of a note below the folder of notes, with `/`, by a template (`{id}`, `{date}/{key}`): each part can be a file's
 * name on every system, none leads out of the folder, and it ends with `.md`. Where the template comes out empty, the id
 * is taken, else the citation key.
 */
export function noteFileName(template: string, values: NoteValues): string {
  const filled = template
    .slice(0, 500)
    .replace(/\.(?:md|markdown)$/i, '')
    .split(/[\\/]/)
    // Braces are filled after the parts are known: a title's slash makes no folder.
    .map((part) =>
      nameOf(part.replace(PLACEHOLDER, (_, a?: string, b?: string) => text(values, (a ?? b) as Name))),
    )
    .filter((part) => part !== '');
  const path = filled.length > 0 && template.includes('{') ? filled : [];
  const name = path.length > 0 ? path.join('/') : nameOf(values.id) || nameOf(values.key) || 'note';
  return `${name}.md`;
}

/** A text as one part of a path; empty when nothing of it can be. */
function nameOf(text: string): string {
  const safe = text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|#^[\]\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '_')
    .replace(/\s+/g, ' ');
  const cut = trimmed(withinBytes(trimmed(safe)));
  if (!/[\p{L}\p{N}]/u.test(cut)) return '';
  // Windows keeps these for devices, with any ending.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(cut) ? `_${cut}` : cut;
}

/** A name that begins with a point is hidden; Windows takes none that ends with one, or with a blank. */
function trimmed(text: string): string {
  return text.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '');
}

function withinBytes(text: string): string {
  let bytes = 0;
  let out = '';
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_BYTES) break;
    out += sign;
  }
  return out;
}

function text(values: NoteValues, name: Name): string {
  const value = values[name];
  return typeof value === 'string' ? value : value.join(', ');
}
