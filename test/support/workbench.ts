// The workbench of a real VS Code in a browser, with the packaged extension installed, to be used as a person uses it.
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FrameLocator, Locator, Page } from './page';

/** What a workbench starts with. */
export interface WorkbenchOptions {
  /** Folders whose files the workspace gets, absolute, later over earlier; the seeds if absent. The workspace is a copy. */
  readonly folders?: readonly string[];
  /** Settings of the user, by their full names. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The theme; the one of the run (`--theme`) if absent. */
  readonly theme?: ThemeName;
  /** In CSS pixels; 1400 x 900 if absent. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Whether the workspace is not trusted (Restricted Mode); prompts are off. */
  readonly restricted?: boolean;
}

export type ThemeName = 'light' | 'dark' | 'hc';

/** A started workbench. Each action is done when a person would see that it is. */
export interface Workbench {
  readonly page: Page;
  readonly theme: ThemeName;
  /** The workspace on disk, absolute: a temporary copy. */
  readonly workspace: string;
  /** Saves the page as test-results/screenshots/<theme>/<name>.png and gives the path. */
  screenshot(name: string): Promise<string>;
  /** Opens the extension's container in the activity bar; gives the tree. */
  openContainer(): Promise<Locator>;
  /** The rows of the side bar's tree whose spoken label holds the text. */
  row(label: string | RegExp): Locator;
  /** Opens or closes a row of the tree. */
  toggle(row: Locator): Promise<void>;
  /** Runs a command by its title in the palette, category included. */
  runCommand(title: string): Promise<void>;
  /** Opens a file of the workspace by name. */
  openFile(name: string): Promise<void>;
  /** Puts the cursor before the first place of a text in the open editor, or `offset` characters after that. */
  placeCursor(text: string, offset?: number): Promise<void>;
  /** Shows the hover over the first place of a text; gives its element. */
  hover(text: string, offset?: number): Promise<Locator>;
  /** The visible text of the open editor, one string a line as drawn. */
  lines(): Promise<readonly string[]>;
  /** The page inside the open webview. */
  webview(): FrameLocator;
  /** The input of the palette and of quick picks. */
  readonly quickInput: Locator;
  /** The rows below that input. */
  readonly quickRows: Locator;
  /** The texts of the notifications on screen. */
  notifications(): Promise<readonly string[]>;
  /** Errors that the page and its console had so far and that name the extension. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

interface Browser {
  readonly page: Page;
  close(): Promise<void>;
}

interface Server {
  url(folder: string): string;
  close(): Promise<void>;
}

interface Stage {
  readonly workspace: string;
  readonly data: string;
  remove(): Promise<void>;
}

/** How long the page may take for one step, in milliseconds. */
const stepLimit = 20_000;

/** The key that commands hang on, as the page sees the system. */
const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Loads one of the scripts beside this file; the build must not put them into the bundle, they know where they are. */
async function support<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(join(process.cwd(), 'test', 'support', name)).href)) as T;
}

/** Starts a server and a browser of its own, and opens a copy of the folders in it. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { startServer } = await support<{ startServer: (options: object) => Promise<Server> }>(
    'editor-server.mjs',
  );
  const { openBrowser } = await support<{ openBrowser: (options: object) => Promise<Browser> }>(
    'browser.mjs',
  );
  const { stageWorkspace } = await support<{
    stageWorkspace: (folders?: readonly string[]) => Promise<Stage>;
  }>('stage.mjs');
  const { writeSettings, themes } = await support<{
    writeSettings: (userData: string, more: object) => Promise<void>;
    themes: Readonly<Record<ThemeName, string>>;
  }>('editor-settings.mjs');

  const theme = options.theme ?? themeOfRun();
  const stage = await stageWorkspace(options.folders ?? [join(process.cwd(), 'seeds')]);
  const userData = join(stage.data, 'user');
  // Nothing fades in: a picture shows what is there.
  const still = {
    'workbench.colorTheme': themes[theme],
    'workbench.reduceMotion': 'on',
    // No test asks the real services; one that looks papers up says whom to ask.
    'paperDigest.metadata.lookup': 'off',
  };
  await writeSettings(userData, { ...still, ...options.settings });
  const server = await startServer({
    data: stage.data,
    userData,
    extensions: process.env['PAPER_DIGEST_EXTENSIONS'],
    restricted: options.restricted,
    asUsed: true,
  });
  const browser = await openBrowser({
    viewport: options.viewport,
    colorScheme: theme === 'light' ? 'light' : 'dark',
  });
  const close = async (): Promise<void> => {
    await Promise.allSettled([browser.close(), server.close()]);
    await stage.remove();
  };
  try {
    browser.page.setDefaultTimeout(stepLimit);
    const errors = collectErrors(browser.page);
    await browser.page.goto(server.url(stage.workspace));
    await browser.page.locator('.part.activitybar .action-item').first().waitFor({ timeout: 60_000 });
    await browser.page.locator('.part.statusbar .statusbar-item').first().waitFor();
    return workbenchOn(browser.page, { theme, workspace: stage.workspace, errors, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** For an `afterEach`: keeps a picture of a failed test. */
export async function keepFailure(context: Mocha.Context, workbench: Workbench | undefined): Promise<void> {
  const test = context.currentTest;
  if (test?.state !== 'failed' || workbench === undefined) return;
  console.log(`      see ${await workbench.screenshot(`failed ${test.fullTitle()}`)}`);
}

