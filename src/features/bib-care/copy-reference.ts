import * as vscode from 'vscode';
import { makeKeys } from '../../core/citation/key';
import { formatReferences } from '../../core/citation/reference/format';
import {
  isReferenceStyle,
  processorCredit,
  type ReferenceStyle,
  referenceStyles,
} from '../../core/citation/reference/style';
import { pickPaper } from '../../host/pick-paper';
import { citables, papersOfRows } from './chosen-papers';
import type { BibCareDeps } from './deps';

/** Where the last style is kept. */
const LAST = 'paperDigest.referenceStyle';

/** Copies the formatted references of papers in a style that the person chooses; the last one stands first. */
export async function copyReference(deps: BibCareDeps, item?: unknown, items?: unknown): Promise<void> {
  const title = vscode.l10n.t('Copy Formatted Reference');
  const given = papersOfRows(item, items, deps.library.snapshot)?.papers;
  const picked = given ? undefined : await pickPaper(deps.papers, title);
  const papers = given ?? (picked ? [picked] : []);
  if (papers.length === 0) return;
  const style = await pickStyle(title, deps.chosen);
  if (!style) return;
  const cited = await citables(papers, deps);
  const keys = makeKeys(cited, 'author-year-word');
  const references = await formatReferences(
    cited.map((paper, i) => ({ paper, key: keys[i] ?? '' })),
    style,
  );
  await vscode.env.clipboard.writeText(references.map(({ text }) => `${text}\n`).join(''));
  const said = vscode.l10n.t('Reference copied ({0}).', referenceStyles[style]);
  vscode.window.setStatusBarMessage(said, 5000);
}

async function pickStyle(title: string, chosen: vscode.Memento): Promise<ReferenceStyle | undefined> {
  const last = chosen.get<unknown>(LAST);
  const items = Object.entries(referenceStyles).map(([style, label]) => ({ label, style }));
  items.sort((a, b) => Number(b.style === last) - Number(a.style === last));
  // In the title the credit stays to be seen while a person types; the address is a part of it.
  const picked = await vscode.window.showQuickPick(items, {
    title: `${title} · ${processorCredit.text}`,
    placeHolder: processorCredit.url,
  });
  const style = picked?.style;
  if (style === undefined || !isReferenceStyle(style)) return undefined;
  await chosen.update(LAST, style);
  return style;
}
