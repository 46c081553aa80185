import type { Range } from '../text';

/** `.. code-block:: python`, and a paragraph that ends in `::`. */
const LITERAL =
  /^[ \t]*\.\. (?:code|code-block|sourcecode|literalinclude|parsed-literal|highlight|math|raw)::|^(?!\s*\.\. ).*::\s*$/;
/** Two points and a text that is neither a directive, nor a target, a footnote or a substitution. */
const COMMENT = /^[ \t]*\.\.(?:[ \t]+(?![\w:+.-]+::|\[|_|\|)|$)/;

/**
 * The literal blocks and comments of a reStructuredText, in order: lines that are indented more than the one that
 * begins them, blank lines between included; of a comment, its own line too.
 */
export function indentedBlocks(text: string): readonly Range[] {
  const blocks: Range[] = [];
  let block: { start: number; readonly indent: number } | undefined;
  for (let start = 0; start < text.length;) {
    const lineBreak = text.indexOf('\n', start);
    const next = lineBreak < 0 ? text.length : lineBreak + 1;
    const line = text.slice(start, Math.min(next, start + 500)).trimEnd();
    const indent = line.length - line.trimStart().length;
    if (block && line !== '' && indent <= block.indent) {
      blocks.push({ start: block.start, end: start });
      block = undefined;
    }
    if (!block && line !== '') {
      if (COMMENT.test(line)) block = { start, indent };
      else if (LITERAL.test(line)) block = { start: next, indent };
    }
    start = next;
  }
  if (block) blocks.push({ start: block.start, end: text.length });
  return blocks;
}
