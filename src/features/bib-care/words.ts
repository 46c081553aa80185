import * as vscode from 'vscode';
import type { BibFix, BibProblem } from '../../core/bib/bib-problem';

/** A problem in the person's language. */
export function wordsOfProblem({ code, data }: Pick<BibProblem, 'code' | 'data'>): string {
  const { key, other = '', name = '', arxivId = '' } = data;
  switch (code) {
    case 'bib-duplicate-key':
      return vscode.l10n.t('Another entry has the key {0}.', key);
    case 'bib-same-paper':
      return vscode.l10n.t('{0} is the same paper.', other);
    case 'bib-alike':
      return vscode.l10n.t('{0} has the same title: it may be the same paper.', other);
    case 'bib-handle':
      return vscode.l10n.t('"{0}" looks like an account name, not an author.', name);
    case 'bib-authors-reversed':
      return vscode.l10n.t('The authors are in reversed order.');
    case 'bib-eprint-missing':
      return vscode.l10n.t('arXiv:{0} is not named in an eprint field.', arxivId);
    case 'bib-arxiv-journal':
      return vscode.l10n.t('arXiv stands as a journal beside eprint: it is printed twice.');
    case 'bib-published':
      return vscode.l10n.t('A published version of this paper is known.');
    case 'bib-half-typed':
      return vscode.l10n.t('This entry, or a quotation in it, is not closed.');
    case 'bib-key-absent':
      return vscode.l10n.t('No entry of the bibliography has the key {0}.', key);
  }
}

/** What a fix is offered as. */
export function wordsOfFix({ kind, renamed }: BibFix): string {
  switch (kind) {
    case 'remove-entry':
      return renamed
        ? vscode.l10n.t('Remove this entry and cite {0} instead', renamed.to)
        : vscode.l10n.t('Remove this entry');
    case 'rename-key':
      return vscode.l10n.t('Give this entry a key of its own');
    case 'set-authors':
      return vscode.l10n.t('Put the authors in their order');
    case 'add-eprint':
      return vscode.l10n.t('Name arXiv in eprint');
    case 'remove-journal':
      return vscode.l10n.t('Remove arXiv as a journal');
    case 'update-published':
      return vscode.l10n.t('Add what is known of the published version');
  }
}
