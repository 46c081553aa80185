import { type Form, forms, type Manner } from '../core/citation/forms';
import { entryFormats, type EntryFormat } from '../core/citation/formats/format';
import { type KeyPreset, keyPresets } from '../core/citation/key';
import { type KeyTemplate, readKeyTemplate } from '../core/citation/key-template';
import {
  isReferenceStyle,
  type ReferenceMarkup,
  type ReferenceStyle,
  referenceStyles,
} from '../core/citation/reference/style';
import { identify } from './identify';
import { readArguments, UsageError } from './usage';

/** How entries are printed: as every export of the extension, and BibTeX as Typst prints it best. */
export type PrintedFormat = EntryFormat | 'typst';
export const formats: readonly PrintedFormat[] = ['bibtex', 'biblatex', 'typst', ...entryFormats.slice(2)];

export const markups: readonly ReferenceMarkup[] = ['text', 'markdown', 'html'];
export const styles = Object.keys(referenceStyles).filter(isReferenceStyle);

/** What is to be printed of the papers: a citation, their entries, or formatted references. */
export type Wanted =
  | { readonly kind: 'form'; readonly form: Form; readonly manner: Manner }
  | { readonly kind: 'format'; readonly format: PrintedFormat }
  | { readonly kind: 'style'; readonly style: ReferenceStyle; readonly markup: ReferenceMarkup };

/** What `cite` was asked for. */
export interface CiteRequest {
  readonly from: string;
  /** Each once, without version, in the order given. */
  readonly ids: readonly string[];
  readonly wanted: Wanted;
  readonly keyFormat: KeyPreset | KeyTemplate;
  readonly bib: string | undefined;
  readonly write: boolean;
  /** Whether papers are added although entries of the bibliography look like them. */
  readonly evenIfAlike: boolean;
  readonly json: boolean;
}

/** Reads the arguments of `cite`. Throws a `UsageError` that says what is wrong. */
export function readCiteRequest(args: readonly string[]): CiteRequest {
  const { positionals, values, flags } = readArguments(args, {
    values: ['from', 'as', 'form', 'key-format', 'format', 'style', 'markup', 'bib'],
    flags: ['json', 'narrative', 'write', 'add-alike'],
  });
  const [first] = positionals;
  const from = values.get('from') ?? (positionals.length > 1 && first ? first : undefined);
  if (first === undefined) throw new UsageError('an id is missing');
  if (from === undefined) throw new UsageError('--from PATH is missing');
  const given = values.has('from') ? positionals : positionals.slice(1);
  const ids = [...new Set(given.map((argument) => identify(argument).id))];
  const wanted = readWanted(values, flags);
  const bib = values.get('bib');
  for (const flag of ['write', 'add-alike'])
    if (flags.has(flag) && bib === undefined) throw new UsageError(`--${flag} wants --bib FILE`);
  if (bib !== undefined) checkKeyed(wanted, flags.has('write'));
  return {
    from,
    ids,
    wanted,
    keyFormat: readKeyFormat(values.get('key-format')),
    bib,
    write: flags.has('write'),
    evenIfAlike: flags.has('add-alike'),
    json: flags.has('json'),
  };
}

function readWanted(values: ReadonlyMap<string, string>, flags: ReadonlySet<string>): Wanted {
  const [one, other] = ['as', 'form', 'format', 'style'].filter((name) => values.has(name));
  if (one !== undefined && other !== undefined)
    throw new UsageError(`--${one} and --${other} do not go together`);
  if (flags.has('narrative') && (one === 'format' || one === 'style'))
    throw new UsageError(`--narrative and --${one} do not go together`);
  if (values.has('markup') && one !== 'style') throw new UsageError('--markup wants --style');
  if (one === 'format') return { kind: 'format', format: choice(values, 'format', formats, 'bibtex') };
  if (one === 'style')
    return {
      kind: 'style',
      style: choice(values, 'style', styles, 'apa'),
      markup: choice(values, 'markup', markups, 'text'),
    };
  const form = choice(values, one ?? 'as', forms, 'bibtex');
  return { kind: 'form', form, manner: flags.has('narrative') ? 'narrative' : 'parenthetical' };
}

/** A bibliography says something about keys only; and only entries of BibTeX can be written into one. */
function checkKeyed(wanted: Wanted, write: boolean): void {
  if (wanted.kind === 'style') throw new UsageError('--bib and --style do not go together');
  if (wanted.kind === 'form' && ['markdown', 'html', 'plain', 'footnote'].includes(wanted.form))
    throw new UsageError(`--bib and the form ${wanted.form} do not go together: it needs no bibliography`);
  if (write && wanted.kind === 'format' && !['bibtex', 'biblatex', 'typst'].includes(wanted.format))
    throw new UsageError(`${wanted.format} cannot be written into a .bib`);
}

function choice<T extends string>(
  values: ReadonlyMap<string, string>,
  option: string,
  known: readonly T[],
  usual: T,
): T {
  const value = values.get(option) ?? usual;
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw new UsageError(`--${option} ${value} is unknown; it is one of ${known.join(', ')}`);
  return found;
}

function readKeyFormat(source = 'author-year-word'): KeyPreset | KeyTemplate {
  const preset = keyPresets.find((one) => one === source);
  if (preset !== undefined) return preset;
  const { template, problems } = readKeyTemplate(source);
  if (template !== undefined) return template;
  const known = `it is one of ${keyPresets.join(', ')}, or a template such as {author}{year}{word}`;
  throw new UsageError(`--key-format ${source}: ${problems[0]?.message ?? ''} ${known}`);
}
