import * as vscode from 'vscode';
import { type KeyPreset, keyPresets } from '../core/citation/key';
import { type KeyTemplate, readKeyTemplate } from '../core/citation/key-template';
import type { ContextOptions } from '../core/citation/context/context';

/** What the settings say of citations in a document. */
export interface CitingSettings {
  readonly context: ContextOptions;
  readonly keys: KeyPreset | KeyTemplate;
  /** What is wrong with the template of keys; then keys are made as if there were none. */
  readonly keyProblem: string | undefined;
}

/** The settings for a document, or those of the window; what is no valid value counts as the default. */
export function citingSettings(uri: vscode.Uri | undefined): CitingSettings {
  const settings = vscode.workspace.getConfiguration('paperDigest', uri ?? null);
  const forms: unknown = settings.get('citation.form');
  const bibliography: unknown = settings.get('citation.bibliography');
  const format: unknown = settings.get('citation.keyFormat');
  const isFootnote = settings.get('citation.markdown') === 'footnote';
  const isNamed = typeof bibliography === 'string' && bibliography.trim() !== '';
  return {
    context: {
      forms: typeof forms === 'object' && forms !== null ? texts(forms) : undefined,
      markdown: isFootnote ? 'footnote' : 'markdown',
      bibliography: isNamed ? bibliography.trim() : undefined,
    },
    ...keyFormat(typeof format === 'string' ? format.trim() : ''),
  };
}

function keyFormat(format: string): Pick<CitingSettings, 'keys' | 'keyProblem'> {
  const preset = keyPresets.find((one) => one === format);
  if (preset !== undefined || format === '')
    return { keys: preset ?? 'author-year-word', keyProblem: undefined };
  const { template, problems } = readKeyTemplate(format);
  return { keys: template ?? 'author-year-word', keyProblem: problems[0]?.message };
}

/** The values that are text, by name. */
function texts(values: object): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
