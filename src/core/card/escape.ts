import { CONTROLS } from '../text';

/**
 * Text for a Markdown string that shows exactly that text: every ASCII sign that could mean something is escaped, so
 * that no link, tag, icon or emphasis of a digest comes alive. White space becomes single blanks, other control
 * characters vanish, and text past `limit` UTF-16 units gives way to an ellipsis.
 */
export function escapeMarkdown(text: string, limit: number): string {
  return clip(text.slice(0, limit * 2), limit).replace(ACTIVE, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** At most `limit` UTF-16 units of a text, in single blanks, without control characters; an ellipsis where it is cut. */
export function clip(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').replace(CONTROLS, '').trim();
  return line.length > limit ? `${line.slice(0, limit).trimEnd()}…` : line;
}

/** Numeric references are text to Markdown and to VS Code's `$(icon)` syntax alike, where a backslash is not. */
const ACTIVE = /[!-/:-@[-`{-~]/g;
