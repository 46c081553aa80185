import assert from 'node:assert/strict';
import { looksBinary, mayHoldReferences } from '../../../../src/core/references/which-files';

describe('files that may hold references', () => {
  it('are texts that people write, outside the folders of packages and version control', () => {
    const paths = [
      'a.tex',
      'Makefile',
      'x/y.py',
      'notes/.hidden.md',
      'a.pdf',
      'x/b.PNG',
      'node_modules/p/README.md',
      'x/.git/config',
      'package-lock.json',
      'x/paper-metadata.json',
      'dist/a.min.js',
      'paper.aux',
      'git/a.md',
    ];
    assert.deepEqual(paths.filter(mayHoldReferences), [
      'a.tex',
      'Makefile',
      'x/y.py',
      'notes/.hidden.md',
      'git/a.md',
    ]);
  });

  it('hold no NUL', () => {
    assert.deepEqual(
      [looksBinary(new Uint8Array([65, 0])), looksBinary(new Uint8Array([65, 66]))],
      [true, false],
    );
  });
});
