import * as vscode from 'vscode';
import type { QueryProblem } from '../core/search/finder';

/** What cannot be understood of a query, in so few words that they have room beside a row. */
export function queryProblemText(query: string, { start, end, kind }: QueryProblem): string {
  const whole = query.slice(start, end).slice(0, 30);
  const part = kind === 'unknownField' ? whole.replace(/(?<=:).*/s, '') : whole;
  switch (kind) {
    case 'unknownField':
      return vscode.l10n.t('“{0}” is no field', part);
    case 'badDate':
      return vscode.l10n.t('“{0}” is no date, as 2025-03 is', part);
    case 'unknownStatus':
      return vscode.l10n.t('“{0}” is not known', part);
    case 'unknownTopic':
      return vscode.l10n.t('“{0}” is no topic', part);
    case 'emptyField':
      return vscode.l10n.t('“{0}” waits for a word', part);
  }
}
