import assert from 'node:assert/strict';
import { scanFile } from '../../../../src/core/references/scan-file';
import { readStoredFiles, SCAN_VERSION, storeFiles } from '../../../../src/core/references/stored';

const FILES = [
  {
    uri: 'file:///a.tex',
    size: 10,
    mtime: 1.5,
    mentions: scanFile('\\cite{k} arXiv:2411.14199', { path: 'a.tex' }),
  },
  {
    uri: 'file:///r.bib',
    size: 20,
    mtime: 2,
    mentions: scanFile('@misc{k,}@misc{l, eprint={1706.03762}}', { path: 'r.bib' }),
  },
  { uri: 'file:///empty.md', size: 0, mtime: 0, mentions: [] },
];

describe('stored citations', () => {
  it('come back as they were', () => assert.deepEqual(readStoredFiles(storeFiles(FILES)), FILES));

  it('are of no use when damaged, of another version, or not ours', () => {
    const json = storeFiles(FILES);
    const row = (flat: string, head = '"u",1,2') =>
      `{"version":${SCAN_VERSION},"rows":[[${head},[${flat}]]]}`;
    for (const bad of [
      '',
      'null',
      '[]',
      '{}',
      json.slice(0, -2),
      json.replace(`"version":${SCAN_VERSION}`, '"version":0'),
      row('1'),
      row('9,"2411.14199",0,0,1,0,0'),
      row('1,5,0,0,1,0,0'),
      row('1,"2411.14199","k",0,1,0,0'),
      row('2,0,0,0,1,0,0'),
      row('1,"2411.14199",0,2,1,0,0'),
      row('1,"2411.14199",0,-1,1,0,0'),
      row('', '1,1,2'),
      row('', '"u",-1,2'),
      row('', '"u",1,null'),
    ]) {
      assert.equal(readStoredFiles(bad), undefined, bad);
    }
    assert.deepEqual(readStoredFiles(row('')), [{ uri: 'u', size: 1, mtime: 2, mentions: [] }]);
  });
});
