import * as vscode from 'vscode';
import { DEFAULT_REFERENCE_OPTIONS, type ReferenceOptions } from './reference-rules';

/** The settings that decide which files may cite papers, as one name for all. */
export const REFERENCE_SETTINGS = 'paperDigest.references';

/** Which files may cite papers, by the settings of the window; what is no valid value counts as the default. Asked at each scan. */
export function referenceOptions(): ReferenceOptions {
  const settings = vscode.workspace.getConfiguration('paperDigest');
  const defaults = DEFAULT_REFERENCE_OPTIONS;
  const kilobytes: unknown = settings.get('references.maxFileSize');
  return {
    include: patterns(settings.get('references.include')) ?? defaults.include,
    exclude: patterns(settings.get('references.exclude')) ?? defaults.exclude,
    sizeLimit: typeof kilobytes === 'number' && kilobytes > 0 ? kilobytes * 1000 : defaults.sizeLimit,
    bibSizeLimit: defaults.bibSizeLimit,
    respectGitignore: settings.get('references.respectGitignore') !== false,
  };
}

/** The patterns of a setting as far as they are text; undefined when it is no list. */
function patterns(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter((item): item is string => typeof item === 'string' && item !== '');
}
