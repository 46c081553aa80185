/**
 * The text of a test document: numbered places, each between two words that no tool changes. Known to the tests in the
 * editor too, so nothing here needs Node.
 */

/** A paragraph with a citation in it. */
export function paragraph(place: string, citation: string): string {
  return `Begin${place} ${citation} End${place}.\n\n`;
}

/** What is printed at a place of a document, blanks collapsed; undefined when the place is not there. */
export function printedAt(text: string, place: string): string | undefined {
  return new RegExp(`Begin${place} (.*?) ?End${place}\\.`, 's').exec(text)?.[1]?.replace(/\s+/g, ' ');
}
