/** A style of formatted references. */
export type ReferenceStyle = 'apa' | 'ieee' | 'acm' | 'chicago';

/** Every style with the name that people know it by. */
export const referenceStyles: Readonly<Record<ReferenceStyle, string>> = {
  apa: 'APA (7th edition)',
  ieee: 'IEEE',
  acm: 'ACM',
  chicago: 'Chicago (author-date)',
};

/** How a reference is marked up. */
export type ReferenceMarkup = 'text' | 'markdown' | 'html';

/** What the licence of the processor (CPAL 1.0, exhibit B) wants to be seen wherever formatted references are offered. */
export const processorCredit = {
  text: 'Citations by CSL (citeproc-js)',
  url: 'http://citationstyles.org/',
} as const;

/** Whether a text names a style. */
export function isReferenceStyle(text: string): text is ReferenceStyle {
  return Object.hasOwn(referenceStyles, text);
}
