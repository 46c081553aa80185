import * as vscode from 'vscode';
import type { Memory } from '../../core/memory/memory';
import { knownTags } from '../../core/memory/tags';
import { whichPapers, type WhichPapersDeps } from '../../host/which-papers';
import { registerRowCommand } from '../../host/row-commands';
import { pickTags } from './pick-tags';

export interface TagsDeps extends WhichPapersDeps {
  readonly memory: Memory;
}

/** Registers the commands for the person's own words on papers: tags of one or several, and the short note of one. */
export function registerTags(deps: TagsDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerRowCommand('paperDigest.tagPapers', (item?: unknown, items?: unknown) =>
      tagPapers(item, items, deps),
    ),
    registerRowCommand('paperDigest.editNote', (item?: unknown) => editNote(item, deps)),
  );
}

async function tagPapers(item: unknown, items: unknown, deps: TagsDeps): Promise<void> {
  const { memory } = deps;
  const papers = await whichPapers(item, items, vscode.l10n.t('Tag Papers'), deps);
  const [paper] = papers ?? [];
  if (!papers || !paper) return;
  const title =
    papers.length === 1
      ? vscode.l10n.t('Tags of {0}', shortTitle(paper.entry.title || paper.key))
      : vscode.l10n.t('Tags of {0} papers', papers.length);
  const { snapshot } = memory;
  const tags = papers.map(({ key }) => snapshot.mark(key).tags);
  const change = await pickTags(title, knownTags(snapshot), tags);
  const keys = papers.map(({ key }) => key);
  if (change) memory.update(keys, change, Date.now());
}

async function editNote(item: unknown, deps: TagsDeps): Promise<void> {
  const { memory } = deps;
  const [paper] = (await whichPapers(item, undefined, vscode.l10n.t('Note on Paper'), deps)) ?? [];
  if (!paper) return;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Note on {0}', shortTitle(paper.entry.title || paper.key)),
    prompt: vscode.l10n.t(
      'A sentence to remember the paper by. {0} begins a new line; nothing removes the note.',
      BREAK,
    ),
    value: memory.snapshot.mark(paper.key).note.replaceAll('\n', BREAK),
  });
  if (typed === undefined) return;
  const note = typed.replaceAll(BREAK, '\n').trim().slice(0, NOTE_LIMIT);
  memory.update([paper.key], { note }, Date.now());
}

/** An input box has one line, and a note from elsewhere may have several. */
const BREAK = '⏎';
/** Longest short note, in UTF-16 units; more belongs into a file. */
const NOTE_LIMIT = 10_000;

function shortTitle(title: string): string {
  return title.length > 60 ? `${title.slice(0, 60).trimEnd()}…` : title;
}
