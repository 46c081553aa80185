import * as vscode from 'vscode';
import type { HostMessage } from '../../core/panel/protocol';
import type { PageTexts } from './page-files';

/** What a page of this extension may do: run its own script, load from `dist` and `media`, and nothing more. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [
      vscode.Uri.joinPath(extensionUri, 'dist'),
      vscode.Uri.joinPath(extensionUri, 'media'),
    ],
  };
}

/** Longer messages, in UTF-16 units, are sent: a document would be slower with them than the way to the page and back. */
const mostBrought = 250_000;

/**
 * The document of the page. It brings the page its first messages, in an attribute that the page takes as if they had been
 * sent; all that comes later is sent.
 * @param texts the page's script and style, which the document then holds; it loads their files when absent
 */
export function pageHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  language: string,
  messages: readonly HostMessage[],
  texts: PageTexts | undefined,
): string {
  const brought = JSON.stringify(messages);
  const file = (name: string): string =>
    escapeAttribute(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString());
  const nonce = makeNonce();
  const { cspSource } = webview;
  const policy = [
    `default-src 'none'`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Paper Digest</title>
${
  texts
    ? `<style nonce="${nonce}">${texts.style.replaceAll('{font}', () => file('codicon.ttf'))}</style>`
    : `<link rel="stylesheet" href="${file('panel-style.css')}">`
}
<link rel="preload" href="${file('codicon.ttf')}" as="font" type="font/ttf" crossorigin>
</head>
<body>
<div id="page" data-page="${makeNonce()}"${
    brought.length > mostBrought ? '' : ` data-brought="${escapeAttribute(brought)}"`
  }></div>
${
  texts
    ? `<script nonce="${nonce}">${texts.script}</script>`
    : `<script nonce="${nonce}" src="${file('panel.js')}"></script>`
}
</body>
</html>`;
}

/** 128 random bits as 32 hexadecimal digits. */
function makeNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
