import assert from 'node:assert/strict';
import { join } from 'node:path';
import { absentFor } from '../builders';
import { assertNothing } from '../checks';
import { fold, lettersOf } from '../fold';
import { type LooseKind, looseDocument, looseInsertions, looseKinds, ownAddress } from '../loose';
import { readsAs } from '../papers';
import { run } from '../run';
import type { ShelfPaper } from '../shelf';

/** A link as a page has it: its address and the text of it, without tags. */
interface Link {
  readonly address: string;
  readonly text: string;
}

describe('notes with links and footnotes that the editor has inserted, as pandoc reads them', () => {
  for (const kind of looseKinds) {
    it(`${kind.name}: each leads to its papers, in order, and what was there stays`, async function () {
      if (absentFor('pandoc').length > 0) this.skip();
      const folder = join(process.env['PAPER_DIGEST_WRITTEN'] ?? '', kind.name);
      const made = await run(
        'pandoc',
        ['-f', 'markdown', '-t', 'html', '--wrap=none', looseDocument],
        folder,
      );
      assert.equal(made.code, 0, made.said);
      assertNothing(looseInsertions.map(({ place, papers }) => wrongIn(made.said, place, papers, kind)));
    });
  }
});

function wrongIn(
  html: string,
  place: string,
  papers: readonly ShelfPaper[],
  { name }: LooseKind,
): string | undefined {
  const printed = new RegExp(`Begin${place} (.*?) ?End${place}\\.`, 's').exec(html)?.[1];
  if (printed === undefined) return `${place}: nothing is printed`;
  const notes =
    name === 'footnote'
      ? [...printed.matchAll(/<a href="#(fn\d+)" class="footnote-ref"/g)].map(([, id]) =>
          noteIn(html, id ?? ''),
        )
      : undefined;
  const links = notes ? notes.flatMap(linksIn) : linksIn(printed);
  const own = place === 'Joined' ? [ownAddress] : [];
  const expected = [...own, ...papers.map(({ id }) => `https://arxiv.org/abs/${id}`)];
  if (links.map(({ address }) => address).join(' ') !== expected.join(' '))
    return `${place}: not ${expected.join(' ')}, but ${printed} ${notes?.join(' ') ?? ''}`;
  for (const [i, paper] of papers.entries()) {
    const said = notes ? plain(notes[own.length + i] ?? '') : (links[own.length + i]?.text ?? '');
    const isTitled = lettersOf(said).includes(lettersOf(readsAs(paper)));
    const isSigned = !notes || (fold(said).includes(fold(paper.family)) && said.includes(paper.year));
    if (!isTitled || !isSigned)
      return `${place}: not ${paper.family} ${paper.year} ${readsAs(paper)}, but ${said}`;
  }
  return undefined;
}

/** The footnote of a page. */
function noteIn(html: string, id: string): string {
  return (
    new RegExp(`<(?:li|aside) id="${id}"[^>]*>(.*?)<a href="#fnref`, 's').exec(html)?.[1] ?? `no note ${id}`
  );
}

function linksIn(html: string): readonly Link[] {
  return [...html.matchAll(/<a\s[^>]*?href="([^"#][^"]*)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, address = '', text = '']) => ({ address: plain(address), text: plain(text) }),
  );
}

function plain(html: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => named[name] ?? '');
}
