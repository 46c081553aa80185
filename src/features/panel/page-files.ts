import * as vscode from 'vscode';

/** What the page is made of, as text that can stand within its document. */
export interface PageTexts {
  readonly script: string;
  /** The style without addresses of its own: `{font}` stands for that of the font. */
  readonly style: string;
}

/** What the font is called in the style as it is built. */
const FONT = /url\("\.\/codicon\.ttf[^"]*"\)/g;
/** What would end a script or a style, or begin what ends later. */
const ENDS = /<\/(script|style)|<!--/i;

/**
 * The page's script and style as texts, once they have been read. Within the document they are there with it; as files each
 * takes the way through VS Code's service worker, which was the longest part of opening the page.
 */
export class PageFiles {
  private texts: PageTexts | undefined;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: Pick<vscode.LogOutputChannel, 'warn'>,
  ) {}

  /** The texts; undefined when they have not been read yet, or cannot stand within a document. */
  get current(): PageTexts | undefined {
    return this.texts;
  }

  /** Reads them, once; what goes wrong is logged, and the document loads the files as before. */
  read(): Promise<void> {
    this.reading ??= this.readFiles().catch((error: unknown) =>
      this.log.warn(`The page's files could not be read ahead: ${String(error)}`),
    );
    return this.reading;
  }

  private async readFiles(): Promise<void> {
    const [script, style] = await Promise.all([this.textOf('panel.js'), this.textOf('panel-style.css')]);
    if (ENDS.test(script) || ENDS.test(style)) throw new Error('they hold the end of a script or a style');
    this.texts = { script, style: style.replace(FONT, 'url("{font}")') };
  }

  private async textOf(name: string): Promise<string> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', name));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  }
}
