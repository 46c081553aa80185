import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { readDigest } from '../../../../src/core/digest/read';
import type { MarkdownIt as Extended } from '../../../../src/core/preview/markdown-it';
import { digestPreview } from '../../../../src/core/preview/plugin';
import { sharedDigests } from '../../../support/shared-digests';

type Engine = InstanceType<typeof MarkdownIt>;

/** markdown-it with the line of every element in its HTML, as VS Code's preview has it; `lineOf` may move lines. */
function engine(lineOf = (line: number): number => line): Engine {
  const md = new MarkdownIt({ html: true, linkify: true });
  md.core.ruler.push('data_line', ({ tokens }) => {
    for (const token of tokens) {
      if (!token.map || token.type === 'inline') continue;
      token.attrSet('data-line', String(lineOf(token.map[0])));
      token.attrSet('data-end', String(lineOf(token.map[1])));
    }
  });
  return md;
}

function extended(tooltip: (id: string) => string | undefined = () => undefined): Engine {
  const md = engine();
  digestPreview(md as unknown as Extended, { isDigest: (text) => readDigest(text).isDigest, tooltip });
  return md;
}

const HEAD = ['## Papers for 2024-11-22', '', '| Title | Authors | Summary |', '|---|---|---|'];
const LINK = '(Read more on [arXiv](https://arxiv.org/abs/2411.14199))';

/** A row as lines: broken, and whole. */
interface Piece {
  readonly broken: readonly string[];
  readonly whole: readonly string[];
}

const words = fc
  .array(fc.constantFrom('model', '`code`', '**bold**', '$x$', 'a\\|b', '<think>', '*', '[a](b)', 'é'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.join(' '));
const row: fc.Arbitrary<Piece> = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 3 }), words, fc.constantFrom('', ' ', '  '))
  .map(([title, summary, blanks]) => {
    const end = `${LINK}| A B | ${summary} |`;
    const lines = [`| ${title[0]!}`, ...title.slice(1).map((line) => `  ${line}`)];
    const last = `${lines.pop()!} ${end}`;
    const broken = [...lines.map((line) => line + blanks), last];
    return { broken, whole: [`| ${title.join(' ')} ${end}`] };
  });
const other: fc.Arbitrary<Piece> = fc
  .constantFrom(
    ['', 'Some text', 'over lines.', ''],
    ['', '- item', '  more', '', '  - nested', ''],
    ['', '```', '| a', 'b | c | d |', '```', ''],
    ['', '> quoted', '', '# Heading', ''],
    ['', '<!-- | a', 'b | c | d | -->', ''],
    [''],
  )
  // Rows follow: they need a table, since outside one they are text, broken or not.
  .map((lines) => ({ broken: [...lines, ...HEAD], whole: [...lines, ...HEAD] }));

describe('the Markdown preview of a digest', () => {
  it('renders broken rows exactly as the repaired text, with every element at its own line', function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: row }, other), { maxLength: 12 }), (pieces) => {
        const all: Piece[] = [{ broken: HEAD, whole: HEAD }, ...pieces];
        const lineOf: number[] = [];
        let line = 0;
        for (const { broken, whole } of all) {
          whole.forEach((_, at) => lineOf.push(line + at));
          line += broken.length;
        }
        lineOf.push(line);
        const broken = all.flatMap((piece) => piece.broken).join('\n');
        const whole = all.flatMap((piece) => piece.whole).join('\n');
        assert.equal(extended().render(broken), engine((at) => lineOf[at]!).render(whole));
      }),
      { numRuns: 100 },
    );
  });

  it('reads files with carriage returns', () => {
    const broken = [...HEAD, '| A', `  long ${LINK}| B | C |`, '', 'end'];
    assert.equal(extended().render(broken.join('\r\n')), extended().render(broken.join('\n')));
    assert.match(extended().render(broken.join('\r\n')), /A long \(Read.*<p data-line="7"/s);
  });

  it('changes nothing in a file that is no digest', () => {
    const note = '# Note\n\n| a | b |\n|---|---|\n| c\nlong | d |\n\n[x](https://arxiv.org/abs/2411.14199)\n';
    assert.equal(extended().render(note), engine().render(note));
  });

  it('renders a single line as before', () => {
    assert.equal(extended().renderInline('| a *b*'), engine().renderInline('| a *b*'));
  });

  it('renders every real digest with one row for each of its papers', function () {
    const { folder, files } = sharedDigests(this, 'daily');
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      const { entries } = readDigest(text);
      const rows = extended().render(text).match(/<tr/g)?.length ?? 0;
      // An empty day has a header and no row.
      assert.equal(rows - 1, entries.length, name);
    }
  });
});

describe('links in the Markdown preview of a digest', () => {
  const title = (text: string): string | undefined =>
    / title="([^"]*)"/.exec(extended((id) => `<${id}> "known"\nline`).render(text))?.[1];

  for (const [what, text, expected] of [
    ['an arXiv address', '[a](https://arxiv.org/pdf/2411.14199v2)', '2411.14199'],
    ['a bare address', '<https://huggingface.co/papers/2411.14199>', '2411.14199'],
    ['a link with a title of its own', '[a](https://arxiv.org/abs/2411.14199 "own")', undefined],
    ['another address that holds an id', '[a](https://example.org/?q=arXiv:2411.14199)', undefined],
    ['a file', '[a](2411.14199.pdf)', undefined],
  ] as const) {
    it(`have ${expected === undefined ? 'nothing of ours over' : 'the escaped tooltip on'} ${what}`, () => {
      assert.equal(
        title(text),
        expected === undefined
          ? (/"own"/.exec(text)?.[0].slice(1, -1) ?? undefined)
          : `&lt;${expected}&gt; &quot;known&quot;\nline`,
      );
    });
  }

  it('have what is known at the time of rendering, also when the tokens are kept', () => {
    let known: string | undefined = 'first';
    const md = extended(() => known);
    const tokens = md.parse('[a](https://arxiv.org/abs/2411.14199)', {});
    const render = (): string => md.renderer.render(tokens, md.options, {});
    const shown = [render()];
    known = undefined;
    shown.push(render());
    known = 'second';
    shown.push(render());
    assert.deepEqual(
      shown.map((html) => / title="([^"]*)"/.exec(html)?.[1]),
      ['first', undefined, 'second'],
    );
  });

  it('keep what another plugin does to links', () => {
    const md = extended(() => 'ours');
    const inner = md.renderer.rules['link_open']!;
    md.renderer.rules['link_open'] = (tokens, index, options, env, self) => {
      tokens[index]!.attrSet('data-href', tokens[index]!.attrGet('href')!);
      return inner(tokens, index, options, env, self);
    };
    assert.equal(
      md.renderInline('[a](https://arxiv.org/abs/2411.14199)'),
      '<a href="https://arxiv.org/abs/2411.14199" data-href="https://arxiv.org/abs/2411.14199" title="ours">a</a>',
    );
  });
});
