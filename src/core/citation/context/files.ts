import { fileIn, folderOf, nameOf } from './uris';

/** Reads a file; undefined when there is none or it cannot be read. Unsaved text wins over the file. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** What the surroundings of a document are looked up with. */
export interface ContextFiles {
  readonly read: ReadText;
  /** The names of the files of a folder, not encoded, in any order; empty when there is none. */
  readonly list?: ((folder: string) => Promise<readonly string[]>) | undefined;
  /** Whether there is a file; when absent, the folder is listed, else the file is read. */
  readonly exists?: ((uri: string) => Promise<boolean>) | undefined;
}

/** So many files are read for one context, and so many characters of them; the rest is taken as missing. */
const MOST_FILES = 50;
const MOST_CHARACTERS = 2_000_000;

/** Files as one context sees them: each is read once, with bounds on all, and a failure is a missing file. */
export class BoundedFiles {
  private readonly texts = new Map<string, Promise<string | undefined>>();
  private readonly folders = new Map<string, Promise<ReadonlySet<string> | undefined>>();
  private files = 0;
  private characters = 0;

  constructor(
    private readonly port: ContextFiles,
    known: readonly (readonly [uri: string, text: string])[],
  ) {
    for (const [uri, text] of known) this.texts.set(uri, Promise.resolve(text));
  }

  /** The text of a file, at most what is left of the bound. */
  read(uri: string): Promise<string | undefined> {
    let text = this.texts.get(uri);
    if (!text) this.texts.set(uri, (text = this.readOnce(uri)));
    return text;
  }

  /** The URIs of files in a folder whose names fit, by name. */
  async list(folder: string, name: RegExp): Promise<readonly string[]> {
    const names = [...((await this.namesIn(folder)) ?? [])].filter((one) => name.test(one)).sort();
    return names.slice(0, 200).flatMap((one) => fileIn(folder, one) ?? []);
  }

  /** The first of the names that a folder has a file of, with its text. */
  async find(
    folder: string,
    name: string,
  ): Promise<{ readonly uri: string; readonly text: string } | undefined> {
    const names = await this.namesIn(folder);
    const uri = fileIn(folder, name);
    if (uri === undefined || (names && !names.has(name))) return undefined;
    const text = await this.read(uri);
    return text === undefined ? undefined : { uri, text };
  }

  /** Whether there is a file; its text is not read where that can be told otherwise. */
  async exists(uri: string): Promise<boolean> {
    if (this.texts.has(uri)) return (await this.read(uri)) !== undefined;
    try {
      if (this.port.exists) return await this.port.exists(uri);
      const names = await this.namesIn(folderOf(uri));
      return names ? names.has(nameOf(uri)) : (await this.port.read(uri)) !== undefined;
    } catch {
      return false;
    }
  }

  private namesIn(folder: string): Promise<ReadonlySet<string> | undefined> {
    let names = this.folders.get(folder);
    if (!names) this.folders.set(folder, (names = this.listOnce(folder)));
    return names;
  }

  private async listOnce(folder: string): Promise<ReadonlySet<string> | undefined> {
    if (!this.port.list) return undefined;
    try {
      return new Set(await this.port.list(folder));
    } catch {
      return new Set();
    }
  }

  private async readOnce(uri: string): Promise<string | undefined> {
    if (this.files >= MOST_FILES || this.characters >= MOST_CHARACTERS) return undefined;
    this.files++;
    try {
      const text = (await this.port.read(uri))?.slice(0, MOST_CHARACTERS - this.characters);
      this.characters += text?.length ?? 0;
      return text;
    } catch {
      return undefined;
    }
  }
}
