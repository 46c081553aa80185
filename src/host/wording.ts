import * as vscode from 'vscode';

/** A message of the core in the person's language, with `{0}`, `{1}` filled in. */
export function translate(message: string, ...values: string[]): string {
  return vscode.l10n.t(message, ...values);
}

let numbers: Intl.NumberFormat | undefined;

/** A number as the person's language writes it: `1,480`. */
export function numberText(value: number): string {
  // Making the format costs a hundred times what using it costs.
  numbers ??= new Intl.NumberFormat(vscode.env.language);
  return numbers.format(value);
}
