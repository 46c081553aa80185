/** A text for a row of a pick list, where `$(name)` would be drawn as an icon. */
export function plainLabel(text: string): string {
  // VS Code takes the backslash away again before such a name, and only there.
  return text.replace(/\$\((?=[A-Za-z0-9-]+(?:~[A-Za-z]+)?\))/g, '\\$(');
}
