/** What Pandoc takes as a key after a bare `@` (FACTS.md section 4). */
const PANDOC = /^[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*$/u;
/** What Typst takes as a label, of which points at its end are none. */
const LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?$/u;

/** `@key`, or `@{key}` where Pandoc would read a bare key otherwise. */
export function pandocItem(key: string): string {
  return PANDOC.test(key) ? `@${key}` : bracedItem(key);
}

/** `@{key}`, which ends where it says. */
export function bracedItem(key: string): string {
  return `@{${key}}`;
}

/** `@key`; the call where the key is no label or a form of Typst's `cite` is wanted, such as `prose`. */
export function typstItem(key: string, form?: string): string {
  return form === undefined && LABEL.test(key) ? `@${key}` : typstCall(key, form);
}

/** `#cite(<key>)` or `#cite(label("key"), form: "prose")`. */
export function typstCall(key: string, form?: string): string {
  const label = LABEL.test(key) ? `<${key}>` : `label("${key}")`;
  return `#cite(${label}${form === undefined ? '' : `, form: "${form}"`})`;
}

/** How a language writes a key. */
export type KeyWriting = 'pandoc' | 'tex' | 'typst' | 'role' | 'org' | 'asciidoc' | 'footnote';

const HELD: Readonly<Record<KeyWriting, RegExp>> = {
  pandoc: /^[^\s{}@\\`[\]]{1,400}$/u,
  tex: /^[^\s,{}[\]%#~\\"]+$/u,
  typst: /^[^\s",\\]{1,400}$/u,
  role: /^[^\s,;{}`\\]+$/u,
  org: /^[\p{L}\p{N}_.:?!'/*@+|(){}<>&^$#%~-]*[\p{L}\p{N}_/*+<>&^$#%~-]$/u,
  asciidoc: /^[^\s,;()[\]<>#]+$/u,
  footnote: /^[^\s[\]\\^`]+$/u,
};

/** Whether a language can hold a key in any way of writing; `a b` and `a,b` are no keys anywhere. */
export function canHold(key: string, writing: KeyWriting): boolean {
  return HELD[writing].test(key);
}
