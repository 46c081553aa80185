import { type Form, forms } from '../forms';

const FORMS: ReadonlySet<string> = new Set(forms);

/** Whether a setting names a form. */
export function isForm(text: string): text is Form {
  return FORMS.has(text);
}

/** What a template can name. */
export interface TemplateValues {
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly authors: string | undefined;
  readonly year: string | undefined;
  readonly url: string | undefined;
}

const NAMES = new Set(['key', 'id', 'title', 'authors', 'year', 'url']);
const PLACEHOLDER = /\{([A-Za-z][\w-]{0,40})\}/g;

/** A template with its placeholders filled; what is not known of the paper is empty, other names stay as they are. */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => {
    return NAMES.has(name) ? (values[name as keyof TemplateValues] ?? '') : whole;
  });
}

/** The names in braces that no template knows, each once; `\cite{key}` has a known one. */
export function unknownPlaceholders(template: string): readonly string[] {
  const names = [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  return [...new Set(names)].filter((name) => !NAMES.has(name));
}
