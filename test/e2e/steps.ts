// What a person does in several of these tests.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from '../support/page';
import type { Workbench } from '../support/workbench';

/** Opens a day in the tree; gives the day's row. */
export async function openDay(workbench: Workbench, date: string): Promise<Locator> {
  await workbench.openContainer();
  const day = workbench.row(new RegExp(date)).first();
  await day.waitFor();
  if ((await day.getAttribute('aria-expanded')) !== 'true') await workbench.toggle(day);
  await workbench.page.locator('.part.sidebar [role="treeitem"][aria-level="2"]').first().waitFor();
  return day;
}

/**
 * Clicks an action of the first such row of the tree, by its icon, and waits until what is wanted has come of it. Where the
 * extension says that the papers were listed anew at that very moment, it is pressed again, as a person would.
 * @param outcome resolves when it has
 */
export async function rowAction(
  workbench: Workbench,
  label: string | RegExp,
  icon: string,
  outcome: () => Promise<unknown>,
): Promise<void> {
  const again = workbench.page.locator('.notifications-toasts', { hasText: 'Please press again' }).first();
  for (let tried = 1; ; tried += 1) {
    await pressAction(workbench, label, icon);
    const done = outcome().then(() => 'done');
    // When the other is first, it is asked for anew.
    done.catch(() => undefined);
    const first = await Promise.race([
      done,
      again.waitFor().then(
        () => 'again',
        () => done,
      ),
    ]);
    if (first === 'done') return;
    if (tried === 5) throw new Error(`The papers are listed anew whenever ${String(label)} is pressed.`);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await again.waitFor({ state: 'hidden' });
  }
}

/** Clicks it; again where the tree has drawn the row anew meanwhile, which takes the pointer's row away. */
async function pressAction(workbench: Workbench, label: string | RegExp, icon: string): Promise<void> {
  const row = workbench.row(label).first();
  for (let tried = 1; ; tried += 1) {
    try {
      await workbench.page.mouse.move(5, 5);
      await row.hover();
      await row.locator(`.actions .action-label.codicon-${icon}`).click({ timeout: 2000 });
      return;
    } catch (error) {
      if (tried === 5) throw error;
    }
  }
}

/** Opens a day in the panel by the button of its row, and waits until the panel's page has a title that holds the text. */
export function openInPanel(workbench: Workbench, day: RegExp, title: RegExp): Promise<void> {
  return rowAction(workbench, day, 'open-preview', () => panelShows(workbench, title));
}

/** Loads the window anew, where the panel is open; done when its old page is gone. */
export async function reloadWindow(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Developer: Reload Window');
  // Until the new page is drawn there is no panel.
  await workbench.page.locator('iframe.webview.ready').waitFor({ state: 'detached' });
}

/** Waits until the panel's page has a title that holds the text. */
export async function panelShows(workbench: Workbench, title: string | RegExp): Promise<void> {
  await workbench.webview().locator('h1', { hasText: title }).waitFor();
}

/**
 * Moves the pointer over the first place of a text that the open editor draws, and gives the card that comes up. The
 * cursor stays where it is.
 */
export async function pointAt(workbench: Workbench, text: string): Promise<Locator> {
  const { page } = workbench;
  const shown = page.locator('.monaco-hover:not(.hidden)').last();
  const content = shown.locator('.hover-contents', { hasNotText: /^Loading\.\.\.$/ }).first();
  for (let tried = 1; ; tried += 1) {
    try {
      const place = await page.evaluate<{ x: number; y: number } | null>(
        `(${placeOnScreen})(${JSON.stringify(text)})`,
      );
      if (place === null) throw new Error(`The editor does not show '${text}'.`);
      // A pointer that never moved hovers over nothing.
      await page.mouse.move(place.x - 3, place.y);
      await page.mouse.move(place.x, place.y);
      await content.waitFor({ timeout: 4000 });
      return shown;
    } catch (error) {
      if (tried === 5) throw error;
      await page.mouse.move(5, 5);
      await wait(500);
    }
  }
}

/** The middle of the first place of a text that the open editor draws. */
export async function placeOf(workbench: Workbench, text: string): Promise<{ x: number; y: number }> {
  const look = `(${placeOnScreen})(${JSON.stringify(text)})`;
  const place = await workbench.page.evaluate<{ x: number; y: number } | null>(look);
  if (place === null) throw new Error(`The editor does not show '${text}'.`);
  return place;
}

/** Drags a row of the tree before the first place of a text in the open editor; with Shift, so that it drops into it. */
export async function dragInto(
  workbench: Workbench,
  row: Locator,
  text: string,
  key = 'Shift',
): Promise<void> {
  const { mouse, keyboard } = workbench.page;
  const to = await placeOf(workbench, text);
  await row.hover();
  await mouse.down();
  await mouse.move(to.x - 40, to.y + 60, { steps: 5 });
  if (key !== '') await keyboard.down(key);
  await mouse.move(to.x + 3, to.y, { steps: 5 });
  await mouse.move(to.x, to.y, { steps: 2 });
  await mouse.up();
  if (key !== '') await keyboard.up(key);
}

/** An action or a link of a card. */
export function cardLink(card: Locator, label: string): Locator {
  return card.locator('a', { hasText: label }).first();
}

/** Pastes the clipboard into a new file and gives its lines, without those that are blank at the end. */
export async function pasted(workbench: Workbench): Promise<readonly string[]> {
  await workbench.runCommand('File: New Untitled Text File');
  await workbench.page
    .locator('.tab.active', { hasText: /Untitled/ })
    .first()
    .waitFor();
  await workbench.page.keyboard.press(process.platform === 'darwin' ? 'Meta+v' : 'Control+v');
  return linesOnce(workbench, (lines) => lines.some((line) => line.trim() !== ''));
}

/** The lines of the open editor as soon as they are as wanted; what they are in the end, if they never are. */
export async function linesOnce(
  workbench: Workbench,
  wanted: (lines: readonly string[]) => boolean,
): Promise<readonly string[]> {
  for (let tried = 1; ; tried += 1) {
    const lines = (await workbench.lines()).map((line) => line.trimEnd());
    if (wanted(lines) || tried === 50) {
      const filled = lines.map((line, at) => (line === '' ? 0 : at + 1));
      return lines.slice(0, Math.max(0, ...filled));
    }
    await wait(100);
  }
}

/** A file of the workspace on disk as soon as it is as wanted; what it is in the end, if it never is: '' if not there. */
export async function fileOnce(
  workbench: Workbench,
  name: string,
  wanted: (text: string) => boolean,
): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    const text = await readFile(join(workbench.workspace, name), 'utf8').catch(() => '');
    if (wanted(text) || tried === 100) return text;
    await wait(100);
  }
}

/** Runs in the page: the middle of a text on screen, or null. An editor draws blanks as U+00A0 and cuts lines into spans. */
const placeOnScreen = `(wanted) => {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor');
  for (const line of editor?.querySelectorAll('.view-line') ?? []) {
    const from = line.textContent.replaceAll('\\u00a0', ' ').indexOf(wanted);
    if (from < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let left = from + Math.floor(wanted.length / 2);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left < node.length) {
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      left -= node.length;
    }
  }
  return null;
}`;
