import * as vscode from 'vscode';
import { placeOf } from './place-setting';

/** Where a memory is kept: a file, or undefined for the person's profile. */
export type MemoryPlace = vscode.Uri | undefined;

/** Under this the workspace's state has the file that the person has agreed to. */
const AGREED = 'memory.file';

/** Where the settings want the memory; in the profile where they name no file that could be. */
export function wantedPlace(): MemoryPlace {
  const settings = vscode.workspace.getConfiguration('paperDigest');
  if (settings.get('memory.location') !== 'workspace') return undefined;
  return placeOf(settings.get('memory.path'));
}

/** The place that the person has agreed to in this workspace. */
export function agreedPlace(state: vscode.Memento): MemoryPlace {
  const uri: unknown = state.get(AGREED);
  return typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined;
}

export async function agree(state: vscode.Memento, place: MemoryPlace): Promise<void> {
  await state.update(AGREED, place?.toString());
}

export function isSamePlace(a: MemoryPlace, b: MemoryPlace): boolean {
  return a?.toString() === b?.toString();
}

/** What is to become of what is known, when the memory moves. */
export type MoveAnswer = 'copy' | 'leave';

/** Asks whether the memory is to move, and what is to go with it; undefined when the person does not say: then nothing moves. */
export async function askToMove(
  to: MemoryPlace,
  from: MemoryPlace,
  papers: number,
): Promise<MoveAnswer | undefined> {
  const said =
    to === undefined
      ? vscode.l10n.t(
          'The settings say that what you mark, tag and note is kept in your profile, no longer in {0}.',
          label(from),
        )
      : vscode.l10n.t(
          'The settings say that what you mark, tag and note is kept in the file {0}, no longer in {1}.',
          label(to),
          label(from),
        );
  const copy = vscode.l10n.t('Keep It There, with the {0} Papers Known Here', papers);
  const leave =
    papers === 0 ? vscode.l10n.t('Keep It There') : vscode.l10n.t('Keep It There, Begin without Them');
  const answer = await vscode.window.showInformationMessage(
    said,
    ...(papers === 0 ? [leave] : [copy, leave]),
  );
  return answer === copy ? 'copy' : answer === leave ? 'leave' : undefined;
}

/** What a place is called. */
export function label(place: MemoryPlace): string {
  return place === undefined ? vscode.l10n.t('your profile') : vscode.workspace.asRelativePath(place);
}
