import * as vscode from 'vscode';
import { type KeySyntax, keySyntaxes } from '../../core/references/languages';
import { citingDocuments } from '../../host/documents';
import { type AddArgument, addPaper, type AddDeps } from './add-paper';
import { type CompletionDeps, KeyProvider } from './provider';

/** Which signs begin or go on with a key; other keys are asked for by typing or by hand. */
const TRIGGERS: Readonly<Record<KeySyntax, readonly string[]>> = {
  latex: ['{', ','],
  markdown: ['@', '`', ',', '{'],
  typst: ['@', '<'],
  org: ['@', ':', '&'],
  rest: ['`', ','],
  asciidoc: ['[', ','],
};

/** Registers the suggestions of citation keys, in documents and cells of notebooks. */
export function registerCompletion(deps: CompletionDeps & AddDeps): vscode.Disposable {
  const provider = new KeyProvider(deps);
  const providers = keySyntaxes.map((syntax) =>
    vscode.languages.registerCompletionItemProvider(citingDocuments(syntax), provider, ...TRIGGERS[syntax]),
  );
  const add = vscode.commands.registerCommand('paperDigest.addSuggestedPaper', async (argument: unknown) => {
    if (isAddArgument(argument)) await addPaper(argument, deps);
  });
  return vscode.Disposable.from(...providers, add);
}

function isAddArgument(argument: unknown): argument is AddArgument {
  if (typeof argument !== 'object' || argument === null) return false;
  const { paper, key, target, style } = argument as Partial<Record<keyof AddArgument, unknown>>;
  const areTexts = [paper, key, target].every((text) => typeof text === 'string');
  return areTexts && ['bibtex', 'biblatex', 'typst'].includes(style as string);
}
