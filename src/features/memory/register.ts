import * as vscode from 'vscode';
import { exportMemory, importMemory, type MemoryDeps } from './transfer';

/** Registers the commands that take the memory of what was read out of the editor and into it. */
export function registerMemory(deps: MemoryDeps): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('paperDigest.exportMemory', () => exportMemory(deps)),
    vscode.commands.registerCommand('paperDigest.importMemory', () => importMemory(deps)),
  );
}
