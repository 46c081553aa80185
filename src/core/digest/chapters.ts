/**
 * The numbers of chapters before headings ("1.1 T", "2.3.1 T"), which belong to no title; "2.5 Years in Class" is one.
 * A number counts as a chapter's where it follows the last one ("2.4", "2.5"), begins a row ("3.1") or ends in a dot.
 */
export class Chapters {
  private last = '';

  /** A heading's text without the number of its chapter. Headings are given one after the other. */
  without(title: string, level: number): string {
    const code = title.charCodeAt(0);
    if (code < 48 || code > 57) return title;
    const match = /^(\d{1,2}(?:\.\d{1,2}){1,2})(\.?)\s+(?=[\p{L}"“])/u.exec(title);
    const number = match?.[1];
    if (!match || number === undefined) return title;
    const at = number.lastIndexOf('.') + 1;
    const inRow = Number(number.slice(at));
    const isNext = this.last.startsWith(number.slice(0, at)) && Number(this.last.slice(at)) < inRow;
    if (match[2] === '' && !isNext && (inRow !== 1 || level === 1)) return title;
    this.last = number;
    return title.slice(match[0].length);
  }
}
