import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isHostMessage, isPageMessage } from '../../../../src/core/panel/protocol';
import { panelView } from '../../../../src/core/panel/panel-view';
import { paper, sourceOf } from './sample';

/** What a message is after it went from one side to the other. */
const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

describe('what the page may ask of its host', () => {
  it('is each message that the page knows', () => {
    for (const message of [
      { type: 'ready', hasDrawn: false },
      { type: 'ready', hasDrawn: true },
      { type: 'show', target: { kind: 'day', date: '2024-11-22' } },
      { type: 'show', target: { kind: 'paper', key: 'arxiv:2411.14199' } },
      { type: 'show', target: { kind: 'paper', key: 'arxiv:2411.14199', day: '2024-11-22' } },
      { type: 'show', target: { kind: 'paper', key: 'k', query: 'x' } },
      { type: 'show', target: { kind: 'library' } },
      { type: 'show', target: { kind: 'search', query: '' } },
      { type: 'showDay' },
      { type: 'showHits', query: 'x', first: 100 },
      { type: 'openLink', key: 'k', url: 'https://arxiv.org/abs/2411.14199' },
      { type: 'openPlace', key: 'k', uri: 'file:///a.md', line: 0 },
      { type: 'openCitation', key: 'k', uri: 'file:///a.tex', line: 3, character: 7 },
      { type: 'openDocument', date: '2024-11-22', uri: 'file:///a.md' },
      { type: 'act', action: 'insertCitation', key: 'k' },
      { type: 'act', action: 'copyBibtex', key: 'k' },
      { type: 'act', action: 'lookUp', key: 'k' },
      { type: 'act', action: 'openPdf', key: 'k' },
      { type: 'act', action: 'editNote', key: 'k' },
      { type: 'act', action: 'editTags', key: 'k' },
      { type: 'act', action: 'openNote', key: 'k' },
      { type: 'mark', mark: 'read', key: 'k' },
      { type: 'mark', mark: 'unstar', key: 'k' },
      { type: 'markDay', date: '2024-11-22' },
      { type: 'completeDay', date: '2024-11-22' },
    ]) {
      assert.equal(isPageMessage(sent(message)), true, JSON.stringify(message));
    }
  });

  it('is nothing malformed', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      ['ready'],
      {},
      { type: 'ready' },
      { type: 'delete' },
      { type: 'show' },
      { type: 'show', target: 'arxiv:2411.14199' },
      { type: 'show', target: { kind: 'paper', key: 7 } },
      { type: 'show', target: { kind: 'paper', key: 'k', day: 7 } },
      { type: 'show', target: { kind: 'search' } },
      { type: 'showHits', query: 'x', first: -1 },
      { type: 'openLink', key: 'k' },
      { type: 'openPlace', key: 'k', uri: 'file:///a.md', line: -1 },
      { type: 'openPlace', key: 'k', uri: 'file:///a.md', line: '0' },
      { type: 'openCitation', key: 'k', uri: 'file:///a.tex', line: 3 },
      { type: 'openCitation', key: 'k', uri: 'file:///a.tex', line: 3, character: 1.5 },
      { type: 'openDocument', date: '2024-11-22' },
      { type: 'act', action: 'constructor', key: 'k' },
      { type: 'act', action: 'insertCitation' },
      { type: 'mark', mark: 'new', key: 'k' },
      { type: 'mark', mark: 'read' },
      { type: 'markDay', date: 7 },
      { type: 'completeDay' },
      { type: 'completeDay', date: 20241122 },
    ]) {
      assert.equal(isPageMessage(message), false, JSON.stringify(message));
    }
  });

  it('is never decided by an exception', () => {
    fc.assert(fc.property(fc.anything(), (value) => !isPageMessage(value) || typeof value === 'object'));
  });
});

