import type { CardLink } from './card';
import { escapeMarkdown } from './escape';

/** Between two things on one line. */
export const SEPARATOR = ' &nbsp;·&nbsp; ';

const LABEL_LIMIT = 60;

/** Links on one line; labels and addresses are made harmless. */
export function markdownLinks(links: readonly CardLink[]): string {
  return links
    .map(({ label, url }) => `[${escapeMarkdown(label, LABEL_LIMIT)}](${destination(url)})`)
    .join(SEPARATOR);
}

/** An address as a Markdown link's destination: whatever could end it is percent-encoded. */
function destination(url: string): string {
  return url.replace(/[\s()<>\\[\]"'`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
