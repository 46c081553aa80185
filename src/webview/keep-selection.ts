/**
 * Notes what a person has selected within the root; gives what selects it again after parts of the root were drawn anew, if
 * its text is still there. Undefined where nothing is selected.
 */
export function keepSelection(root: HTMLElement): (() => void) | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const { startContainer, startOffset } = range;
  const isBackward = selection.anchorNode !== startContainer || selection.anchorOffset !== startOffset;
  const wanted = range.toString();
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(startContainer, startOffset);
  const places = placesOf(wanted, root);
  // Other text may have come before it: which of the places with these words it is stays the same.
  const nth = places.indexOf(before.toString().length);
  return () => {
    if (nth < 0 || selection.toString() !== '') return;
    const start = placesOf(wanted, root)[nth];
    if (start === undefined) return;
    const [from, to] = [nodeAt(root, start, false), nodeAt(root, start + wanted.length, true)];
    if (from === undefined || to === undefined) return;
    const [anchor, focus] = isBackward ? [to, from] : [from, to];
    selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  };
}

/** Where a text stands in the root's text. */
function placesOf(wanted: string, root: HTMLElement): readonly number[] {
  const text = root.textContent;
  const places: number[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

/** The text node in which a place of the root's text is; at the end of one rather than the start of the next if `isEnd`. */
function nodeAt(
  root: HTMLElement,
  place: number,
  isEnd: boolean,
): { readonly node: Node; readonly offset: number } | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = place;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left < length || (isEnd && left === length)) return { node, offset: left };
    left -= length;
  }
  return undefined;
}