describe('what the host may tell the page', () => {
  const known = paper('arxiv:2411.14199', ['2024-11-22']);
  const source = sourceOf(
    { '2024-11-22': [known], '2024-11-21': [] },
    {
      [known.key]: {
        version: 2,
        authors: { names: [{ name: 'akariasai', isHandle: true }], orderIsCertain: false, mayBeMore: true },
        headline: '… by 5%',
        sentences: [
          { text: 'A.', label: 'overview' },
          { text: 'B by 5%.', label: 'result' },
          { text: 'More?', label: 'other' },
        ],
        links: [{ label: 'arXiv', url: 'https://arxiv.org/abs/2411.14199' }],
        facts: {
          abstract: 'We do.',
          categories: ['cs.CL'],
          published: '2024-11-21',
          doi: { label: '10.1000/x', url: 'https://doi.org/10.1000/x' },
          code: { label: 'lab/model', url: 'https://github.com/lab/model' },
          codeStars: 7,
          models: [{ label: 'lab/model', url: 'https://huggingface.co/lab/model' }],
          sources: ['arxiv'],
          isWhole: false,
        },
        lookup: { isAsking: false, canAsk: true, failure: { reason: 'timeout' } },
      },
    },
  );
  const viewMessage = (view: unknown): unknown => sent({ type: 'view', view });

  it('is every kind of view that is built from a library', () => {
    for (const view of [
      panelView({ kind: 'day', date: '2024-11-22' }, source),
      panelView({ kind: 'day', date: '2024-11-21' }, source),
      panelView({ kind: 'paper', key: known.key }, source),
      panelView({ kind: 'paper', key: 'arxiv:1706.03762' }, source),
      panelView({ kind: 'library' }, source),
      panelView({ kind: 'search', query: 'Title' }, source),
      panelView(undefined, { ...source, isReady: false }),
    ]) {
      assert.equal(isHostMessage(viewMessage(view)), true, view.kind);
    }
  });

  it('is no view with a link that is not https', () => {
    const view = panelView({ kind: 'paper', key: known.key }, source);
    for (const url of [
      'javascript:alert(1)',
      'command:workbench.action.quit',
      'http://arxiv.org',
      'data:text/html,x',
    ]) {
      assert.equal(isHostMessage(viewMessage({ ...view, links: [{ label: 'arXiv', url }] })), false, url);
    }
  });

  it('is no fact of a service that is not what it should be', () => {
    const view = panelView({ kind: 'paper', key: known.key }, source);
    assert.ok(view.kind === 'paper' && view.facts !== undefined && view.lookup !== undefined);
    const { facts, lookup } = view;
    assert.equal(isHostMessage(viewMessage(view)), true);
    for (const wrong of [
      { facts: { ...facts, doi: { label: 'x', url: 'javascript:alert(1)' } } },
      { facts: { ...facts, models: [{ label: 'x', url: 'http://e.com' }] } },
      { facts: { ...facts, abstract: 7 } },
      { facts: { ...facts, categories: 'cs.CL' } },
      { facts: { ...facts, latestVersion: -1 } },
      { lookup: { ...lookup, failure: { reason: 'off' } } },
      { lookup: { canAsk: true } },
    ])
      assert.equal(isHostMessage(viewMessage({ ...view, ...wrong })), false, JSON.stringify(wrong));
  });

  it('is no hit and no topic that is not what it should be', () => {
    const view = panelView({ kind: 'search', query: 'Title' }, source);
    assert.ok(view.kind === 'search');
    const [hit] = view.hits;
    for (const wrong of [
      { total: -1 },
      { first: 0.5 },
      { hits: [{ ...hit, topics: ['agents'] }] },
      { hits: [{ ...hit, state: 'gone' }] },
      { hits: [{ ...hit, authors: undefined }] },
      { hits: [{ ...hit, titleMarks: [{ start: -1, end: 2 }] }] },
      { hits: [{ ...hit, nameMarks: [{ start: 0, end: 2 }] }] },
      { problems: [{ start: 0, end: 1, kind: 'toString' }] },
      { suggestions: [{ id: 'x' }] },
    ])
      assert.equal(isHostMessage(viewMessage({ ...view, ...wrong })), false, JSON.stringify(wrong));
  });

  it('is nothing that lacks a word or a field', () => {
    assert.equal(isHostMessage({ type: 'start', strings: {} }), false);
    assert.equal(isHostMessage({ type: 'view', view: { kind: 'day', date: '2024-11-22' } }), false);
    assert.equal(isHostMessage({ type: 'view', target: { kind: 'year' }, view: { kind: 'loading' } }), false);
    assert.equal(isHostMessage({ type: 'settings', singleKeys: false }), true);
    assert.equal(isHostMessage({ type: 'settings', singleKeys: 'no' }), false);
    assert.equal(isHostMessage(undefined), false);
  });
});
