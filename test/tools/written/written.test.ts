import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { absentFor, builders } from '../builders';
import type { Built } from '../built';
import { assertNothing, narratesAt, notesAt, wrongAt } from '../checks';
import { insertions, isOwned, owned, printedNotes } from '../insertions';
import { kinds } from '../kinds';

describe('documents with citations that the editor has inserted, built with the real tools', () => {
  for (const kind of kinds) {
    describe(kind.name, () => {
      let result: Built;

      before(async function () {
        const absent = absentFor(kind.builder);
        if (absent.length > 0) {
          console.log(`    skipped: there is no ${absent.join(', no ')} here`);
          this.skip();
        }
        const folder = await mkdtemp(join(tmpdir(), 'paper-digest-tools-'));
        try {
          await cp(join(process.env['PAPER_DIGEST_WRITTEN'] ?? '', kind.name), folder, { recursive: true });
          result = await builders[kind.builder](folder, kind);
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      });

      it('gives the tools nothing to complain about', () => {
        assertNothing(result.problems);
      });

      it('prints author and year of each paper, in order', () => {
        assertNothing(
          insertions.map(({ place, papers }) =>
            wrongAt(
              result.text,
              place,
              isOwned(place) ? [owned, ...papers] : papers,
              kind.builder === 'sphinx',
            ),
          ),
        );
      });

      it('prints what was noted beside the key that was there', () => {
        assertNothing([notesAt(result.text, 'Noted', printedNotes(kind.form))]);
      });

      it('prints only the year in brackets where the author is part of the sentence', () => {
        // Numbers stand for authors in this style.
        if (kind.name === 'latex-plain') return;
        assertNothing(
          insertions
            .filter(({ narrative }) => narrative)
            .map(({ place, papers }) => narratesAt(result.text, place, papers[0]!)),
        );
      });
    });
  }
});
