// What a person does in several of these tests.
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
