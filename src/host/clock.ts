import * as vscode from 'vscode';

/** Half a day; what is further away needs its day to be said. */
const NEAR = 12 * 60 * 60 * 1000;

/** A moment (milliseconds since 1970) in the person's language: `14:05`, with the day when it is far from now. */
export function clock(time: number): string {
  const isFar = Math.abs(time - Date.now()) > NEAR;
  const options: Intl.DateTimeFormatOptions = {
    hour: '2-digit',
    minute: '2-digit',
    ...(isFar ? { day: 'numeric', month: 'short' } : {}),
  };
  return new Intl.DateTimeFormat(vscode.env.language, options).format(time);
}
