// The part of playwright-core's interface that the end-to-end tests use. The package is fetched into .editor/ only when
// they run, so the compiler must do without its types.

/** Where an action waits: at most this long, in milliseconds. */
interface Timeout {
  readonly timeout?: number;
}

/** What elements must hold besides. */
interface LocatorOptions {
  readonly hasText?: string | RegExp;
  readonly hasNotText?: string | RegExp;
  readonly has?: Locator;
  readonly hasNot?: Locator;
}

/** Elements found by a selector, looked for again at each use. */
export interface Locator {
  click(
    options?: Timeout & {
      readonly button?: 'left' | 'right';
      readonly clickCount?: number;
      readonly modifiers?: readonly string[];
    },
  ): Promise<void>;
  dblclick(options?: Timeout): Promise<void>;
  fill(text: string, options?: Timeout): Promise<void>;
  press(keys: string, options?: Timeout): Promise<void>;
  pressSequentially(text: string, options?: Timeout & { readonly delay?: number }): Promise<void>;
  hover(options?: Timeout): Promise<void>;
  focus(options?: Timeout): Promise<void>;
  innerText(options?: Timeout): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  inputValue(options?: Timeout): Promise<string>;
  getAttribute(name: string, options?: Timeout): Promise<string | null>;
  isVisible(): Promise<boolean>;
  count(): Promise<number>;
  all(): Promise<Locator[]>;
  waitFor(
    options?: Timeout & { readonly state?: 'attached' | 'detached' | 'visible' | 'hidden' },
  ): Promise<void>;
  evaluate<T>(work: (element: never) => T): Promise<T>;
  scrollIntoViewIfNeeded(options?: Timeout): Promise<void>;
  screenshot(options: { readonly path: string }): Promise<unknown>;
  locator(selector: string, options?: LocatorOptions): Locator;
  getByRole(role: string, options?: { readonly name?: string | RegExp; readonly exact?: boolean }): Locator;
  getByText(text: string | RegExp, options?: { readonly exact?: boolean }): Locator;
  filter(options: LocatorOptions): Locator;
  nth(index: number): Locator;
  first(): Locator;
  last(): Locator;
}

/** A page in a page: a webview. */
export interface FrameLocator {
  frameLocator(selector: string): FrameLocator;
  locator(selector: string, options?: LocatorOptions): Locator;
  getByRole(role: string, options?: { readonly name?: string | RegExp; readonly exact?: boolean }): Locator;
  getByText(text: string | RegExp, options?: { readonly exact?: boolean }): Locator;
  first(): FrameLocator;
  last(): FrameLocator;
}

/** A question or a message that a page puts before everything else: `alert` and the like. */
interface Dialog {
  message(): string;
  dismiss(): Promise<void>;
}

/** A document of the page, the page's own among them. */
interface Frame {
  evaluate<T>(work: string): Promise<T>;
}

/** A page of the browser. */
export interface Page {
  readonly keyboard: {
    press(keys: string, options?: { readonly delay?: number }): Promise<void>;
    type(text: string, options?: { readonly delay?: number }): Promise<void>;
    insertText(text: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
  readonly mouse: {
    move(x: number, y: number, options?: { readonly steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    wheel(x: number, y: number): Promise<void>;
  };
  goto(url: string, options?: Timeout): Promise<unknown>;
  reload(options?: Timeout): Promise<unknown>;
  /** Runs a script in every document that is loaded from now on, before its own. */
  addInitScript(script: string): Promise<void>;
  url(): string;
  evaluate<T>(work: string | (() => T)): Promise<T>;
  locator(selector: string, options?: LocatorOptions): Locator;
  frameLocator(selector: string): FrameLocator;
  /** Every document on the page, those of webviews too. */
  frames(): Frame[];
  getByRole(role: string, options?: { readonly name?: string | RegExp; readonly exact?: boolean }): Locator;
  getByText(text: string | RegExp, options?: { readonly exact?: boolean }): Locator;
  screenshot(options: { readonly path: string }): Promise<unknown>;
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
  waitForTimeout(milliseconds: number): Promise<void>;
  setDefaultTimeout(milliseconds: number): void;
  on(event: 'dialog', take: (dialog: Dialog) => void): void;
  on(event: 'pageerror', take: (error: Error) => void): void;
  on(event: 'console', take: (message: { type(): string; text(): string }) => void): void;
}