function themeOfRun(): ThemeName {
  const asked = process.env['PAPER_DIGEST_THEME'];
  return asked === 'dark' || asked === 'hc' ? asked : 'light';
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  const take = (text: string): void => {
    if (/paper-?digest/i.test(text)) errors.push(text);
  };
  page.on('pageerror', (error) => take(error.stack ?? String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') take(message.text());
  });
  return errors;
}

type Given = Pick<Workbench, 'theme' | 'workspace' | 'errors' | 'close'>;

function workbenchOn(page: Page, given: Given): Workbench {
  const widget = page.locator('.quick-input-widget');
  const quickInput = widget.locator('.quick-input-box input').first();
  const quickRows = widget.locator('.monaco-list-row');
  const editor = page.locator('.editor-group-container.active .monaco-editor').first();
  const row = (label: string | RegExp): Locator =>
    page.getByRole('treeitem', { name: label }).filter({ has: page.locator('.monaco-tl-row') });

  /** Types into the palette and takes the row that is wanted, which must be there: never the first that happens to be. */
  const choose = async (open: string, typed: string, wanted: string): Promise<void> => {
    const match = quickRows.filter({ hasText: wanted }).first();
    // What else is being closed at this moment may close this with it, and what a window has just started with is not in
    // the list until it is opened anew: then it is opened again, as a person would.
    for (let tried = 1; ; tried += 1) {
      await page.keyboard.press(open);
      try {
        await quickInput.waitFor({ timeout: 5000 });
        await quickInput.fill(typed, { timeout: 5000 });
        await match.waitFor({ timeout: 5000 });
        break;
      } catch {
        const offered = (await quickRows.allInnerTexts()).join(' | ');
        if (tried === 5)
          throw new Error(`The palette does not offer '${wanted}' for '${typed}' but: ${offered}`);
        await page.keyboard.press('Escape');
      }
    }
    await match.click();
    // A command may ask something in the same widget: then another question stands where this one stood.
    const isAsking = async (): Promise<boolean> =>
      (await widget.isVisible()) && (await quickInput.inputValue()) === typed;
    for (let waited = 0; waited < stepLimit && (await isAsking()); waited += 50)
      await page.waitForTimeout(50);
  };

  const placeCursor = async (text: string, offset = 0): Promise<void> => {
    await editor.locator('.view-lines').first().waitFor();
    await page.keyboard.press(`${mod}+Home`);
    await page.keyboard.press(`${mod}+f`);
    const find = page.locator('.editor-widget.find-widget.visible');
    const input = find.locator('.find-part textarea, .find-part input').first();
    // Text that stands there already, from the last time, would be no new search and move nothing.
    await input.fill('');
    await input.fill(text);
    await find.locator('.matchesCount', { hasText: /^[1-9]/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    for (let step = 0; step < offset; step += 1) await page.keyboard.press('ArrowRight');
  };

  return {
    ...given,
    page,
    quickInput,
    quickRows,
    row,
    placeCursor,
    screenshot: async (name) => {
      const folder = join(process.cwd(), 'test-results', 'screenshots', given.theme);
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${name.replaceAll(/[^\w-]+/g, '-').slice(0, 80)}.png`);
      await page.screenshot({ path });
      return path;
    },
    openContainer: async () => {
      const item = page.locator('.part.activitybar .action-item', {
        has: page.locator('[aria-label^="Paper Digest"]'),
      });
      const tree = page.locator('.part.sidebar .monaco-list[role="tree"]').first();
      if (!(await item.getAttribute('class'))?.includes('checked')) await item.click();
      try {
        await tree.waitFor({ timeout: 5000 });
      } catch {
        // A window that was just loaded anew may have shown it a moment after it was looked at: the click hid it again.
        if (!(await item.getAttribute('class'))?.includes('checked')) await item.click();
        await tree.waitFor();
      }
      return tree;
    },
    toggle: async (target) => {
      await target.click();
    },
    runCommand: (title) => choose('F1', `>${title}`, title),
    openFile: async (name) => {
      await choose(`${mod}+p`, name, basename(name));
      await page
        .locator('.tab.active', { hasText: basename(name) })
        .first()
        .waitFor();
      await editor.locator('.view-line').first().waitFor();
    },
    hover: async (text, offset) => {
      await placeCursor(text, offset);
      const shown = page.locator('.monaco-editor .monaco-hover:not(.hidden)').last();
      const content = shown.locator('.hover-contents', { hasNotText: /^Loading\.\.\.$/ }).first();
      // An extension that still starts has no hover yet, and then none opens: ask again, as a person would.
      for (let asked = 1; ; asked += 1) {
        await page.keyboard.press(`${mod}+k`);
        await page.keyboard.press(`${mod}+i`);
        try {
          await content.waitFor({ timeout: 3000 });
          break;
        } catch (error) {
          if (asked * 3000 >= stepLimit) throw error;
        }
      }
      return shown;
    },
    lines: async () => {
      const texts = await editor.locator('.view-line').allInnerTexts();
      return texts.map((text) => text.replaceAll('\u00a0', ' '));
    },
    // Another page that holds a webview, as the walkthrough does for its pictures, may be behind the one on show.
    webview: () => page.frameLocator('iframe.webview.ready:visible').last().frameLocator('#active-frame'),
    notifications: () =>
      page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts(),
  };
}
