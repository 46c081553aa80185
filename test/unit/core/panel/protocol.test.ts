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
      { type: 'ready' },
      { type: 'show', target: { kind: 'day', date: '2024-11-22' } },
      { type: 'show', target: { kind: 'paper', key: 'arxiv:2411.14199' } },
      { type: 'show', target: { kind: 'paper', key: 'arxiv:2411.14199', day: '2024-11-22' } },
      { type: 'openLink', key: 'k', url: 'https://arxiv.org/abs/2411.14199' },
      { type: 'openPlace', key: 'k', uri: 'file:///a.md', line: 0 },
      { type: 'openCitation', key: 'k', uri: 'file:///a.tex', line: 3, character: 7 },
      { type: 'openDocument', date: '2024-11-22', uri: 'file:///a.md' },
      { type: 'act', action: 'insertCitation', key: 'k' },
      { type: 'act', action: 'copyBibtex', key: 'k' },
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
      { type: 'delete' },
      { type: 'show' },
      { type: 'show', target: 'arxiv:2411.14199' },
      { type: 'show', target: { kind: 'paper', key: 7 } },
      { type: 'show', target: { kind: 'paper', key: 'k', day: 7 } },
      { type: 'show', target: { kind: 'library' } },
      { type: 'openLink', key: 'k' },
      { type: 'openPlace', key: 'k', uri: 'file:///a.md', line: -1 },
      { type: 'openPlace', key: 'k', uri: 'file:///a.md', line: '0' },
      { type: 'openCitation', key: 'k', uri: 'file:///a.tex', line: 3 },
      { type: 'openCitation', key: 'k', uri: 'file:///a.tex', line: 3, character: 1.5 },
      { type: 'openDocument', date: '2024-11-22' },
      { type: 'act', action: 'constructor', key: 'k' },
      { type: 'act', action: 'insertCitation' },
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

  it('is nothing that lacks a word or a field', () => {
    assert.equal(isHostMessage({ type: 'start', strings: {} }), false);
    assert.equal(isHostMessage({ type: 'view', view: { kind: 'day', date: '2024-11-22' } }), false);
    assert.equal(isHostMessage({ type: 'view', target: { kind: 'year' }, view: { kind: 'loading' } }), false);
    assert.equal(isHostMessage(undefined), false);
  });
});
