import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Builder } from './built';
import { run } from './run';
import { toolFile } from './tool-file';

/** The part of @myriaddreamin/typst-ts-node-compiler that is used, which is fetched and not installed with the project. */
interface Typst {
  readonly NodeCompiler: {
    create(options: { readonly workspace: string }): {
      pdf(options: { readonly mainFilePath: string }): Buffer;
    };
  };
}

/** Typst in this process, offline, to PDF. An unknown key is an error of the compiler. */
export const buildTypst: Builder = async (folder, kind) => {
  const { NodeCompiler } = createRequire(toolFile('package.json'))(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as Typst;
  const problems: string[] = [];
  try {
    const compiler = NodeCompiler.create({ workspace: folder });
    const pdf = compiler.pdf({ mainFilePath: join(folder, kind.main ?? kind.document) });
    await writeFile(join(folder, 'out.pdf'), pdf);
  } catch (error) {
    return { text: '', problems: [String(error)] };
  }
  const text = await run('pdftotext', ['-raw', '-enc', 'UTF-8', 'out.pdf', '-'], folder);
  if (text.code !== 0) problems.push(text.said);
  return { text: text.said, problems };
};
