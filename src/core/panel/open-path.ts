import { parseIdentifier } from '../arxiv/identifier';

/** What a `vscode://` address asks to open. */
export type OpenRequest =
  | { readonly kind: 'paper'; readonly arxivId: string; readonly version: number | undefined }
  | { readonly kind: 'day'; readonly date: string };

/**
 * Reads the path of an address that anyone can send: `/paper/2411.14199`, `/paper/math.GT/0309136v2`,
 * `/day/2024-11-22` (or a month, or a week as `2024-11-18/2024-11-24`). Undefined when it is anything else.
 */
export function readOpenPath(path: string): OpenRequest | undefined {
  const [, kind, name = ''] = /^\/(paper|day)\/([^\s]{1,40}?)\/?$/.exec(path) ?? [];
  if (kind === 'day') return DATE.test(name) ? { kind, date: name } : undefined;
  const found = kind === 'paper' ? parseIdentifier(name.replace(/^arxiv:/i, '')) : undefined;
  return found && { kind: 'paper', arxivId: found.id, version: found.version };
}

/** A date as entries have it: a day, a month, or a week from its first to its last day. */
const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:\/\d{4}-\d{2}-\d{2})?)?$/;
