import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import type { Fault } from '../support/fake-services/faults';
import { services } from './services';
import { closeAll, edit, extension } from './support';

const MARCO = '2411.14405';
/** Other tests cite other papers of which the digest has account names alone: a key once given stays. */
const ENCODERS = '2411.14402';
const HYMBA = '2411.13676';
const forever: Fault = { kind: 'delay', ms: 30_000 };

async function bibtexOf(id: string): Promise<string> {
  await vscode.commands.executeCommand('paperDigest.copyBibtex', { key: `arxiv:${id}` });
  return vscode.env.clipboard.readText();
}

describe('a citation and the services that know its authors', () => {
  let api: PaperDigestApi;

  before(async () => {
    api = await extension();
  });
  beforeEach(async () => {
    await services.reset();
    await api.lookups.stored.clear();
  });
  after(async () => {
    await services.reset();
    await api.lookups.stored.clear();
  });
  afterEach(closeAll);

  it('has all authors in their order, and the class, of a paper that was looked up; nobody is asked again', async () => {
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${MARCO}` });
    await services.reset();
    const entry = await bibtexOf(MARCO);
    assert.match(
      entry,
      / {2}author = \{Zhao, Yu and Yin, Huifeng and Zeng, Bo and Wang, Hao and Shi, Tianqi and Lyu, Chenyang and Wang, Longyue and Luo, Weihua and Zhang, Kaifu\},\n/,
    );
    assert.match(entry, / {2}primaryClass = \{cs\.CL\},\n/);
    assert.deepEqual(await services.requests(), []);
  });

  it('asks when the digest does not know them, and takes who answers first', async () => {
    // Not the other way round: arXiv may have to wait for its turn, or is not asked in a browser, but DataCite.
    await services.tell({ faults: { arxiv: forever, datacite: forever } });
    assert.match(await bibtexOf(ENCODERS), / {2}author = \{Fini, Enrico and Shukor, Mustafa and /);
    // The slow one is not waited for.
    assert.ok(api.metadata.of(ENCODERS).isAsking);
  });

  it('goes on with what is known when nobody answers in time; what comes later is for the next', async () => {
    await services.tell({ faults: { huggingFace: forever, arxiv: forever, datacite: forever } });
    const entry = await bibtexOf(HYMBA);
    assert.match(entry, /eprint = \{2411\.13676\}/);
    assert.match(
      entry,
      / {2}author = \{Dong, Xin and Fu, Yonggan and Diao, Shizhe and Byeon, Wonmin and Chen, Zijia and others\},\n/,
    );
    assert.ok(api.metadata.of(HYMBA).isAsking);
  });

  it('does not wait for what stands in a link or an id', async () => {
    await services.tell({ faults: { huggingFace: forever, arxiv: forever, datacite: forever } });
    const editor = await edit('python', '# |');
    await vscode.commands.executeCommand('paperDigest.insertCitation', { key: `arxiv:${HYMBA}` });
    assert.equal(editor.document.getText(), `# arXiv:${HYMBA}`);
    assert.deepEqual(await services.requests(), []);
  });
});
