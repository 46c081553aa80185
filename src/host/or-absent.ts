import * as vscode from 'vscode';

/** Undefined where there is no such file or folder; other failures stay failures. */
export async function orAbsent<T>(asked: Thenable<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
