// Stands in for the extension's `main` in the copy that the bench `panel` opens: it runs the extension as it ships, and writes
// down when something happens to its panel. An empty panel of its own shows what VS Code itself needs for one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import { EMPTY_COMMAND, type Mark } from './panel-marks';

interface Extension {
  activate(context: vscode.ExtensionContext): PaperDigestApi;
  deactivate(): Promise<void> | undefined;
}

// By the `require` of this file, which knows `vscode`; the bundler must leave the path alone.
const loadStart = performance.now();
const extension = module.require(join(__dirname, '..', 'dist', 'extension.js')) as Extension;
const loadMs = performance.now() - loadStart;

const marks: Mark[] = [];
let writing: ReturnType<typeof setTimeout> | undefined;

/** Writes it down now, and to the file a little later: what is being measured does not wait for the disk. */
function mark(name: string, size?: number): void {
  marks.push({
    name,
    at: performance.timeOrigin + performance.now(),
    ...(size === undefined ? {} : { size }),
  });
  clearTimeout(writing);
  writing = setTimeout(() => writeFileSync(join(__dirname, 'marks.json'), JSON.stringify(marks)), 200);
}

export function activate(context: vscode.ExtensionContext): PaperDigestApi {
  watchCommands();
  watchPanels();
  const start = performance.now();
  const api = extension.activate(context);
  mark('activated', performance.now() - start + loadMs);
  context.subscriptions.push(vscode.commands.registerCommand(EMPTY_COMMAND, openEmpty));
  void vscode.commands.executeCommand('workbench.view.extension.paperDigest');
  void (async () => {
    await api.settled();
    await api.citationsSettled();
    mark('settled');
  })();
  return api;
}

export function deactivate(): Promise<void> | undefined {
  return extension.deactivate();
}

/** A panel that loads nothing, and says at once that it is there. */
function openEmpty(): void {
  mark('command');
  const panel = vscode.window.createWebviewPanel('probe.empty', 'Empty', vscode.ViewColumn.Active, {
    enableScripts: true,
  });
  panel.webview.html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"
content="default-src 'none'; script-src 'nonce-empty'"><title>Empty</title></head><body><p class="empty">Empty</p>
<script nonce="empty">acquireVsCodeApi().postMessage({ type: 'ready' });</script></body></html>`;
}

function watchCommands(): void {
  const { commands } = vscode;
  const register = commands.registerCommand.bind(commands);
  Object.assign(commands, {
    registerCommand: (id: string, run: (...args: unknown[]) => unknown, self?: unknown) =>
      register(
        id,
        id === 'paperDigest.openPanel'
          ? (...args: unknown[]): unknown => {
              mark('command');
              const result = run(...args);
              mark('opened');
              return result;
            }
          : run,
        self,
      ),
  });
}

function watchPanels(): void {
  const { window } = vscode;
  const create = window.createWebviewPanel.bind(window);
  Object.assign(window, {
    createWebviewPanel: (...args: Parameters<typeof create>): vscode.WebviewPanel => {
      const panel = create(...args);
      mark('created');
      const { webview } = panel;
      const html = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(webview) as object, 'html');
      Object.defineProperty(webview, 'html', {
        get: () => html?.get?.call(webview) as string,
        set: (text: string) => {
          html?.set?.call(webview, text);
          mark('html', text.length);
        },
      });
      webview.onDidReceiveMessage((message: { readonly type?: unknown }) =>
        mark(`got ${String(message.type)}`),
      );
      const post = webview.postMessage.bind(webview);
      Object.assign(webview, {
        postMessage: (message: { readonly type?: unknown }): Thenable<boolean> => {
          mark(`posts ${String(message.type)}`, JSON.stringify(message).length);
          return post(message);
        },
      });
      return panel;
    },
  });
}
